public import CaseTransfer
import GRDB

extension StoreReader {
    /// What may be sent now: of each transfer only its lowest undelivered message.
    ///
    /// - Parameters:
    ///   - peers: to whom nothing more may be sent now; however much waits for them, it takes no place in the answer.
    ///   - messages: what the caller is sending already.
    /// - Returns: at most `limit` items, the longest due first.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func dueInOutbox(
        at moment: Moment, limit: Int, passingOver peers: Set<AuthorityCode> = [],
        and messages: Set<MessageDigest> = []
    ) throws -> [OutboxItem] {
        var arguments: [(any DatabaseValueConvertible)?] = [moment.secondsSinceEpoch]
        for peer in peers { arguments.append(peer.text) }
        let others = Array(repeating: "?", count: peers.count).joined(separator: ", ")
        let due = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    \(Self.outboxColumns)
                    WHERE state = 'waiting' AND next_at <= ? AND peer NOT IN (\(others)) AND \(Self.isHeadOfItsConversation)
                    ORDER BY next_at, number
                    """),
            arguments: StatementArguments(arguments))
        var items: [OutboxItem] = []
        // The few under way are passed over here: asked to do it, SQLite builds a table of them for each question.
        while items.count < limit, let row = try due.next() {
            if try !messages.contains(row.digest(at: 0)) { items.append(try Self.outboxItem(row)) }
        }
        return items
    }

    /// Whether anything of a transfer waits to be sent, or for a person.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func isOpenInOutbox(_ conversation: ConversationID) throws -> Bool {
        try row(
            "SELECT 1 FROM outbox WHERE conversation = ? AND state IN ('waiting', 'needs-attention') LIMIT 1",
            [conversation.text]) != nil
    }

    /// Everything without a receipt, in the order of queueing: waiting, given up, rejected or stranded.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func undelivered() throws -> [OutboxItem] {
        try rows("\(Self.outboxColumns) WHERE state <> 'delivered' ORDER BY number", [], Self.outboxItem)
    }

    /// Everything of one transfer without a receipt, in the order of queueing.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func undelivered(in conversation: ConversationID) throws -> [OutboxItem] {
        try rows(
            "\(Self.outboxColumns) WHERE conversation = ? AND state <> 'delivered' ORDER BY number",
            [conversation.text],
            Self.outboxItem)
    }

    /// Where a message of ours stands on its way, or nil when it was never queued.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func outboxItem(_ message: MessageDigest) throws -> OutboxItem? {
        try row("\(Self.outboxColumns) WHERE message = ?", [message.blob]).map(Self.outboxItem)
    }

    /// Whether a process sends, or died while it did.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func isSending() throws -> Bool {
        try row("SELECT value FROM counter WHERE name = 'sending'")?.value(Int.self, at: 0) == 1
    }

    static let isHeadOfItsConversation = """
        NOT EXISTS (
            SELECT 1 FROM outbox AS earlier
            WHERE earlier.conversation = item.conversation AND earlier.sequence < item.sequence
                AND earlier.state IN ('waiting', 'needs-attention'))
        """

    private static let outboxColumns = """
        SELECT message, conversation, peer, sequence, state, attempts, next_at, fault, queued_at, tried_since,
            (SELECT size FROM message WHERE digest = item.message), may_have_left
        FROM outbox AS item
        """

    private static func outboxItem(_ row: Row) throws -> OutboxItem {
        OutboxItem(
            message: try row.digest(at: 0), conversation: try row.identifier(ConversationID.self, at: 1),
            peer: try row.identifier(AuthorityCode.self, at: 2), sequence: try row.value(Int.self, at: 3),
            state: try row.code(OutboxItem.State.self, at: 4), attempts: try row.value(Int.self, at: 5),
            nextAt: try row.moment(at: 6), fault: try row.optional(String.self, at: 7),
            queuedAt: try row.moment(at: 8), triedSince: try row.optionalMoment(at: 9),
            size: try row.value(Int64.self, at: 10), mayHaveLeft: try row.value(Bool.self, at: 11))
    }
}
