public import CaseTransfer

/// One message of ours on its way to a peer.
public struct OutboxItem: Hashable, Sendable {
    /// Where it stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// To be sent from `nextAt` on, once everything before it in its transfer is delivered.
        ///
        /// That it is under way this moment is known to the process that serves, and to nobody else: when that process dies the
        /// message is sent again, which does no harm because receipts are idempotent.
        case waiting
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
    /// How many attempts have ended since it was queued or resumed.
    public let attempts: Int
    /// The next attempt; it may be under way.
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

    /// How long a due message may lie untouched, in seconds, before its time of being tried begins anew: six hours.
    ///
    /// That is more than its turn takes in a long queue, and less than a night in which no process served.
    public static let longestBreak: Int64 = 6 * 3600

    /// Since when it is being tried, counting an attempt that begins now.
    ///
    /// The time begins with the first attempt, and anew after a break in which the message was due and nobody took it: a gateway
    /// that stood still for a weekend has not tried for a weekend.
    public func triedSince(attemptAt moment: Moment) -> Moment {
        guard let triedSince, moment.secondsSinceEpoch - nextAt.secondsSinceEpoch <= Self.longestBreak else {
            return moment
        }
        return triedSince
    }
}
