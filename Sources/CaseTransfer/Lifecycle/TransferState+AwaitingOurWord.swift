extension TransferState {
    /// Whether a message of the other side is lawful here only because of an ending that we took back, of which they do not know yet.
    ///
    /// Were our word rejected for good afterwards, it would be void and theirs would stand on nothing, on our side alone. So theirs is
    /// put off, as ``RejectionCode/tryLater``, until ours has arrived or is void.
    public static func awaitsOurWord(_ record: MessageRecord, in state: TransferState?) -> Bool {
        guard let state, case .success = allows(receiving: record, in: state) else { return false }
        let seen = record.order?.seen?.sequence ?? 0
        let unknown = state.messages.indices.filter { index in
            let message = state.messages[index]
            return message.sender == state.us && message.kind == .endingWithdrawn
                && [.queued, .needsAttention].contains(message.delivery?.name)
                && (message.order?.sequence ?? 0) > seen
        }
        guard !unknown.isEmpty else { return false }
        var without = state
        for index in unknown {
            let message = without.messages[index]
            without.messages[index].delivery = .stranded(
                DeliveryState.Stranded(behind: message.digest, on: message.saidOn))
        }
        without.retakeStatements()
        guard case .failure = allows(receiving: record, in: without) else { return false }
        return true
    }
}
