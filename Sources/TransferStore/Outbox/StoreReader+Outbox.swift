public import CaseTransfer
import GRDB

extension StoreReader {
    /// What may be sent now: of each transfer only its lowest undelivered message, and only when nobody is sending it.
    ///
    /// - Returns: at most `limit` items, the longest due first.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func dueInOutbox(at moment: Moment, limit: Int) throws -> [OutboxItem] {
        try rows(
            """
            \(Self.outboxColumns)
            WHERE state IN ('waiting', 'sending') AND next_at <= ? AND \(Self.isHeadOfItsConversation)
            ORDER BY next_at, number LIMIT ?
            """, [moment.secondsSinceEpoch, limit], Self.outboxItem)
    }

    /// The next moment at which something may become due, or nil when nothing waits; it may lie in the past.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func nextDueMoment() throws -> Moment? {
        try row(
            """
            SELECT next_at FROM outbox AS item
            WHERE state IN ('waiting', 'sending') AND \(Self.isHeadOfItsConversation) ORDER BY next_at LIMIT 1
            """
        ).map { try $0.moment(at: 0) }
    }

    /// How many messages are being sent to each peer at this moment; peers without any are left out.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func inFlight(at moment: Moment) throws -> [AuthorityCode: Int] {
        let counts = try rows(
            "SELECT peer, count(*) FROM outbox WHERE state = 'sending' AND next_at > ? GROUP BY peer",
            [moment.secondsSinceEpoch]
        ) { row in (try row.identifier(AuthorityCode.self, at: 0), try row.value(Int.self, at: 1)) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Everything without a receipt, in the order of queueing: waiting, being sent, given up, rejected or stranded.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func undelivered() throws -> [OutboxItem] {
        try rows("\(Self.outboxColumns) WHERE state <> 'delivered' ORDER BY number", [], Self.outboxItem)
    }

    /// Where a message of ours stands on its way, or nil when it was never queued.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func outboxItem(_ message: MessageDigest) throws -> OutboxItem? {
        try row("\(Self.outboxColumns) WHERE message = ?", [message.blob]).map(Self.outboxItem)
    }

    static let isHeadOfItsConversation = """
        NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.conversation = item.conversation AND earlier.sequence < item.sequence
                AND earlier.state IN ('waiting', 'sending', 'needs-attention'))
        """

    private static let outboxColumns = """
        SELECT message, conversation, peer, sequence, state, attempts, next_at, fault, queued_at FROM outbox AS item
        """

    private static func outboxItem(_ row: Row) throws -> OutboxItem {
        OutboxItem(
            message: try row.digest(at: 0), conversation: try row.identifier(ConversationID.self, at: 1),
            peer: try row.identifier(AuthorityCode.self, at: 2), sequence: try row.value(Int.self, at: 3),
            state: try row.code(OutboxItem.State.self, at: 4), attempts: try row.value(Int.self, at: 5),
            nextAt: try row.moment(at: 6), fault: try row.optional(String.self, at: 7),
            queuedAt: try row.moment(at: 8))
    }
}
