/// What a signature covers: who sends what to whom, in codes, dates, digests and opaque references. It names nobody.
///
/// Names, dates of birth, addresses and reasons stand in structured documents outside it, which can be purged while this
/// still verifies (architecture § Bundle).
public struct MessageManifest: Hashable, Sendable, Codable {
    /// The profile of the bundle format that v1 will settle.
    public static let draftProfile = "1-draft"

    /// The profile this manifest was written to.
    public var profile: String
    /// The message's own id.
    public var id: MessageID
    /// The transfer it belongs to.
    public var conversation: ConversationID
    /// The authority that seals it.
    public var sender: AuthorityCode
    /// The authority it is for.
    public var recipient: AuthorityCode
    /// When it was sealed, by the sender's clock.
    public var createdAt: Moment
    /// Its place among the conversation's messages; nil for a receipt or a rejection.
    public var order: MessageOrder?
    /// The sender's journal when it sealed.
    public var journal: JournalWitness
    /// What the message says, in codes and dates.
    public var statement: Statement
    /// Every document the message was sealed with, in file order: structured ones first, then attachments.
    public var documents: [DocumentEntry]

    /// Puts a manifest together.
    public init(
        profile: String = MessageManifest.draftProfile, id: MessageID, conversation: ConversationID,
        sender: AuthorityCode, recipient: AuthorityCode, createdAt: Moment, order: MessageOrder?,
        journal: JournalWitness, statement: Statement, documents: [DocumentEntry]
    ) {
        self.profile = profile
        self.id = id
        self.conversation = conversation
        self.sender = sender
        self.recipient = recipient
        self.createdAt = createdAt
        self.order = order
        self.journal = journal
        self.statement = statement
        self.documents = documents
    }

    /// What the message is for.
    public var kind: MessageKind { statement.kind }
}

/// One document as the manifest lists it: what it is, how large, and the digest that proves it.
public struct DocumentEntry: Hashable, Sendable, Codable {
    /// How a document stands in the file.
    public enum Form: String, Hashable, Sendable, Codable {
        /// Readable XML of ours, digested in exclusive C14N form; it holds a random salt.
        case structured
        /// A file as it was, base64 in parts, digested over its decoded bytes.
        case attachment
    }

    /// Joins the entry to its holder: `d1`, `a1` …
    public var ref: String
    /// How it stands in the file.
    public var form: Form
    /// What it is.
    public var kind: DocumentKind
    /// The children it is about, by reference; empty when it is about the message.
    public var children: [ChildReference]
    /// `application/xml` for a structured document, what the sender declares for an attachment.
    public var mediaType: String
    /// Bytes: of the canonical form for a structured document, of the decoded file for an attachment.
    public var size: Int64
    /// SHA-256.
    public var digest: MessageDigest

    /// Puts an entry together.
    public init(
        ref: String, form: Form, kind: DocumentKind, children: [ChildReference] = [], mediaType: String, size: Int64,
        digest: MessageDigest
    ) {
        self.ref = ref
        self.form = form
        self.kind = kind
        self.children = children
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
    }
}
