public import CaseTransfer
import Foundation
import GRDB
public import WorkingDays

extension StoreReader {
    /// A transfer as the journal tells it now, or nil when the journal has nothing that opens it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfer(_ conversation: ConversationID) throws -> TransferState? {
        try row("SELECT state FROM transfer WHERE conversation = ?", [conversation.text]).map(Self.transferState)
    }

    /// Every transfer, the latest changed first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers() throws -> [TransferState] {
        try rows("SELECT state FROM transfer ORDER BY last_entry DESC", [], Self.transferState)
    }

    /// The transfers whose ids begin with some text, in the order of their ids.
    ///
    /// - Parameter limit: how many at most; two are enough to tell that a prefix is ambiguous.
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfers(idPrefix prefix: String, limit: Int = 100) throws -> [TransferState] {
        // Compared as a range, so that nothing in the text has a meaning of its own; no id holds a character beyond "f".
        try rows(
            "SELECT state FROM transfer WHERE conversation >= ? AND conversation < ? ORDER BY conversation LIMIT ?",
            [prefix, prefix + "g", limit], Self.transferState)
    }

    /// Every transfer in short, the latest changed first; no state is read.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklist() throws -> [WorklistItem] {
        try rows("\(Self.worklistColumns) ORDER BY last_entry DESC", [], Self.worklistItem)
    }

    /// One transfer's line in the list, or nil when the journal has nothing that opens it.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func worklistItem(_ conversation: ConversationID) throws -> WorklistItem? {
        try row("\(Self.worklistColumns) WHERE conversation = ?", [conversation.text]).map(Self.worklistItem)
    }

    /// The meetings that were said to be due on or before a date and have not been held, the longest due first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func openMeetingDeadlines(through date: CivilDate) throws -> [OpenMeetingDeadline] {
        try rows(
            """
            SELECT conversation, child, due, rule FROM meeting_deadline
            WHERE due <= ? ORDER BY due, conversation, child
            """, [date.daysSinceEpoch]
        ) { row in
            OpenMeetingDeadline(
                conversation: try row.identifier(ConversationID.self, at: 0),
                child: try row.identifier(ChildReference.self, at: 1),
                due: CivilDate(daysSinceEpoch: try row.value(Int.self, at: 2)),
                rule: RuleCitation(try row.value(String.self, at: 3)))
        }
    }

    private static let worklistColumns = """
        SELECT conversation, peer, side, is_over, first_entry, last_entry, opened_at, changed_at FROM transfer
        """

    private static func worklistItem(_ row: Row) throws -> WorklistItem {
        WorklistItem(
            conversation: try row.identifier(ConversationID.self, at: 0),
            peer: try row.identifier(AuthorityCode.self, at: 1), side: try row.code(TransferSide.self, at: 2),
            isOver: try row.value(Bool.self, at: 3), firstEntry: try row.value(Int.self, at: 4),
            lastEntry: try row.value(Int.self, at: 5), openedAt: try row.moment(at: 6),
            changedAt: try row.moment(at: 7))
    }

    private static func transferState(_ row: Row) throws -> TransferState {
        try CanonicalJSON.decode(TransferState.self, from: try row.value(Data.self, at: 0), of: "transfer")
    }
}
