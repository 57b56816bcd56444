/// Where a message stands: its sender's number, the one before it, and the last it had stored from the other side.
///
/// Each side numbers its own messages in a conversation 1, 2, 3 … (architecture § How a transfer flows, Order).
public struct MessageOrder: Hashable, Sendable, Codable {
    /// 1 for the sender's first message in the conversation.
    public let sequence: Int
    /// The digest of the sender's previous message; nil for its first.
    public let previous: MessageDigest?
    /// The last message of the other side that the sender had stored; nil when there was none.
    public let seen: SeenMessage?

    /// Puts an order together.
    public init(sequence: Int, previous: MessageDigest?, seen: SeenMessage?) {
        self.sequence = sequence
        self.previous = previous
        self.seen = seen
    }
}

/// A message of the other side that had been stored: its number there and its digest.
public struct SeenMessage: Hashable, Sendable, Codable {
    /// The other side's number for it.
    public let sequence: Int
    /// Its digest.
    public let digest: MessageDigest

    /// Puts the two together.
    public init(sequence: Int, digest: MessageDigest) {
        self.sequence = sequence
        self.digest = digest
    }
}

/// What a sender's journal was when it signed: how many entries, and the hash of the last.
///
/// Every message carries one, which makes two authorities each other's witness: a truncated or rebuilt journal no longer has
/// this hash at this length.
public struct JournalWitness: Hashable, Sendable, Codable {
    /// Entries in the sender's journal; the head is entry number `length`.
    public let length: Int
    /// The hash of that entry.
    public let head: MessageDigest

    /// Puts a witness together.
    public init(length: Int, head: MessageDigest) {
        self.length = length
        self.head = head
    }
}
