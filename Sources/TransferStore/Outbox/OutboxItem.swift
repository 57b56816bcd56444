public import CaseTransfer

/// One message of ours on its way to a peer.
public struct OutboxItem: Hashable, Sendable {
    /// Where it stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// To be sent at `nextAt`, once everything before it in its transfer is delivered.
        case waiting
        /// Being sent; whoever took it has until `nextAt`, after which it may be taken again.
        case sending
        /// Given up after repeated faults; a person must look, and everything after it in its transfer waits.
        case needsAttention = "needs-attention"
        /// The peer's signed receipt is stored.
        case delivered
        /// The peer's signed, final rejection is stored; the message is void.
        case rejected
        /// It follows a rejected message and can never come in order; it is void.
        case stranded
    }

    /// The message.
    public let message: MessageDigest
    /// The transfer it belongs to.
    public let conversation: ConversationID
    /// Whom it is for.
    public let peer: AuthorityCode
    /// Our number for it in the transfer.
    public let sequence: Int
    /// Where it stands.
    public let state: State
    /// How often it was taken to be sent since it was queued or resumed.
    public let attempts: Int
    /// The next attempt, or the end of the present one's time.
    public let nextAt: Moment
    /// The last fault, as a code; nil before the first and once it is delivered.
    public let fault: String?
    /// When it was queued, or resumed.
    public let queuedAt: Moment
    /// Since when it is being tried without a long break; nil before the first attempt since it was queued or resumed.
    public let triedSince: Moment?
    /// Bytes to send.
    public let size: Int64
    /// Whether any of it may have reached the peer: an attempt was cut off, or its process stopped.
    public let mayHaveLeft: Bool
}
