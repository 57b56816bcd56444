public import CaseTransfer

/// Which way a message went.
public enum MessageDirection: Int, Hashable, Sendable, CaseIterable {
    /// Ours, sealed here.
    case out = 0
    /// A peer's, verified here.
    case `in` = 1
}

/// A message that the store answers for: what its manifest says in codes, and where its bytes lie.
public struct StoredMessage: Hashable, Sendable {
    /// Identity, place and coded statement.
    public let record: MessageRecord
    /// The transfer it belongs to.
    public let conversation: ConversationID
    /// Which way it went.
    public let direction: MessageDirection
    /// Where the sealed bytes lie, relative to the home's folder of messages; a resend sends exactly these.
    public let file: String
    /// Bytes in that file.
    public let size: Int64
    /// The fingerprint (SHA-256 of the DER form) of the client certificate that brought it; nil for ours, or when not noted.
    public let receivedFrom: MessageDigest?
    /// When the store took it, by our clock.
    public let storedAt: Moment
    /// Whether a message of ours has no place in its transfer, because the peer rejected it or one before it.
    public let isVoid: Bool
}

/// A stored message's digest and the file that has to have it.
public struct MessageFile: Hashable, Sendable {
    /// The digest of its manifest.
    public let digest: MessageDigest
    /// Where the sealed bytes lie, relative to the home's folder of messages.
    public let file: String
}

/// The signed answer to a message, byte for byte as it was first stored.
public struct StoredAnswer: Hashable, Sendable {
    /// The message it answers.
    public let message: MessageDigest
    /// The answer's own message digest.
    public let digest: MessageDigest
    /// A receipt or a rejection.
    public let kind: MessageKind
    /// The sealed bytes.
    public let bytes: [UInt8]
}
