extension TransferState {
    /// What has to be worked out of the disputes after an entry.
    enum Settling {
        /// Nothing: no dispute depends on it.
        case nothing
        /// Only whether the work has ended for every child of one.
        case endings
        /// All of them, in the order of the transcript.
        case anew
    }

    /// What an entry makes necessary; to be asked before it is taken.
    ///
    /// A word that comes after everything else in the transcript was heard when it was taken, so only one that crossed another makes
    /// the whole order count. A long case would otherwise be ordered anew at every word.
    func settlingOfDisputes(after event: JournalEvent) -> Settling {
        if case .statementReported(let reported) = event, reported.statement.kind.bearsOnDisputes { return .anew }
        guard let record = event.message, record.statement.kind.bearsOnDisputes else { return .nothing }
        // What is signed may outrank what was reported before it.
        if messages.contains(where: \.isReported) { return .anew }
        let isClosedByLaw = disputes.contains { $0.state.name == .nothingLeft }
        switch record.statement.kind {
        case .dispute: return isClosedByLaw || !comesLast(record) ? .anew : .endings
        case .ending, .recall, .destruction: return isClosedByLaw ? .anew : .endings
        // What is left once a word is taken back may be what both have said, or a death alone.
        case .endingWithdrawn: return isClosedByLaw ? .anew : .endings
        default: return .nothing
        }
    }

    /// Works out what ``settlingOfDisputes(after:)`` asked for.
    mutating func settleDisputes(_ settling: Settling) {
        switch settling {
        case .nothing: break
        case .endings: closeDisputesOfEndedChildren()
        case .anew: settleDisputes()
        }
    }

    /// Whether a message that is not taken yet names the last of both sides, so that every order puts it at the end.
    private func comesLast(_ record: MessageRecord) -> Bool {
        guard let order = record.order else { return false }
        return order.previous == lastPlaced(of: record.sender)?.digest
            && order.seen?.digest == lastPlaced(of: otherSide(of: record.sender))?.digest
    }
}

extension MessageKind {
    /// Whether disputes depend on it: one of a dispute, or one by which a child's work ends or goes on, or its papers are taken back or destroyed.
    fileprivate var bearsOnDisputes: Bool {
        [.dispute, .ending, .endingWithdrawn, .recall, .destruction].contains(self)
    }
}

extension JournalEvent {
    /// The message that it brings.
    fileprivate var message: MessageRecord? {
        switch self {
        case .messageSealed(let record), .messageReceived(let record): record
        default: nil
        }
    }
}
