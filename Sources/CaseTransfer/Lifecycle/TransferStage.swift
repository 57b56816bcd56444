/// How far a transfer has come, in one word by which a list is filtered: that of the child who is least far.
public enum TransferStage: String, Hashable, Sendable, Codable, CaseIterable {
    /// Prepared, not sealed.
    case draft
    /// Sealed, and not known to have arrived.
    case sealed
    /// The other gateway said no for good.
    case rejected
    /// Arrived; no team has answered.
    case delivered
    /// A team said no to the pack for a child.
    case refused
    /// A named team has it; nobody has decided.
    case acknowledged
    /// The receiving authority says that it is not responsible.
    case declined
    /// The receiving authority works the case, or will from a day.
    case accepted
    /// The sending authority has closed.
    case closed
    /// The work ended for a reason in the child's life.
    case ended
    /// The papers were taken back.
    case recalled
    /// The pack was withdrawn before any of it had left.
    case withdrawn

    init(_ child: ChildProgress) {
        if child.isClosedByRecall {
            self = .recalled
            return
        }
        switch child.state {
        case .accepted: self = .accepted
        case .declined: self = .declined
        case .closed: self = .closed
        case .ended: self = .ended
        case .heldBySender:
            switch child.pack {
            case .draft: self = .draft
            case .queued: self = .sealed
            case .rejected: self = .rejected
            case .delivered: self = .delivered
            case .refused: self = .refused
            case .acknowledged: self = .acknowledged
            case .withdrawn: self = .withdrawn
            }
        }
    }
}

extension TransferState {
    /// How far the transfer has come; children for whom nothing is left to do count only when there are no others.
    ///
    /// Nil where there is no child: a test message is no transfer.
    public var stage: TransferStage? {
        let open = children.filter { !$0.isOver }
        let stages = Set((open.isEmpty ? children : open).map(TransferStage.init))
        return TransferStage.allCases.first(where: stages.contains)
    }
}
