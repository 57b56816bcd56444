public import CaseTransfer
import Foundation
import GRDB

extension StoreReader {
    /// Whether a transfer is restricted to those who need to know.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func isRestricted(_ conversation: ConversationID) throws -> Bool {
        try row("SELECT 1 FROM need_to_know WHERE conversation = ? AND restricted = 1", [conversation.text]) != nil
    }

    /// Every restricted transfer, in the order of their ids.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func restrictedTransfers() throws -> [TransferState] {
        try transfers(conversations(where: "restricted = 1"))
    }

    /// The transfers that somebody opened although they were restricted to others, while no manager has looked at it; in the order of
    /// their ids.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func transfersToLookAt() throws -> [TransferState] {
        try transfers(conversations(where: "to_look_at > 0"))
    }

    private func conversations(where condition: String) throws -> [ConversationID] {
        try rows("SELECT conversation FROM need_to_know WHERE \(condition) ORDER BY conversation") {
            try $0.identifier(ConversationID.self, at: 0)
        }
    }
}

extension StoreWriter {
    /// Carries who may read a transfer into the projection; most entries change nothing of it.
    func projectNeedToKnow(from before: TransferState?, to state: TransferState) throws {
        guard state.restriction != before?.restriction || state.brokenGlass != before?.brokenGlass ?? [] else { return }
        let (restricted, left) = (state.restriction != nil, state.brokenGlassToLookAt.count)
        guard restricted || left > 0 else {
            try run("DELETE FROM need_to_know WHERE conversation = ?", [state.conversation.text])
            return
        }
        try run(
            """
            INSERT INTO need_to_know (conversation, transfer, restricted, to_look_at)
            SELECT conversation, first_entry, ?, ? FROM transfer WHERE conversation = ?
            ON CONFLICT (conversation) DO UPDATE SET
                restricted = excluded.restricted, to_look_at = excluded.to_look_at
            """, [restricted, left, state.conversation.text])
    }
}
