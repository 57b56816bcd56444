public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Keeps a message with the entry that this transaction has just appended for it, and where its bytes lie.
    ///
    /// - Parameters:
    ///   - file: where the sealed bytes lie, relative to the home's folder of messages.
    ///   - size: bytes in that file.
    ///   - receivedFrom: the fingerprint of the client certificate that brought it.
    ///   - moment: the gateway's clock.
    /// - Throws: `StoreError.Code.contradiction` when the last entry is not the one that records it, or when the message, its sender's id for it or its sender's number in the transfer
    ///   is stored already: look with ``StoreReader/message(id:from:)`` first, in the same transaction.
    public func storeMessage(
        _ record: MessageRecord, in conversation: ConversationID, direction: MessageDirection, file: String,
        size: Int64,
        receivedFrom: MessageDigest? = nil, at moment: Moment
    ) throws {
        guard let entry = lastAppended, entry.event.message == record, entry.conversation == conversation else {
            throw StoreError.contradiction("A message is stored right after the entry that records it")
        }
        try run(
            """
            INSERT INTO message
                (digest, sender, id, conversation, direction, sequence, entry, file, size, received_from, stored_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.digest.blob, record.sender.text, record.id.text, conversation.text, direction.rawValue,
                record.order?.sequence, entry.number, file, size, receivedFrom?.blob,
                moment.secondsSinceEpoch,
            ])
    }

    /// Keeps the signed answer to a stored message for ever.
    ///
    /// A message of a peer has one answer. One of ours has more when it was rejected, put right and sent again.
    ///
    /// - Parameters:
    ///   - kind: a receipt or a rejection.
    ///   - digest: the answer's own message digest.
    /// - Throws: `StoreError.Code.contradiction` when the message is not stored, or is a peer's and answered already.
    public func storeAnswer(
        _ bytes: [UInt8], kind: MessageKind, digest: MessageDigest, for message: MessageDigest
    ) throws {
        try run(
            "INSERT INTO answer (message, digest, kind, bytes) VALUES (?, ?, ?, ?)",
            [message.blob, digest.blob, kind.rawValue, Data(bytes)])
    }
}
