public import CaseTransfer
import GRDB

extension StoreWriter {
    /// How long a message that is being sent is left to whoever took it, unless they say otherwise: 15 minutes.
    public static let usualLease: Int64 = 900

    /// How long a due message may lie untouched, in seconds, before its time of being tried begins anew: six hours.
    ///
    /// That is more than its turn takes in a long queue, and less than a night in which no process served.
    public static let longestBreak: Int64 = 6 * 3600

    /// Queues a stored message of ours, due at once.
    ///
    /// - Parameter sequence: our number for the message in its transfer.
    /// - Throws: `StoreError.Code.contradiction` when the message is not stored, or it or its number is queued already.
    public func enqueue(
        _ message: MessageDigest, conversation: ConversationID, peer: AuthorityCode, sequence: Int, at moment: Moment
    ) throws {
        try run(
            """
            INSERT INTO outbox (message, conversation, peer, sequence, state, next_at, queued_at)
            VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?5)
            """, [message.blob, conversation.text, peer.text, sequence, moment.secondsSinceEpoch])
    }

    /// Takes a due message to send it; until the lease ends nobody else gets it.
    ///
    /// The time in which it is being tried begins with the first attempt, and anew after a break in which it was due and
    /// nobody took it: a gateway that stood still for a weekend has not tried for a weekend.
    ///
    /// - Parameter lease: seconds.
    /// - Returns: false when it is not due or somebody else has it.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func markSending(_ message: MessageDigest, at moment: Moment, lease: Int64 = usualLease) throws -> Bool {
        try run(
            """
            UPDATE outbox AS item SET state = 'sending', attempts = attempts + 1, next_at = ?1,
                may_have_left = CASE WHEN state = 'sending' THEN 1 ELSE may_have_left END,
                tried_since = CASE WHEN tried_since IS NULL OR ?3 - next_at > ?4 THEN ?3 ELSE tried_since END
            WHERE message = ?2 AND state IN ('waiting', 'sending') AND next_at <= ?3
                AND \(Self.isHeadOfItsConversation)
            """,
            [
                moment.adding(seconds: lease).secondsSinceEpoch, message.blob, moment.secondsSinceEpoch,
                Self.longestBreak,
            ]) > 0
    }

    /// Makes everything that an earlier process was sending due again; for the one process that serves, when it begins.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func releaseOutbox(at moment: Moment) throws {
        // The end of a lease long ago stays: it tells how long nobody has been at work.
        try run(
            """
            UPDATE outbox SET state = 'waiting', next_at = min(next_at, ?), may_have_left = 1 WHERE state = 'sending'
            """, [moment.secondsSinceEpoch])
    }

    /// Notes that the peer's receipt is stored; true of any attempt, however late, because the receipt proves it.
    ///
    /// - Returns: false when the peer has answered it, or one before it, already, or it was never queued.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func delivered(_ message: MessageDigest) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'delivered', fault = NULL
            WHERE message = ? AND state IN ('waiting', 'sending', 'needs-attention')
            """, [message.blob]) > 0
    }

    /// Notes that the peer's signed, final rejection is stored: the message is void, and so is everything queued after it in
    /// its transfer.
    ///
    /// - Returns: the messages stranded behind it, in their order; nil when the peer has answered it, or one before it,
    ///   already, or it was never queued.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func rejected(_ message: MessageDigest, code: RejectionCode) throws -> [MessageDigest]? {
        let rejected = try run(
            """
            UPDATE outbox SET state = 'rejected', fault = ?
            WHERE message = ? AND state IN ('waiting', 'sending', 'needs-attention')
            """, [code.rawValue, message.blob])
        guard rejected > 0, let item = try outboxItem(message) else { return nil }
        let stranded = try rows(
            """
            SELECT message FROM outbox
            WHERE conversation = ? AND sequence > ? AND state IN ('waiting', 'sending', 'needs-attention')
            ORDER BY sequence
            """, [item.conversation.text, item.sequence]
        ) { try $0.digest(at: 0) }
        for later in stranded { try run("UPDATE outbox SET state = 'stranded' WHERE message = ?", [later.blob]) }
        for void in [message] + stranded { try run("UPDATE message SET is_void = 1 WHERE digest = ?", [void.blob]) }
        return stranded
    }

    /// Puts a message whose attempt failed back to wait.
    ///
    /// - Parameter nothingLeft: whether the attempt certainly ended before any of the message had gone.
    /// - Returns: false when nobody was sending it.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func retry(
        _ message: MessageDigest, at next: Moment, fault: String, nothingLeft: Bool = false
    ) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'waiting', next_at = ?, fault = ?, may_have_left = may_have_left OR ?
            WHERE message = ? AND state = 'sending'
            """, [next.secondsSinceEpoch, fault, !nothingLeft, message.blob]) > 0
    }

    /// Stops sending a message until a person resumes it; everything after it in its transfer waits.
    ///
    /// - Parameter nothingLeft: whether the last attempt certainly ended before any of the message had gone.
    /// - Returns: false when nobody was sending it.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func giveUp(_ message: MessageDigest, fault: String, nothingLeft: Bool = false) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'needs-attention', fault = ?, may_have_left = may_have_left OR ?
            WHERE message = ? AND state = 'sending'
            """, [fault, !nothingLeft, message.blob]) > 0
    }

    /// Takes a message out of the outbox of which nothing can have left; it is void, and its number may be given again.
    ///
    /// - Returns: false when it is being sent, was answered, may have left, or was never queued.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func withdraw(_ message: MessageDigest) throws -> Bool {
        let withdrawn = try run(
            """
            DELETE FROM outbox
            WHERE message = ? AND state IN ('waiting', 'needs-attention') AND may_have_left = 0
            """, [message.blob])
        guard withdrawn > 0 else { return false }
        try run("UPDATE message SET is_void = 1 WHERE digest = ?", [message.blob])
        return true
    }

    /// Stops sending a message that waits for its next attempt, when whoever queued it has learnt enough.
    ///
    /// - Returns: false when it does not wait: it is being sent, answered, or given up already.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func abandon(_ message: MessageDigest, fault: String) throws -> Bool {
        try run(
            "UPDATE outbox SET state = 'needs-attention', fault = ? WHERE message = ? AND state = 'waiting'",
            [fault, message.blob]) > 0
    }

    /// Queues a message that was given up, rejected or stranded anew, or makes a waiting one due at once; the attempts are
    /// counted from here, and a void message takes its place back.
    ///
    /// - Returns: false when it is delivered, is being sent, or was never queued.
    /// - Throws: `StoreError.Code.contradiction` when another message has taken its number since.
    @discardableResult
    public func resume(_ message: MessageDigest, at moment: Moment) throws -> Bool {
        let resumed = try run(
            """
            UPDATE outbox SET state = 'waiting', attempts = 0, next_at = ?1, queued_at = ?1, tried_since = NULL
            WHERE message = ?2 AND state IN ('waiting', 'needs-attention', 'rejected', 'stranded')
            """, [moment.secondsSinceEpoch, message.blob])
        guard resumed > 0 else { return false }
        try run("UPDATE message SET is_void = 0 WHERE digest = ?", [message.blob])
        return true
    }
}
