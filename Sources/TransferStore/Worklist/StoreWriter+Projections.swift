import CaseTransfer
import Foundation
import GRDB
import WorkingDays

extension StoreWriter {
    /// Raised whenever the projections would come out otherwise, so that every store is rebuilt when it is next opened.
    static let projectionVersion = 1

    /// Folds the whole journal again into the projections; what was there is thrown away.
    ///
    /// - Throws: a coded ``StoreError`` when an entry cannot be read or writing fails.
    public func rebuildProjections() throws {
        try run("DELETE FROM transfer")
        try run("DELETE FROM meeting_deadline")
        var done = 0
        while let last = try projectEntries(after: done) { done = last }
        try run(
            """
            INSERT INTO counter (name, value) VALUES ('projection-version', ?1)
            ON CONFLICT (name) DO UPDATE SET value = ?1
            """, [Self.projectionVersion])
    }

    /// Carries a new entry into the projections.
    func project(_ entry: JournalEntry) throws {
        guard let conversation = entry.conversation else { return }
        guard var state = try transfer(conversation) else {
            guard let us = try authority(), let state = TransferState.opening(entry, us: us) else { return }
            try insert(state, entry)
            return try replaceDeadlines(of: state)
        }
        let deadlinesBefore = state.openMeetings
        state.apply(entry)
        try run(
            "UPDATE transfer SET state = ?, is_over = ?, last_entry = ?, changed_at = ? WHERE conversation = ?",
            [
                try CanonicalJSON.encode(state), state.isOver, entry.number, entry.recordedAt.secondsSinceEpoch,
                conversation.text,
            ])
        if state.openMeetings != deadlinesBefore { try replaceDeadlines(of: state) }
    }

    private func insert(_ state: TransferState, _ entry: JournalEntry) throws {
        try run(
            """
            INSERT INTO transfer
                (conversation, state, peer, side, is_over, first_entry, last_entry, opened_at, changed_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?7)
            """,
            [
                state.conversation.text, try CanonicalJSON.encode(state), state.peer.text, state.side.rawValue,
                state.isOver, entry.number, entry.recordedAt.secondsSinceEpoch,
            ])
    }

    private func replaceDeadlines(of state: TransferState) throws {
        try run("DELETE FROM meeting_deadline WHERE conversation = ?", [state.conversation.text])
        for due in state.openMeetings {
            try run(
                "INSERT INTO meeting_deadline (conversation, child, due, rule) VALUES (?, ?, ?, ?)",
                [state.conversation.text, due.child.text, due.due.daysSinceEpoch, due.rule.id])
        }
    }

    /// Projects a batch, so that a long journal never stands in memory; gives the number of its last entry.
    private func projectEntries(after number: Int) throws -> Int? {
        let batch = try rows(
            "SELECT bytes FROM journal_entry WHERE number > ? ORDER BY number LIMIT 500", [number]
        ) { row in
            try CanonicalJSON.decode(JournalEntry.self, from: try row.value(Data.self, at: 0), of: "journal entry")
        }
        for entry in batch { try project(entry) }
        return batch.last?.number
    }

    /// Whose journal it is, by its first entry.
    private func authority() throws -> AuthorityCode? {
        guard case .gatewayInitialised(let authority) = try entry(1)?.entry.event else { return nil }
        return authority
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

extension TransferState {
    /// The meetings that the receiving authority has said are due and that were not held.
    fileprivate var openMeetings: [DueMeeting] {
        children.compactMap { child in
            guard child.meeting.name != .held, !child.state.isOver else { return nil }
            return switch child.pack {
            case .acknowledged(let acknowledged): acknowledged.due
            case .refused(let refused): refused.due
            case .draft, .queued, .delivered, .rejected: nil
            }
        }
    }
}
