public import CaseTransfer
import GRDB

/// How many messages to one authority stand alike in the outbox.
public struct OutboxTally: Hashable, Sendable {
    /// The authority.
    public let peer: AuthorityCode
    /// How they stand.
    public let state: OutboxItem.State
    /// How many.
    public let messages: Int
    /// Since when the first of them is queued.
    public let since: Moment
}

extension StoreReader {
    /// What has no receipt, by authority and by how it stands.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func outboxTallies() throws -> [OutboxTally] {
        try rows(
            """
            SELECT peer, state, count(*), min(queued_at) FROM outbox WHERE state <> 'delivered'
            GROUP BY peer, state ORDER BY peer, state
            """
        ) { row in
            OutboxTally(
                peer: try row.identifier(AuthorityCode.self, at: 0),
                state: try row.code(OutboxItem.State.self, at: 1), messages: try row.value(Int.self, at: 2),
                since: try row.moment(at: 3))
        }
    }
}
