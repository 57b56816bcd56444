public import CaseTransfer
import Foundation
import GRDB

extension StoreWriter {
    /// Saves a draft in place of the one there was.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func saveDraft(_ draft: StoredDraft) throws {
        try run(
            """
            INSERT INTO draft (conversation, folder, facts, saved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (conversation) DO UPDATE SET
                folder = excluded.folder, facts = excluded.facts, saved_at = excluded.saved_at
            """,
            [draft.conversation.text, draft.folder, Data(draft.facts), draft.savedAt.secondsSinceEpoch])
    }

    /// Removes the draft of a transfer, overwriting what it held.
    ///
    /// - Returns: false when there was none.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func removeDraft(_ conversation: ConversationID) throws -> Bool {
        try run("DELETE FROM draft WHERE conversation = ?", [conversation.text]) > 0
    }
}
