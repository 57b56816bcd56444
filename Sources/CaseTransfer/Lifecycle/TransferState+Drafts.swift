import WorkingDays

extension TransferState {
    mutating func takeDraft(
        for recipient: AuthorityCode, children references: [ChildReference]
    ) -> Result<LawfulStep, Forbidden> {
        guard side == .sending else { return .failure(.notYourStep) }
        guard recipient == self.recipient else { return .failure(.anotherRecipient) }
        guard recipient != sender else { return .failure(.withinOneAuthority) }
        if let forbidden = Self.listFault(references) { return .failure(forbidden) }
        for child in children {
            if case .forbidden(let forbidden) = child.pack.answer(to: .prepared) { return .failure(forbidden) }
        }
        // What was recorded about a child who is still in the draft stays recorded.
        children = references.map { reference in
            var child = progress(of: reference) ?? ChildProgress(child: reference, pack: .draft)
            child.returnToDraft()
            return child
        }
        packDigest = nil
        drafted = references
        messagesBeforeDraft = messages.count
        return .success(LawfulStep(rule: MovingProcedure.of(sender)?.notification))
    }

    /// Changes the facts recorded about children of a draft.
    mutating func updateChildren(
        _ references: [ChildReference], _ change: (inout ChildProgress) -> Void
    ) -> Result<LawfulStep, Forbidden> {
        if let forbidden = Self.listFault(references) { return .failure(forbidden) }
        var changed = children
        for reference in references {
            guard let index = changed.firstIndex(where: { $0.child == reference }) else {
                return .failure(.unknownChild)
            }
            change(&changed[index])
        }
        children = changed
        return .success(LawfulStep(rule: SharingProcedure.of(sending: sender).permission))
    }

    /// Moves one machine of each of these children, all of them or none.
    mutating func step<State>(
        _ references: [ChildReference], _ machine: WritableKeyPath<ChildProgress, State>,
        _ answer: (ChildProgress) -> Transition<State>
    ) -> Result<LawfulStep, Forbidden> {
        if let forbidden = Self.listFault(references) { return .failure(forbidden) }
        var changed = children
        var lawful = LawfulStep()
        for reference in references {
            guard let index = changed.firstIndex(where: { $0.child == reference }) else {
                return .failure(.unknownChild)
            }
            switch answer(changed[index]) {
            case .forbidden(let forbidden):
                return .failure(references.count == 1 ? forbidden : forbidden.concerning(reference, number: index + 1))
            case .step(let step):
                changed[index][keyPath: machine] = step.next
                lawful = lawful.joined(with: step)
            }
        }
        children = changed
        return .success(lawful)
    }

    /// What is wrong with a list of children in a statement, if anything is.
    static func listFault(_ references: [ChildReference]) -> Forbidden? {
        if references.isEmpty { return .noChildren }
        return Set(references).count == references.count ? nil : .childTwice
    }
}

extension LawfulStep {
    /// The step with another one's rule, if it has none yet, and with its notices, each once.
    func joined<State>(with step: Step<State>) -> LawfulStep {
        LawfulStep(rule: rule ?? step.rule, notices: notices + step.notices.filter { !notices.contains($0) })
    }
}

extension Forbidden {
    /// The same no, saying which of several children it is about, by number in the pack and opaque reference.
    func concerning(_ child: ChildReference, number: Int) -> Forbidden {
        Forbidden(code: code, message: "Child \(number) (\(child)): \(message)", remedy: remedy, rule: rule)
    }

    static let notYourStep = Forbidden(
        code: "not-your-step", message: "This step belongs to the other authority.",
        remedy: "Leave it to them, or telephone their team.")
    static let anotherRecipient = Forbidden(
        code: "another-recipient", message: "The transfer was prepared for another authority.",
        remedy: "Prepare a new transfer for that authority.")
    static let withinOneAuthority = Forbidden(
        code: "within-one-authority", message: "A move within one authority is not a transfer.",
        remedy: "Reallocate the case in the case system.", rule: "T-17")
    static let noChildren = Forbidden(
        code: "no-children", message: "The step names no child.", remedy: "Name at least one child.")
    static let childTwice = Forbidden(
        code: "child-twice", message: "The step names a child twice.", remedy: "Name each child once.")
    static let unknownChild = Forbidden(
        code: "unknown-child", message: "The step names a child who is not in this transfer.",
        remedy: "Use the references of the pack.")
    static let anotherConversation = Forbidden(
        code: "another-conversation", message: "The entry belongs to another transfer.",
        remedy: "Fold each conversation by itself.")
    static let notOfATransfer = Forbidden(
        code: "not-of-a-transfer", message: "The entry is about the gateway, not about a transfer.",
        remedy: "Record it without a conversation.")
}
