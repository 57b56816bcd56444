public import CaseTransfer
import TransferStore

extension Gateway {
    /// Sends again what needs attention in a transfer: the stored bytes, no new message.
    ///
    /// - Returns: the messages that are queued again.
    /// - Throws: `GatewayFault`: `nothing-to-resend`, what our law forbids, or `not-permitted`.
    public func resend(_ transfer: TransferState, by acting: ActingPerson) throws -> [MessageDigest] {
        try require(.send, of: acting, on: transfer)
        let now = self.now
        let today = self.today
        let waiting = try store.read { try $0.undelivered() }.filter { item in
            item.conversation == transfer.conversation && awaitsPerson(item, in: transfer)
        }
        guard !waiting.isEmpty else {
            throw GatewayFault(
                .no, code: "nothing-to-resend", message: "Nothing in this transfer needs to be sent again.",
                remedy: "Messages that wait are sent by themselves while `handover serve` runs.")
        }
        let salts = try waiting.map { _ in try surroundings.random(32) }
        try noteSenderThatDied()
        let resumed = try write(as: acting.actor, on: transfer.conversation) { writer in
            var resumed: [MessageDigest] = []
            var firstNo: Forbidden?
            for (item, salt) in zip(waiting, salts) {
                let event = JournalEvent.deliveryResumed(message: item.message)
                guard let state = try writer.transfer(transfer.conversation) else { continue }
                // One that can never be taken must not stand in the way of those that can.
                if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                    firstNo = firstNo ?? forbidden
                    continue
                }
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event),
                    at: now, salt: salt)
                try writer.resume(item.message, at: now)
                resumed.append(item.message)
            }
            if let firstNo, resumed.isEmpty { throw GatewayFault(firstNo) }
            return resumed
        }
        outboxBell.ring()
        return resumed
    }

    /// Whether a message of ours waits for a person: given up, or void and nothing newer stands in its place, or void and news of safety
    /// that the other side still does not have.
    func awaitsPerson(_ item: OutboxItem, in state: TransferState) -> Bool {
        switch item.state {
        case .needsAttention: true
        case .rejected, .stranded:
            state.newsNotTold.contains { $0.digest == item.message }
                || !state.isNotNeeded(item.message)
                    && !state.messages.contains { message in
                        message.sender == authority && !message.isVoid
                            && (message.order?.sequence ?? 0) >= item.sequence
                    }
        case .waiting, .delivered: false
        }
    }
}

extension TransferState {
    /// Whether a person said of a message that lost its place that its news is not needed any more.
    fileprivate func isNotNeeded(_ message: MessageDigest) -> Bool {
        messages.contains { $0.digest == message && $0.delivery?.name == .withdrawn }
    }
}
