public import CaseTransfer

/// What goes wrong around a gateway, and what must never go wrong in one.
extension TwoSides {
    /// Carries a message that was sealed long ago to the other side once more; nil when there is no such message.
    @discardableResult
    public mutating func comesAgain(_ message: MessageDigest, from side: TransferSide) -> Outcome? {
        sealed(message, by: side).map { arrive($0, at: side.other) }
    }

    /// A message as one side sealed it; nil when it did not.
    public func sealed(_ message: MessageDigest, by side: TransferSide) -> MessageRecord? {
        self[side].entries.lazy.compactMap { entry -> MessageRecord? in
            guard case .messageSealed(let record) = entry.event, record.digest == message else { return nil }
            return record
        }.first
    }

    /// Reads one side's journal anew, as a process does that begins to serve.
    ///
    /// - Returns: whether it knows what the process before it knew.
    public mutating func restart(_ side: TransferSide) -> Bool {
        let known = self[side].state
        update(side) { $0.readAnew() }
        return self[side].state == known
    }

    /// A fault put in on purpose: the other gateway answers one side's oldest message with a receipt and keeps nothing.
    public mutating func answerForNothing(from side: TransferSide) {
        guard let record = self[side].outbox.first else { return }
        update(side) { $0.outbox.removeFirst() }
        self.record(
            .receiptStored(message: record.digest, receipt: digest(), witness: Invented.witness()), at: side)
    }

    /// A fault put in on purpose: one side's journal loses its last entry that says something of this kind.
    public mutating func forget(_ kind: MessageKind, at side: TransferSide) {
        update(side) { own in
            guard
                let index = own.entries.lastIndex(where: { entry in
                    switch entry.event {
                    case .messageSealed(let record), .messageReceived(let record): record.statement.kind == kind
                    default: false
                    }
                })
            else { return }
            own.entries.remove(at: index)
            own.readAnew()
        }
    }
}
