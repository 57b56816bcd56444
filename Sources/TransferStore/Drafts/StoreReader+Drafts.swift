public import CaseTransfer
import GRDB

extension StoreReader {
    /// The draft of a transfer, or nil.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func draft(_ conversation: ConversationID) throws -> StoredDraft? {
        try row("\(Self.draftColumns) WHERE conversation = ?", [conversation.text]).map(Self.storedDraft)
    }

    /// Every draft, the latest saved first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func drafts() throws -> [StoredDraft] {
        try rows("\(Self.draftColumns) ORDER BY saved_at DESC, conversation", [], Self.storedDraft)
    }

    private static let draftColumns = "SELECT conversation, folder, facts, saved_at FROM draft"

    private static func storedDraft(_ row: Row) throws -> StoredDraft {
        StoredDraft(
            conversation: try row.identifier(ConversationID.self, at: 0), folder: try row.value(String.self, at: 1),
            facts: try row.bytes(at: 2), savedAt: try row.moment(at: 3))
    }
}
