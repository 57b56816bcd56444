public import CaseTransfer
import GRDB

/// How far the search for children in two transfers is.
public struct ChildSearchProgress: Hashable, Sendable {
    /// How many transfers have been looked at.
    public let looked: Int
    /// Of how many.
    public let total: Int

    /// Puts it together.
    public init(looked: Int, total: Int) {
        self.looked = looked
        self.total = total
    }
}

extension StoreReader {
    /// By what the children of a transfer are known.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func childMarks(of conversation: ConversationID) throws -> [ChildMark] {
        try rows("SELECT child, kind, mark FROM child_mark WHERE conversation = ?", [conversation.text], Self.mark)
    }

    /// Whether by any child anything is known.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func hasChildMarks() throws -> Bool { try row("SELECT 1 FROM child_mark LIMIT 1") != nil }

    /// The marks of other transfers' children that are among these, of transfers that are not over, the latest touched first.
    ///
    /// - Parameters:
    ///   - digests: the marks of one child.
    ///   - side: which side of those transfers we are on.
    ///   - limit: how many rows are looked at.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersAtWork(
        marked digests: Set<MessageDigest>, side: TransferSide, limit: Int
    ) throws -> [(conversation: ConversationID, mark: ChildMark)] {
        guard !digests.isEmpty else { return [] }
        let places = Array(repeating: "?", count: digests.count).joined(separator: ", ")
        return try rows(
            """
            SELECT child, kind, mark, conversation FROM child_mark JOIN transfer USING (conversation)
            WHERE mark IN (\(places)) AND side = ? AND is_over = 0 ORDER BY last_entry DESC LIMIT ?
            """, StatementArguments(digests.map(\.blob)) + [side.rawValue, limit]
        ) { row in (try row.identifier(ConversationID.self, at: 3), try Self.mark(row)) }
    }

    /// The transfers that have a child's mark which another transfer has too.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersSharingAChild() throws -> [ConversationID] {
        try rows(
            """
            SELECT DISTINCT conversation FROM child_mark AS one WHERE EXISTS (
                SELECT 1 FROM child_mark AS other
                WHERE other.mark = one.mark AND other.conversation <> one.conversation)
            """
        ) { try $0.identifier(ConversationID.self, at: 0) }
    }

    /// Every transfer that is not over.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func conversationsAtWork() throws -> [ConversationID] {
        try rows("SELECT conversation FROM transfer WHERE is_over = 0") {
            try $0.identifier(ConversationID.self, at: 0)
        }
    }

    /// Whether the marks of every child whose papers were stored before they were kept have been taken since.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func hasMarkedEarlierChildren() throws -> Bool {
        try row("SELECT value FROM counter WHERE name = 'children-marked'") != nil
    }

    /// The transfers at work whose children could not be read to mark them.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersWithUnreadChildren() throws -> [ConversationID] {
        try rows(
            """
            SELECT conversation FROM transfer JOIN counter ON name = 'children-unread ' || conversation
            WHERE is_over = 0 ORDER BY conversation
            """
        ) { try $0.identifier(ConversationID.self, at: 0) }
    }

    /// How far the search through everything stored before the marks is; nil before it began.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func childSearch() throws -> ChildSearchProgress? {
        guard let looked = try row("SELECT value FROM counter WHERE name = 'children-looked'"),
            let total = try row("SELECT value FROM counter WHERE name = 'children-total'")
        else { return nil }
        return ChildSearchProgress(looked: try looked.value(Int.self, at: 0), total: try total.value(Int.self, at: 0))
    }

    private static func mark(_ row: Row) throws -> ChildMark {
        ChildMark(
            child: try row.identifier(ChildReference.self, at: 0), kind: try row.code(ChildMark.Kind.self, at: 1),
            digest: try row.digest(at: 2))
    }
}
