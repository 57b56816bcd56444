public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Adds an entry to the chain and carries it into the projections, in this transaction.
    ///
    /// - Parameter moment: the gateway's clock.
    /// - Parameter salt: at least 16 random bytes, 32 by custom, that keep the payload's digest from being guessed; not used
    ///   when the draft has no payload.
    /// - Throws: `StoreError.Code.contradiction` when the journal does not begin, or begins twice, with the gateway being
    ///   initialised; another coded error when writing fails.
    @discardableResult
    public func append(_ draft: JournalDraft, at moment: Moment, salt: [UInt8]) throws -> JournalEntry {
        precondition(draft.payload == nil || salt.count >= 16, "a payload takes at least 16 random bytes of salt")
        let head = journal
        try requireRightBeginning(draft.event, isFirst: head == nil)

        let payload = try draft.payload.map { try CanonicalJSON.encode($0) }
        let entry = JournalEntry(
            number: (head?.length ?? 0) + 1, recordedAt: moment, occurredOn: draft.occurredOn, actor: draft.actor,
            conversation: draft.conversation, event: draft.event, rule: draft.rule,
            payload: payload.map { digest(salt + $0) }, previous: head?.head)
        let bytes = try CanonicalJSON.encode(entry)
        let hash = digest([UInt8](bytes))

        try run(
            "INSERT INTO journal_entry (number, bytes, hash, conversation, recorded_at) VALUES (?, ?, ?, ?, ?)",
            [entry.number, bytes, hash.blob, entry.conversation?.text, moment.secondsSinceEpoch])
        if let payload {
            try run(
                "INSERT INTO journal_payload (number, salt, payload) VALUES (?, ?, ?)",
                [entry.number, Data(salt), payload])
        }
        try project(entry, hash: hash)
        advance(to: entry, hash: hash)
        return entry
    }

    /// Erases the names, addresses and reasons of an entry and leaves a tombstone; the chain still verifies.
    ///
    /// The bytes are overwritten in the file by the time ``TransferStore/emptyWriteAheadLog()`` has answered true.
    ///
    /// - Returns: false when the entry has no payload, or it was erased before.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func erasePayload(of number: Int, at moment: Moment) throws -> Bool {
        try run(
            """
            UPDATE journal_payload SET salt = NULL, payload = NULL, erased_at = ?
            WHERE number = ? AND erased_at IS NULL
            """, [moment.secondsSinceEpoch, number]) > 0
    }

    private func requireRightBeginning(_ event: JournalEvent, isFirst: Bool) throws {
        let initialises = if case .gatewayInitialised = event { true } else { false }
        guard initialises == isFirst else {
            throw StoreError.contradiction("A journal begins with the gateway being initialised, once")
        }
    }
}
