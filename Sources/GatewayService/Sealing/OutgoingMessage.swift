public import CaseTransfer
import ExchangeFormats
import TransferStore
import WorkingDays

/// A message on its way to being sealed: what it says, what it carries, and who says it.
package struct OutgoingMessage: Sendable {
    var conversation: ConversationID
    var recipient: AuthorityCode
    var statement: Statement
    var structured: [StructuredPart] = []
    var attachments: [AttachmentPart] = []
    var actor: Actor
    var occurredOn: CivilDate?
    var rule: RuleCitation?
    var payload: JournalPayload?
}

/// A message of ours that is sealed, stored and queued.
public struct QueuedMessage: Hashable, Sendable, Codable {
    /// Its id.
    public let id: MessageID
    /// Its digest.
    public let digest: MessageDigest
    /// Its transfer.
    public let conversation: ConversationID
    /// What it is for.
    public let kind: MessageKind
    /// Whom it is for.
    public let recipient: AuthorityCode
    /// What people should look at although the law allowed it, such as a limit that was missed (T-4).
    public let notices: [Finding]
    /// Whether the other authority has no gateway, so that a person hands it over.
    public let byHand: Bool
}
