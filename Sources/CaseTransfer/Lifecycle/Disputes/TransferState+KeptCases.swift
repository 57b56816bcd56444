import WorkingDays

/// What follows where a dispute says that the sending authority goes on working a case: nothing by itself, so people have to act.
extension TransferState {
    /// Whether the receiving authority works a child's plan, or will from a day, because it has accepted.
    public func isWithRecipient(_ child: ChildReference) -> Bool { progress(of: child)?.isAcceptedAndOpen ?? false }

    /// The dispute by which it was settled last that the sending authority goes on working a child's case; nil when none was, while another
    /// is open, and when the receiving authority has accepted since.
    public func disputeKeepingWithSender(_ child: ChildReference) -> Dispute? {
        let about = disputes.filter { $0.children.contains(child) }
        guard !about.contains(where: \.isOpen),
            let settled = about.last(where: { [.agreed, .resolved].contains($0.state.name) }),
            settled.state.effects.first(where: { $0.child == child })?.outcome == .sendingKeeps
        else { return nil }
        // In the order that both sides come to; a report stands in ours alone.
        let placed = messages.filter { !$0.isVoid }
        let ordered = placed.contains(where: \.isReported) ? placed : Transcript.withAgreementsFirst(placed)
        let accepted = ordered.lastIndex { $0.accepts(child) } ?? -1
        return accepted < (Self.lastWord(in: settled, of: ordered) ?? -1) ? settled : nil
    }

    /// Whether it is on record here that we spoke with the other authority of a child since the last word in a dispute.
    public func hasSpoken(of child: ChildReference, since dispute: Dispute) -> Bool {
        Self.lastWord(in: dispute, of: messages).map { hasSpoken(of: child, sinceMessageAt: $0) } ?? false
    }

    private static func lastWord(in dispute: Dispute, of messages: [ConversationMessage]) -> Int? {
        messages.lastIndex { message in
            guard case .dispute(.said(let id, _, _)) = message.statement else { return false }
            return id == dispute.id && !message.isVoid
        }
    }
}

extension DisputeAct {
    /// The effects that it names; none where it names none.
    private var effects: [DisputeEffect] {
        switch self {
        case .proposed(let effects), .resolved(let effects): effects
        case .answered, .agreed, .escalated, .withdrawn: []
        }
    }

    /// What people should look at where its effects do not fit who holds the case.
    func notices(in state: TransferState) -> [Finding] {
        effects.contains { $0.outcome == .sendingKeeps && state.isWithRecipient($0.child) }
            ? [.keptAfterAcceptance] : []
    }
}

extension Finding {
    static let keptAfterAcceptance = Finding(
        code: "kept-after-acceptance", severity: .warning, place: "dispute",
        message:
            "It says that the sending authority goes on working the case of a child whom the receiving one has accepted: by that "
            + "alone nothing passes back, and the receiving one works the plan.",
        remedy:
            "Whoever accepted prepares a transfer back, and works the plan until that is accepted; the sending authority takes its "
            + "closing back.",
        rule: .ourDefault)
}
