public import CaseTransfer
import TransferStore

extension Gateway {
    /// Withdraws messages of ours of which nothing has left: one, and what is queued behind it, or everything that waits.
    ///
    /// A pack that is withdrawn ends its transfer; prepare the case again for another one.
    ///
    /// - Parameters:
    ///   - sequence: our number of the first message to withdraw; nil for the earliest that waits.
    ///   - sentence: why; it goes on record.
    /// - Returns: the messages withdrawn, in their order.
    /// - Throws: `GatewayFault`: `nothing-waits`, `delivered`, `may-have-left`, `under-way`, `sentence-needed`, what our law
    ///   forbids, or `not-permitted`.
    public func withdraw(
        _ transfer: TransferState, from sequence: Int? = nil, because sentence: String, by acting: ActingPerson
    ) throws -> [MessageDigest] {
        try require(.withdraw, of: acting)
        let payload = JournalPayload(rationale: try Self.sentence(sentence))
        let (now, today) = (self.now, self.today)
        // Nobody sends while we hold it. A process that serves may be sending whatever it has not given up, and tells nobody.
        let lock = try stoppingSenders()
        defer { withExtendedLifetime(lock) {} }
        let count = transfer.messages.count
        let salts = try (0..<max(1, count)).map { _ in try surroundings.random(32) }
        return try store.write { writer in
            let waiting = try writer.undelivered().filter { item in
                item.conversation == transfer.conversation
                    && [.waiting, .needsAttention].contains(item.state)
            }.sorted { $0.sequence < $1.sequence }
            let chosen = waiting.filter { $0.sequence >= (sequence ?? 0) }
            guard let first = chosen.first, sequence == nil || first.sequence == sequence else {
                throw try Self.nothingWaits(transfer, sequence)
            }
            if let fault = Self.fault(of: first, in: transfer) { throw fault }
            // Of several that wait only the first of all can be under way.
            if lock == nil, first == waiting.first, first.state == .waiting { throw Self.underWay }
            // From the last one, so that none is ever without the one before it.
            for (item, salt) in zip(chosen.reversed(), salts) {
                let event = JournalEvent.messageWithdrawn(message: item.message)
                if let state = try writer.transfer(transfer.conversation),
                    case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now)
                {
                    throw GatewayFault(forbidden)
                }
                guard try writer.withdraw(item.message) else { throw Self.underWay }
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event,
                        payload: payload), at: now, salt: salt)
            }
            return chosen.map(\.message)
        }
    }

    /// The home's lock when no process serves it, with note taken of one that died while it was sending; nil beside one that serves.
    func stoppingSenders() throws -> HomeLock? {
        guard let lock = try? HomeLock(path: layout.serveLock) else { return nil }
        try store.write { try $0.noteStoppedSender() }
        return lock
    }

    private static func nothingWaits(_ transfer: TransferState, _ sequence: Int?) throws -> GatewayFault {
        let sent = transfer.messages.contains { message in
            message.delivery?.name == .delivered && (sequence == nil || message.order?.sequence == sequence)
        }
        return sent
            ? GatewayFault(Forbidden.recallInstead)
            : GatewayFault(
                .no, code: "nothing-waits", message: "No message of this transfer waits to be sent.",
                remedy: "A prepared case that was never sealed is given up with `handover discard`.")
    }

    private static func fault(of item: OutboxItem, in transfer: TransferState) -> GatewayFault? {
        guard item.mayHaveLeft else { return nil }
        let id = transfer.conversation.text.prefix(8)
        return GatewayFault(
            .no, code: "may-have-left",
            message: "An attempt to send it was cut off, or its process was stopped, so it may have arrived.",
            remedy:
                "Ring them. Recall it with `handover recall \(id)`: the recall follows it, and closes it where it arrived."
        )
    }

    private static let underWay = GatewayFault(
        .tryAgain, code: "under-way",
        message: "`handover serve` is running and may be sending the message at this moment.",
        remedy:
            "Stop `serve`, withdraw the message and start it again; once it is delivered, recall it with `handover recall`."
    )
}
