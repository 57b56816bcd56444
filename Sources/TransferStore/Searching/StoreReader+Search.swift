public import CaseTransfer
import Foundation
import GRDB

/// A transfer whose tokens may have to be taken again.
public struct SearchArrear: Sendable {
    /// As the journal tells it now.
    public let state: TransferState
    /// By what of it its tokens were taken last; nil when they never were, or were removed.
    public let basis: [UInt8]?
    /// The number of its latest entry.
    public let through: Int
}

extension StoreReader {
    /// Transfers that were written to since their tokens were looked at, in the order of their latest entry.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func searchArrears(limit: Int) throws -> [SearchArrear] {
        try arrears(
            """
            SELECT conversation, basis, last_entry FROM transfer LEFT JOIN search_known ON transfer = first_entry
            WHERE last_entry > ? ORDER BY last_entry LIMIT ?
            """, [try counter("search-through") ?? 0, limit])
    }

    /// Transfers whose papers could not be read when their tokens were to be taken, in the order of their latest entry.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func unreadForSearch() throws -> [SearchArrear] {
        try arrears(
            """
            SELECT conversation, basis, last_entry FROM transfer JOIN counter ON name = 'search-unread ' || conversation
            LEFT JOIN search_known ON transfer = first_entry ORDER BY last_entry
            """, [])
    }

    /// A transfer with what its tokens were taken by; nil when there is no such transfer.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func searchArrear(of conversation: ConversationID) throws -> SearchArrear? {
        try arrears(
            """
            SELECT conversation, basis, last_entry FROM transfer LEFT JOIN search_known ON transfer = first_entry
            WHERE conversation = ?
            """, [conversation.text]
        ).first
    }

    private func arrears(_ query: String, _ arguments: StatementArguments) throws -> [SearchArrear] {
        let changed = try rows(query, arguments) {
            (
                id: try $0.identifier(ConversationID.self, at: 0),
                basis: try $0.optional(Data.self, at: 1).map { [UInt8]($0) }, through: try $0.value(Int.self, at: 2)
            )
        }
        return try zip(changed, transfers(changed.map(\.id))).map { row, state in
            SearchArrear(state: state, basis: row.basis, through: row.through)
        }
    }

    /// The transfers in which every one of these tokens stands, the latest opened first.
    ///
    /// - Parameter hidden: those that are left out, because whoever looks may not know of them by name.
    /// - Returns: how many there are, and up to so many of them.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers(
        withTokens tokens: [Int64], without hidden: [ConversationID] = [], limit: Int
    ) throws -> (total: Int, conversations: [ConversationID]) {
        guard !tokens.isEmpty else { return (0, []) }
        var found = Array(repeating: "SELECT transfer FROM search_token WHERE token = ?", count: tokens.count)
            .joined(separator: " INTERSECT ")
        var arguments = StatementArguments(tokens)
        if !hidden.isEmpty {
            let marks = Array(repeating: "?", count: hidden.count).joined(separator: ", ")
            found += " EXCEPT SELECT transfer FROM need_to_know WHERE conversation IN (\(marks))"
            arguments += StatementArguments(hidden.map(\.text))
        }
        let total = try row("SELECT count(*) FROM (\(found))", arguments)?.value(Int.self, at: 0) ?? 0
        let conversations = try rows(
            """
            SELECT journal_entry.conversation FROM (\(found)) AS found
            JOIN journal_entry ON journal_entry.number = found.transfer ORDER BY found.transfer DESC LIMIT ?
            """, arguments + [limit]
        ) { try $0.identifier(ConversationID.self, at: 0) }
        return (total, conversations)
    }

    /// Whether any token is kept.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func hasSearchTokens() throws -> Bool { try row("SELECT 1 FROM search_token LIMIT 1") != nil }
}
