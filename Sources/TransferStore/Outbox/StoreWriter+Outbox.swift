public import CaseTransfer
import GRDB

extension StoreWriter {
    /// Queues a stored message of ours, due at once.
    ///
    /// - Parameters:
    ///   - sequence: our number for the message in its transfer.
    ///   - mayHaveLeft: whether the peer may have it already, because somebody handed it over.
    /// - Throws: `StoreError.Code.contradiction` when the message is not stored, or it or its number is queued already.
    public func enqueue(
        _ message: MessageDigest, conversation: ConversationID, peer: AuthorityCode, sequence: Int, at moment: Moment,
        mayHaveLeft: Bool = false
    ) throws {
        try run(
            """
            INSERT INTO outbox (message, conversation, peer, sequence, state, next_at, queued_at, may_have_left)
            VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?5, ?6)
            """, [message.blob, conversation.text, peer.text, sequence, moment.secondsSinceEpoch, mayHaveLeft])
    }

    /// Notes that the peer's receipt is stored; true of any attempt, however late, because the receipt proves it.
    ///
    /// - Returns: false when the peer has answered it, or one before it, already, or it was never queued.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func delivered(_ message: MessageDigest) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'delivered', fault = NULL, attempts = attempts + 1
            WHERE message = ? AND state IN ('waiting', 'needs-attention')
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
            UPDATE outbox SET state = 'rejected', fault = ?, attempts = attempts + 1
            WHERE message = ? AND state IN ('waiting', 'needs-attention')
            """, [code.rawValue, message.blob])
        guard rejected > 0, let item = try outboxItem(message) else { return nil }
        let stranded = try rows(
            """
            SELECT message FROM outbox
            WHERE conversation = ? AND sequence > ? AND state IN ('waiting', 'needs-attention')
            ORDER BY sequence
            """, [item.conversation.text, item.sequence]
        ) { try $0.digest(at: 0) }
        for later in stranded { try run("UPDATE outbox SET state = 'stranded' WHERE message = ?", [later.blob]) }
        for void in [message] + stranded { try run("UPDATE message SET is_void = 1 WHERE digest = ?", [void.blob]) }
        return stranded
    }

    /// Notes a failed attempt at a message that is to be tried again.
    ///
    /// - Parameters:
    ///   - next: the moment of the next attempt.
    ///   - began: when the attempt began.
    ///   - nothingLeft: whether the attempt certainly ended before any of the message had gone.
    /// - Returns: false when the message no longer waits: it is answered, or was given up meanwhile.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func retry(
        _ message: MessageDigest, at next: Moment, began: Moment, fault: String, nothingLeft: Bool = false
    ) throws -> Bool {
        guard let item = try outboxItem(message) else { return false }
        return try run(
            """
            UPDATE outbox SET next_at = ?, attempts = attempts + 1, tried_since = ?, fault = ?,
                may_have_left = may_have_left OR ?
            WHERE message = ? AND state = 'waiting'
            """,
            [
                next.secondsSinceEpoch, item.triedSince(attemptAt: began).secondsSinceEpoch, fault, !nothingLeft,
                message.blob,
            ]) > 0
    }

    /// Stops sending a message, whose attempt failed, until a person resumes it; everything after it in its transfer waits.
    ///
    /// - Parameter nothingLeft: whether the attempt certainly ended before any of the message had gone.
    /// - Returns: false when the message no longer waits: it is answered, or was given up meanwhile.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func giveUp(_ message: MessageDigest, fault: String, nothingLeft: Bool = false) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'needs-attention', attempts = attempts + 1, fault = ?,
                may_have_left = may_have_left OR ?
            WHERE message = ? AND state = 'waiting'
            """, [fault, !nothingLeft, message.blob]) > 0
    }

    /// Takes a message out of the outbox of which nothing can have left; it is void, and its number may be given again.
    ///
    /// Whether it is under way at this moment is known to the process that serves alone: whoever calls has made sure that it is not.
    ///
    /// - Returns: false when it was answered, may have left, or was never queued.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func withdraw(_ message: MessageDigest) throws -> Bool {
        let withdrawn = try run(
            """
            DELETE FROM outbox
            WHERE message = ? AND state IN ('waiting', 'needs-attention') AND may_have_left = 0
            """, [message.blob])
        guard withdrawn > 0 else { return false }
        try makeVoid(message)
        return true
    }

    /// Notes that a message of ours has no place in its transfer any more, so that its number may be given again.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func makeVoid(_ message: MessageDigest) throws {
        try run("UPDATE message SET is_void = 1 WHERE digest = ?", [message.blob])
    }

    /// Says that a process begins to send, which holds the home's lock; a process that died at it may have sent what was due.
    ///
    /// - Parameter moment: the gateway's clock.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func beginSending(at moment: Moment) throws {
        try noteStoppedSender(at: moment)
        try setSending(1)
    }

    /// Says that the process that sent has ended every attempt and noted what came of it.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func endSending() throws { try setSending(0) }

    /// Takes note of a process that died while it was sending: of what it may have taken nobody can tell whether it has left.
    ///
    /// It took of each transfer the first message that waits, once that was due, and nothing else. Whoever queues a message calls
    /// this before, so that none is counted that was queued after the death. Whoever calls holds the home's lock, so that nobody is
    /// sending now.
    ///
    /// - Parameter moment: the gateway's clock.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteStoppedSender(at moment: Moment) throws {
        guard try isSending() else { return }
        try run(
            """
            UPDATE outbox AS item SET may_have_left = 1
            WHERE state = 'waiting' AND next_at <= ? AND \(Self.isHeadOfItsConversation)
            """, [moment.secondsSinceEpoch])
        try setSending(0)
    }

    private func setSending(_ value: Int) throws {
        try run(
            """
            INSERT INTO counter (name, value) VALUES ('sending', ?1)
            ON CONFLICT (name) DO UPDATE SET value = ?1
            """, [value])
    }

    /// Stops sending a message that waits for its next attempt, when whoever queued it has learnt enough.
    ///
    /// - Returns: false when it does not wait: it is answered, or given up already.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func abandon(_ message: MessageDigest, fault: String) throws -> Bool {
        try run(
            """
            UPDATE outbox SET state = 'needs-attention', fault = ?, may_have_left = 1
            WHERE message = ? AND state = 'waiting'
            """, [fault, message.blob]) > 0
    }

    /// Queues a message that was given up, rejected or stranded anew, or makes a waiting one due at once; the attempts are
    /// counted from here, and a void message takes its place back.
    ///
    /// - Returns: false when it is delivered, or was never queued.
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
