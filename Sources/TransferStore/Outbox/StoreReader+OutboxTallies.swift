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
    /// What has no receipt, by authority and by how it stands. A test message that never arrived is not among it: whoever sent it was told
    /// what came of it, and nobody can send it again.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func outboxTallies() throws -> [OutboxTally] {
        let waiting = try rows(
            """
            SELECT peer, state, count(*), min(queued_at) FROM outbox WHERE state = 'waiting' GROUP BY peer, state ORDER BY peer
            """
        ) { row in
            OutboxTally(
                peer: try row.identifier(AuthorityCode.self, at: 0),
                state: try row.code(OutboxItem.State.self, at: 1), messages: try row.value(Int.self, at: 2),
                since: try row.moment(at: 3))
        }
        return try waiting + stuckTallies()
    }

    private func stuckTallies() throws -> [OutboxTally] {
        struct Standing: Hashable {
            let peer: AuthorityCode
            let state: OutboxItem.State
        }
        return try Dictionary(grouping: stuck()) { Standing(peer: $0.peer, state: $0.state) }.compactMap {
            standing, items in
            items.map(\.queuedAt).min().map {
                OutboxTally(peer: standing.peer, state: standing.state, messages: items.count, since: $0)
            }
        }.sorted { ($0.peer.text, $0.state.rawValue) < ($1.peer.text, $1.state.rawValue) }
    }

    /// What needs a person before it goes anywhere, in the order of queueing, without test messages.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func stuck() throws -> [OutboxItem] {
        try undelivered().filter { item in
            try item.state != .waiting && message(item.message)?.record.statement.kind != .test
        }
    }
}
