public import WorkingDays

/// A decision that somebody typed for the person whose it is, and which the person has not confirmed under their own account.
///
/// It counts from the first, and so does every step after it: nothing may stand in the way of the first. But the person sees it until
/// they have confirmed it, or have said something else in its place (decision 0022).
public struct EnteredForAnother: Hashable, Sendable, Codable {
    /// The message that says it.
    public let message: MessageDigest
    /// What was decided: accepting, declining, closing, or raising a dispute.
    public let step: PermittedStep
    /// For which children, without those whose case the person has decided since.
    public private(set) var children: [ChildReference]
    /// Whose decision it is.
    public let person: PersonID
    /// Who typed it.
    public let typist: PersonID
    /// The day on which it was recorded.
    public let on: CivilDate

    /// What an entry of the journal says so; nil for what was done in person, and for what is no decision.
    init?(_ entry: JournalEntry) {
        guard case .messageSealed(let record) = entry.event, let person = entry.actor.person,
            let typist = entry.actor.enteredBy, let step = record.statement.decision
        else { return nil }
        message = record.digest
        self.step = step
        children = record.statement.children
        self.person = person
        self.typist = typist
        on = entry.recordedAt.londonDate
    }

    /// What is left of it after a later entry: in person they, or their deputy, decided the case of some of the children anew, or took it
    /// back; nil when that is so for all of them. Siblings may be decided one by one.
    func left(after entry: JournalEntry) -> EnteredForAnother? {
        let actor = entry.actor
        guard actor.isInPerson, actor.person == person || actor.deputyOf == person && actor.person != typist,
            case .messageSealed(let record) = entry.event
        else { return self }
        switch record.statement {
        case .dispute(.said(let dispute, _, _)): return dispute == message ? nil : self
        case .decision, .ending, .endingWithdrawn:
            guard step != .raiseDispute else { return self }
            var left = self
            left.children.removeAll(where: record.statement.children.contains)
            return left.children.isEmpty ? nil : left
        default: return self
        }
    }
}

extension Statement {
    /// Which decision of a manager it tells; nil when it tells none that may be typed for them.
    fileprivate var decision: PermittedStep? {
        switch self {
        case .decision(let decision):
            decision.children.contains { if case .accepted = $0.decision { true } else { false } } ? .accept : .decline
        case .ending: .close
        case .dispute(.raised): .raiseDispute
        default: nil
        }
    }
}

extension TransferState {
    /// What was typed for somebody and awaits their word, in the order of our journal; what never left is nobody's any more.
    public var awaitingConfirmation: [EnteredForAnother] {
        let void = Set(messages.filter(\.isVoid).map(\.digest))
        return enteredForAnother.filter { !void.contains($0.message) }
    }

    /// Everybody whose confirmation is awaited: of a decision that was typed for them, or of an override.
    public var awaitedPeople: Set<PersonID> {
        let overrides = children.filter { $0.pack.name == .draft || $0.isOverrideAwaited }.flatMap(\.override.awaited)
        return Set(awaitingConfirmation.map(\.person) + (isDiscarded ? [] : overrides))
    }

    mutating func noteEntry(of entry: JournalEntry) {
        enteredForAnother = enteredForAnother.compactMap { $0.left(after: entry) }
        if let entered = EnteredForAnother(entry) { enteredForAnother.append(entered) }
    }

    /// Takes that somebody confirmed under their own account what was typed for them.
    mutating func takeConfirmation(of confirmed: [MessageDigest], by actor: Actor) -> Result<LawfulStep, Forbidden> {
        guard actor.isInPerson else { return .failure(.enteredNotInPerson) }
        // For somebody who cannot, a deputy or another manager takes note; whoever typed it never does.
        let open = Set(enteredForAnother.filter { $0.typist != actor.person }.map(\.message))
        guard !confirmed.isEmpty, open.isSuperset(of: confirmed) else { return .failure(.nothingEnteredForYou) }
        enteredForAnother.removeAll { confirmed.contains($0.message) }
        return .success(LawfulStep())
    }
}

extension OverrideState {
    /// Whose confirmation it waits for.
    public var awaited: [PersonID] {
        switch self {
        case .none, .confirmed: []
        case .enteredForAuthor(let entered): [entered.author, entered.authoriser]
        case .entered(let entered): [entered.authoriser]
        }
    }
}

extension Forbidden {
    static let enteredNotInPerson = Forbidden(
        code: "entered-not-in-person", message: "What was typed for somebody is confirmed by nobody but them.",
        remedy: "They run `handover confirm` under their own account, without --as.")
    /// Nothing that was typed for the person waits for their word.
    public static let nothingEnteredForYou = Forbidden(
        code: "nothing-entered", message: "Nothing that was typed for you waits for your confirmation here.",
        remedy: "Nothing is to be done.")
}
