public import CaseTransfer
import GRDB

/// That a peer's messages show more of a conversation than our store holds, as after an older backup was restored.
public struct PeerAhead: Hashable, Sendable {
    /// The peer.
    public let peer: AuthorityCode
    /// The conversation.
    public let conversation: ConversationID
    /// When it showed last.
    public let shownAt: Moment
}

extension StoreReader {
    /// Where peers have shown, from a moment on, that they hold more than we, by peer and conversation.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func peersAhead(since: Moment) throws -> [PeerAhead] {
        try rows(
            "SELECT substr(name, 12), value FROM counter WHERE name LIKE 'peer-ahead %' AND value >= ? ORDER BY name",
            [since.secondsSinceEpoch]
        ) { row -> PeerAhead? in
            let parts = try row.value(String.self, at: 0).split(separator: " ").map(String.init)
            guard parts.count == 2, let peer = AuthorityCode(parts[0]), let conversation = ConversationID(parts[1])
            else { return nil }
            return PeerAhead(peer: peer, conversation: conversation, shownAt: try row.moment(at: 1))
        }.compactMap(\.self)
    }
}

extension StoreWriter {
    /// Notes that a peer holds more of a conversation than we.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func notePeerAhead(_ peer: AuthorityCode, in conversation: ConversationID, at moment: Moment) throws {
        try run(
            "INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            ["peer-ahead \(peer.text) \(conversation.text)", moment.secondsSinceEpoch])
    }
}
