public import CaseTransfer
import Foundation
import GRDB
public import WorkingDays

extension StoreReader {
    /// The entry with a number, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func entry(_ number: Int) throws -> StoredEntry? {
        try row("\(Self.entryColumns) WHERE number = ?", [number]).map(Self.storedEntry)
    }

    /// Up to so many entries after a number, in order; 0 begins at the first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func entries(after number: Int, limit: Int) throws -> [StoredEntry] {
        try rows(
            "\(Self.entryColumns) WHERE number > ? ORDER BY number LIMIT ?", [number, limit], Self.storedEntry)
    }

    /// Every entry about a transfer, in order.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func entries(of conversation: ConversationID) throws -> [StoredEntry] {
        try rows(
            "\(Self.entryColumns) WHERE conversation = ? ORDER BY number", [conversation.text], Self.storedEntry)
    }

    /// Entries that somebody looks for, the newest first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func entries(_ query: JournalQuery, offset: Int, limit: Int) throws -> [StoredEntry] {
        // The numbers first, which stand in the indexes: what a deed finds is put in order, and only a page of it is read.
        try rows(
            """
            \(Self.entryColumns) WHERE number IN (
                SELECT number FROM journal_entry WHERE \(query.condition) ORDER BY number DESC LIMIT ? OFFSET ?
            ) ORDER BY number DESC
            """, query.arguments + [limit, offset], Self.storedEntry)
    }

    /// The entries of one kind since a day began in London, in their order; found without looking at any other.
    ///
    /// - Parameters:
    ///   - mark: what they are, as ``CaseTransfer/JournalEvent/mark`` says it.
    ///   - day: the first day.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func entries(marked mark: String, from day: CivilDate) throws -> [JournalEntry] {
        try rows(
            "\(Self.entryColumns) WHERE (\(JournalQuery.mark)) = ? AND recorded_at > ? ORDER BY number",
            [mark, day.adding(days: -1).lastSecondInLondon], Self.storedEntry
        ).map(\.entry)
    }

    /// How many entries a query finds.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func countEntries(_ query: JournalQuery) throws -> Int {
        try row("SELECT count(*) FROM journal_entry WHERE \(query.condition)", query.arguments)?
            .value(Int.self, at: 0) ?? 0
    }

    private static let entryColumns = """
        SELECT bytes, hash, payload, erased_at
        FROM journal_entry LEFT JOIN journal_payload USING (number)
        """

    private static func storedEntry(_ row: Row) throws -> StoredEntry {
        let payload: StoredEntry.Payload =
            if let bytes = try row.optional(Data.self, at: 2) {
                .kept(try CanonicalJSON.decode(JournalPayload.self, from: bytes, of: "journal payload"))
            } else if let erasedAt = try row.optionalMoment(at: 3) {
                .erased(at: erasedAt)
            } else {
                .none
            }
        return StoredEntry(
            entry: try CanonicalJSON.decode(
                JournalEntry.self, from: try row.value(Data.self, at: 0), of: "journal entry"),
            hash: try row.digest(at: 1), payload: payload)
    }
}
