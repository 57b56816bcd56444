import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Raised whenever the projections would come out otherwise, so that every store is rebuilt when it is next opened.
    static let projectionVersion = 16

    /// Folds the whole journal again into the projections; what was there is thrown away.
    ///
    /// - Throws: a coded ``StoreError`` when an entry cannot be read or writing fails.
    public func rebuildProjections() throws {
        try run("DELETE FROM transfer")
        try run("DELETE FROM need_to_know")
        inHand = nil
        try forgetCalendar()
        try forgetWorklist()
        var done = 0
        while let last = try projectEntries(after: done) { done = last }
        try run(
            """
            INSERT INTO counter (name, value) VALUES ('projection-version', ?1)
            ON CONFLICT (name) DO UPDATE SET value = ?1
            """, [Self.projectionVersion])
    }

    /// After how many entries of a transfer its fold is written again; in between it is folded on from there.
    static let entriesBetweenFolds = 16

    /// Carries a new entry into the projections.
    func project(_ entry: JournalEntry, hash: MessageDigest) throws {
        guard let conversation = entry.conversation else { return try projectCalendar(entry) }
        guard let before = try inHand(conversation) else {
            guard let us = try authority(), let state = TransferState.opening(entry, us: us) else { return }
            try insert(state, entry, hash)
            return keep(state, hash, entries: 1)
        }
        var state = before.state
        state.apply(entry)
        try update(state, entry, hash, entries: before.entries + 1)
        try projectNeedToKnow(from: before.state, to: state)
        keep(state, hash, entries: before.entries + 1)
        // A draft's facts hold the case system's own keys, which may be made of names. Those of a case that was sent go when it is
        // erased: until then an ending can be taken back, and a supplement needs them again.
        if state.isDiscarded, state.isSettled { try removeDraft(conversation) }
    }

    private func insert(_ state: TransferState, _ entry: JournalEntry, _ hash: MessageDigest) throws {
        try run(
            """
            INSERT INTO transfer
                (conversation, state_entry, peer, side, is_over, first_entry, last_entry, last_hash, entries, opened_at,
                changed_at)
            VALUES (?1, 0, ?2, ?3, ?4, ?5, ?5, ?6, 1, ?7, ?7)
            """,
            [
                state.conversation.text, state.peer.text, state.side.rawValue, state.isOver, entry.number, hash.blob,
                entry.recordedAt.secondsSinceEpoch,
            ])
    }

    private func keep(_ state: TransferState, _ hash: MessageDigest, entries: Int) {
        inHand = TransferInHand(conversation: state.conversation, state: state, hash: hash, entries: entries)
        cache.keep(state, at: hash)
    }

    private func update(
        _ state: TransferState, _ entry: JournalEntry, _ hash: MessageDigest, entries: Int
    ) throws {
        let conversation = state.conversation.text
        try run(
            """
            UPDATE transfer SET is_over = ?, last_entry = ?, last_hash = ?, entries = ?, changed_at = ?
            WHERE conversation = ?
            """,
            [state.isOver, entry.number, hash.blob, entries, entry.recordedAt.secondsSinceEpoch, conversation])
        guard entries.isMultiple(of: Self.entriesBetweenFolds) else { return }
        try run(
            "UPDATE transfer SET state = ?, state_entry = last_entry WHERE conversation = ?",
            [try CanonicalJSON.encode(state), conversation])
    }

    /// Projects a batch, so that a long journal never stands in memory; gives the number of its last entry.
    private func projectEntries(after number: Int) throws -> Int? {
        let batch = try rows(
            "SELECT bytes, hash FROM journal_entry WHERE number > ? ORDER BY number LIMIT 500", [number]
        ) { row in
            let bytes = try row.value(Data.self, at: 0)
            return (
                try CanonicalJSON.decode(JournalEntry.self, from: bytes, of: "journal entry"), try row.digest(at: 1)
            )
        }
        for (entry, hash) in batch { try project(entry, hash: hash) }
        return batch.last?.0.number
    }
}

extension TransferStore {
    func bringProjectionsUpToDate() throws {
        let current = try read { reader in
            try reader.row("SELECT value FROM counter WHERE name = 'projection-version'")?.value(Int.self, at: 0)
        }
        if current != StoreWriter.projectionVersion { try write { try $0.rebuildProjections() } }
    }
}
