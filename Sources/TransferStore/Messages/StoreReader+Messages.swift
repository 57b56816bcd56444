public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// The message with a digest, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func message(_ digest: MessageDigest) throws -> StoredMessage? {
        try row("\(Self.messageColumns) WHERE digest = ?", [digest.blob]).map(Self.storedMessage)
    }

    /// The message to which its sender gave an id, or nil; ids of different senders do not meet.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func message(id: MessageID, from sender: AuthorityCode) throws -> StoredMessage? {
        try row("\(Self.messageColumns) WHERE sender = ? AND id = ?", [sender.text, id.text]).map(Self.storedMessage)
    }

    /// The messages of a transfer in the order in which they were stored, void ones included.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func messages(of conversation: ConversationID) throws -> [StoredMessage] {
        try rows(
            "\(Self.messageColumns) WHERE message.conversation = ? ORDER BY message.number", [conversation.text],
            Self.storedMessage)
    }

    /// The transfer whose pack we sealed last for an authority, and when it was stored; nil when there is none.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func lastPack(to peer: AuthorityCode) throws -> (conversation: ConversationID, storedAt: Moment)? {
        // The first message of the sending side is the pack.
        try rows(
            """
            SELECT message.conversation, message.stored_at FROM worklist
                JOIN message ON message.conversation = worklist.conversation
                WHERE worklist.peer = ? AND worklist.side = 'sending' AND message.direction = 0
                    AND message.sequence = 1 AND message.is_void = 0
                ORDER BY message.number DESC LIMIT 1
            """, [peer.text]
        ) { row in
            let storedAt = try row.moment(at: 1)
            return try ConversationID(row.value(String.self, at: 0)).map { (conversation: $0, storedAt: storedAt) }
        }.compactMap(\.self).first
    }

    /// Where the bytes of every stored message lie, the newest first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func messageFiles() throws -> [MessageFile] {
        try rows("SELECT digest, file FROM message ORDER BY number DESC", []) { row in
            MessageFile(digest: try row.digest(at: 0), file: try row.value(String.self, at: 1))
        }
    }

    /// The answer to a message: ours to a peer's message, or the peer's latest to ours.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func answer(for message: MessageDigest) throws -> StoredAnswer? {
        try row("\(Self.answerColumns) WHERE message = ? ORDER BY number DESC LIMIT 1", [message.blob])
            .map(Self.storedAnswer)
    }

    /// Every answer to a message, the earliest first; one of ours that was rejected and sent again has two.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func answers(for message: MessageDigest) throws -> [StoredAnswer] {
        try rows("\(Self.answerColumns) WHERE message = ? ORDER BY number", [message.blob], Self.storedAnswer)
    }

    /// Every answer that we gave to peers' messages, one after another, so that they never stand in memory together.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails, or what the body throws.
    public func forEachAnswerGiven(_ body: (StoredAnswer) throws -> Void) throws {
        var last = 0
        while let row = try row(
            """
            SELECT answer.message, answer.digest, answer.kind, answer.bytes, answer.number
            FROM answer JOIN message ON message.digest = answer.message
            WHERE message.direction = ? AND answer.number > ? ORDER BY answer.number LIMIT 1
            """, [MessageDirection.in.rawValue, last])
        {
            last = try row.value(Int.self, at: 4)
            try body(Self.storedAnswer(row))
        }
    }

    private static let answerColumns = "SELECT message, digest, kind, bytes FROM answer"

    private static func storedAnswer(_ row: Row) throws -> StoredAnswer {
        StoredAnswer(
            message: try row.digest(at: 0), digest: try row.digest(at: 1),
            kind: try row.code(MessageKind.self, at: 2), bytes: try row.bytes(at: 3))
    }

    private static let messageColumns = """
        SELECT bytes, message.conversation, direction, file, size, received_from, stored_at, is_void
        FROM message JOIN journal_entry ON journal_entry.number = message.entry
        """

    private static func storedMessage(_ row: Row) throws -> StoredMessage {
        guard let direction = MessageDirection(rawValue: try row.value(Int.self, at: 2)) else {
            throw StoreError.damaged("message")
        }
        return StoredMessage(
            record: try record(
                of: CanonicalJSON.decode(
                    JournalEntry.self, from: try row.value(Data.self, at: 0), of: "journal entry")),
            conversation: try row.identifier(ConversationID.self, at: 1), direction: direction,
            file: try row.value(String.self, at: 3), size: try row.value(Int64.self, at: 4),
            receivedFrom: try row.optionalDigest(at: 5), storedAt: try row.moment(at: 6),
            isVoid: try row.value(Bool.self, at: 7))
    }

    private static func record(of entry: JournalEntry) throws -> MessageRecord {
        guard let record = entry.event.message else { throw StoreError.damaged("message") }
        return record
    }
}

extension JournalEvent {
    /// The message that the event records as sealed or received.
    var message: MessageRecord? {
        if case .messageSealed(let record) = self { return record }
        if case .messageReceived(let record) = self { return record }
        return nil
    }
}
