import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// The journal's entry of a confirmation that documents may be sent although they name a child who goes elsewhere (T-14).
    func clearance(
        _ cleared: (ground: OtherChildGround, documents: Int), in conversation: ConversationID,
        because sentence: String, by acting: ActingPerson
    ) -> JournalDraft {
        JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: conversation,
            event: .otherChildCleared(documents: cleared.documents, ground: cleared.ground), rule: "T-14",
            payload: JournalPayload(rationale: sentence))
    }
}
