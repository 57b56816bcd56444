public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Keeps the tokens by which a transfer is found, in place of those it had.
    ///
    /// - Parameters:
    ///   - basis: by what of the transfer they were taken.
    ///   - entry: the transfer's latest entry that was known then: once it has a later one nothing is kept, and it comes up again. Nil for
    ///     whoever knows it within this transaction.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func keep(
        _ tokens: Set<Int64>, of conversation: ConversationID, basis: [UInt8], through entry: Int? = nil
    ) throws {
        if let entry {
            let last = try row("SELECT last_entry FROM transfer WHERE conversation = ?", [conversation.text])
            guard try last?.value(Int.self, at: 0) == entry else { return }
        }
        try removeSearchTokens(of: conversation)
        guard let number = try searchNumber(of: conversation) else { return }
        for token in tokens.sorted() {
            try run("INSERT INTO search_token (token, transfer) VALUES (?, ?)", [token, number])
        }
        try run("INSERT INTO search_known (transfer, basis) VALUES (?, ?)", [number, Data(basis)])
    }

    /// Removes the tokens by which a transfer is found, once nothing of it is to be found any more.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func removeSearchTokens(of conversation: ConversationID) throws {
        guard let number = try searchNumber(of: conversation) else { return }
        try run("DELETE FROM search_token WHERE transfer = ?", [number])
        try run("DELETE FROM search_known WHERE transfer = ?", [number])
        try run("DELETE FROM counter WHERE name = ?", [Self.unread(conversation)])
    }

    /// Notes that a transfer's papers could not be read, so that they are read once more and nobody takes the search for whole.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteSearchUnread(of conversation: ConversationID) throws {
        try removeSearchTokens(of: conversation)
        try run("INSERT INTO counter (name, value) VALUES (?, 1)", [Self.unread(conversation)])
    }

    private static func unread(_ conversation: ConversationID) -> String { "search-unread \(conversation.text)" }

    /// Notes up to which entry no transfer's tokens are missing.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteSearch(through entry: Int) throws {
        try run(
            """
            INSERT INTO counter (name, value) VALUES ('search-through', ?1)
            ON CONFLICT (name) DO UPDATE SET value = max(value, ?1)
            """, [entry])
    }

    /// Removes the tokens of every transfer, which are taken anew: they were made with a key that is no longer the present one.
    func forgetSearch() throws {
        try run("DELETE FROM search_token")
        try run("DELETE FROM search_known")
        try run("DELETE FROM counter WHERE name = 'search-through' OR name LIKE 'search-unread %'")
    }

    private func searchNumber(of conversation: ConversationID) throws -> Int? {
        try row("SELECT first_entry FROM transfer WHERE conversation = ?", [conversation.text])?.value(Int.self, at: 0)
    }
}
