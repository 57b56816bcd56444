public import WorkingDays

/// A single document that was recalled, and what became of it.
public struct RecallOfDocument: Hashable, Sendable, Codable {
    /// Which one.
    public let document: RecalledDocument
    /// Why.
    public let reason: RecallStatement.Reason
    /// Where it stands.
    public internal(set) var papers: PapersState
}

/// That the sending authority took a child's papers back.
public struct RecalledChild: Hashable, Sendable, Codable {
    /// Why.
    public let reason: RecallStatement.Reason
    /// When.
    public let on: CivilDate
    /// Whether the sending authority's own seal says so; a recall that was only told closes the papers and moves nothing else.
    public let isSigned: Bool
}

extension ChildProgress {
    /// Whether the sending authority has taken the child's papers back under its seal, and holds the plan again.
    public var isTakenBack: Bool { recalled?.isSigned ?? false }

    /// Whether no step is taken on the child's papers any more: they were taken back, or are said to be while nobody had accepted the
    /// case. Whoever has accepted works the plan on when a recall is only told.
    public var isClosedByRecall: Bool { isTakenBack || (recalled != nil && state.acceptedFrom == nil) }
}

extension TransferState {
    /// Takes a recall: what it names is in quarantine from then on, whatever has become of the case since.
    ///
    /// - Parameter isSigned: whether the sending authority's seal says so; what is only reported moves neither plan nor duty.
    mutating func takeRecall(
        _ statement: RecallStatement, on date: CivilDate, isSigned: Bool
    ) -> Result<LawfulStep, Forbidden> {
        guard packDigest != nil else { return .failure(.packFirst) }
        guard statement.isFitting else { return .failure(.recallMisfits) }
        if statement.documents.isEmpty {
            return takeRecall(of: statement.children, statement.reason, on: date, isSigned: isSigned)
        }
        guard statement.documents.allSatisfy({ carries($0.message) }) else { return .failure(.recallOfAnotherMessage) }
        for document in statement.documents where !recalledDocuments.contains(where: { $0.document == document }) {
            recalledDocuments.append(
                RecallOfDocument(
                    document: document, reason: statement.reason,
                    papers: .quarantined(PapersState.Quarantined(since: date))))
        }
        return .success(LawfulStep(notices: [.recalled]))
    }

    private mutating func takeRecall(
        of references: [ChildReference], _ reason: RecallStatement.Reason, on date: CivilDate, isSigned: Bool
    ) -> Result<LawfulStep, Forbidden> {
        let result = step(references, \.papers) { child in
            if let fault = Prerequisite.of(.recall).fault(for: child) { return .forbidden(fault) }
            return child.papers.answer(to: .quarantined(on: date))
        }
        guard case .success(let lawful) = result else { return result }
        var notices = [Finding.recalled]
        for index in children.indices where references.contains(children[index].child) {
            if !children[index].isTakenBack, children[index].recalled == nil || isSigned {
                children[index].recalled = RecalledChild(reason: reason, on: date, isSigned: isSigned)
            }
            if isSigned, children[index].state.acceptedFrom != nil { notices = [.recalled, .recalledAfterAcceptance] }
        }
        return .success(LawfulStep(rule: lawful.rule, notices: notices))
    }

    /// Takes the word that papers were destroyed: all that it names, or nothing.
    mutating func takeDestruction(
        _ statement: DestructionStatement, on date: CivilDate
    ) -> Result<LawfulStep, Forbidden> {
        guard packDigest != nil else { return .failure(.packFirst) }
        guard statement.isFitting else { return .failure(.notQuarantined) }
        guard statement.on <= date else { return .failure(.endingInFuture) }
        var documents = recalledDocuments
        for document in statement.documents {
            guard let index = documents.firstIndex(where: { $0.document == document }) else {
                return .failure(.notQuarantined)
            }
            switch documents[index].papers.answer(to: .destroyed(on: statement.on)) {
            case .forbidden(let forbidden): return .failure(forbidden)
            case .step(let step): documents[index].papers = step.next
            }
        }
        if !statement.children.isEmpty {
            let result = step(statement.children, \.papers) { $0.papers.answer(to: .destroyed(on: statement.on)) }
            guard case .success = result else { return result }
        }
        recalledDocuments = documents
        return .success(LawfulStep())
    }

    /// A child's papers after its pack was refused: the wrong child's are closed to everybody.
    mutating func quarantineWrongChildren(of refusal: RefusalStatement, on date: CivilDate) {
        for refused in refusal.children where refused.reason == .wrongChild {
            guard let index = children.firstIndex(where: { $0.child == refused.child }),
                case .step(let step) = children[index].papers.answer(to: .quarantined(on: date))
            else { continue }
            children[index].papers = step.next
        }
    }

    /// Why a child's pack may not be acknowledged because of its papers, or nil; a recall that crossed it stops nothing.
    static func papersFault(of child: ChildProgress) -> Forbidden? {
        child.recalled == nil ? child.papers.answer(to: .takenBack).fault : nil
    }

    /// A team has the pack after all: what it refused as the wrong child's is open again, unless it was recalled.
    mutating func openAgain(_ references: [ChildReference]) {
        for index in children.indices where references.contains(children[index].child) {
            guard children[index].recalled == nil, case .step(let step) = children[index].papers.answer(to: .takenBack)
            else { continue }
            children[index].papers = step.next
        }
    }

    /// Whether a message brought part of the case to the receiving side.
    private func carries(_ digest: MessageDigest) -> Bool {
        papers.contains { $0.name == digest }
            || messages.contains { message in
                message.digest == digest && message.sender == sender && !message.isVoid
                    && [.pack, .supplement].contains(message.kind)
            }
    }

    /// Whether a document of a message may not be opened on the receiving side, because it was recalled or is the wrong child's.
    ///
    /// A document about several children is closed when one of them is concerned, and one about the whole family with it. So are the
    /// words behind what the sending side has said of them; ours stay ours.
    public func isQuarantined(_ entry: DocumentEntry, of message: MessageDigest) -> Bool {
        let place = RecalledDocument(message: message, ref: entry.ref)
        if recalledDocuments.contains(where: { $0.document == place }) { return true }
        let concerned = Set(children.filter { $0.papers.name != .held }.map(\.child))
        guard !concerned.isEmpty else { return false }
        if entry.kind == .statement { return closesWords(of: message, concerned) }
        if concerned.count == children.count || entry.children.isEmpty { return true }
        return !concerned.isDisjoint(with: entry.children)
    }

    /// Whether the words behind a message are closed: with everything, and when the message is about nobody else. Why something
    /// was recalled can always be read.
    private func closesWords(of digest: MessageDigest, _ concerned: Set<ChildReference>) -> Bool {
        guard let message = messages.first(where: { $0.digest == digest }), message.sender == sender,
            message.kind != .recall
        else { return false }
        if concerned.count == children.count { return true }
        let named = message.statement.children
        return !named.isEmpty && concerned.isSuperset(of: named)
    }

    /// The children whose papers wait for their destruction to be confirmed.
    public var quarantinedChildren: [ChildReference] {
        children.filter { $0.papers.name == .quarantined }.map(\.child)
    }

    /// The single documents that wait for it.
    public var quarantinedDocuments: [RecalledDocument] {
        recalledDocuments.filter { $0.papers.name == .quarantined }.map(\.document)
    }

    /// Whether anything waits for its destruction to be confirmed.
    public var hasQuarantine: Bool { !quarantinedChildren.isEmpty || !quarantinedDocuments.isEmpty }
}

extension Transition {
    /// The no; nil when the event is lawful.
    fileprivate var fault: Forbidden? {
        if case .forbidden(let forbidden) = self { forbidden } else { nil }
    }
}

extension Finding {
    static let recalled = Finding(
        code: "recalled", severity: .warning, place: "recall",
        message: "Papers were recalled: on the receiving side nobody may open them.",
        remedy: "The receiving side confirms their destruction; both tell their data protection officer today.")
    static let recalledAfterAcceptance = Finding(
        code: "recalled-after-acceptance", severity: .warning, place: "recall",
        message:
            "The papers of a child were recalled whose case the receiving authority had accepted: the sending authority holds the "
            + "plan again.",
        remedy: "Ring each other before anything is destroyed: a child must not be left without a record.")
    static let refusedAfterAcceptance = Finding(
        code: "refused-after-acceptance", severity: .warning, place: "refusal",
        message:
            "The papers of a child were refused as the wrong child's whose case the receiving authority had accepted: it works the "
            + "plan all the same, and the clocks run on.",
        remedy: "Ring each other before anything is destroyed, and agree who works the plan and with which papers.")
}

extension Forbidden {
    static let recallMisfits = Forbidden(
        code: "recall-misfits",
        message: "A recall names children or single documents, as its reason asks, and not both.",
        remedy: "For wrong-authority and wrong-child name the children, for wrong-document the documents.")
    static let recallOfAnotherMessage = Forbidden(
        code: "recall-of-another-message", message: "The recall names a message that brought nothing of the case.",
        remedy: "Name documents as `handover documents` numbers them.")
    static let childRecalled = Forbidden(
        code: "child-recalled",
        message:
            "The sending authority has recalled a child's papers: it holds the plan, and nothing more is decided here.",
        remedy:
            "Ring the sending authority; if the case is for the receiving one after all, it comes in a new transfer.")
    static let recalledAlready = Forbidden(
        code: "recalled", message: "Everything about every child of this transfer was recalled.",
        remedy: "Prepare a transfer of its own for the authority that should have it.")
}
