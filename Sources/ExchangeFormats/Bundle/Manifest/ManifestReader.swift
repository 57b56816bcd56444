import CaseTransfer
import SecureXML

/// Reads a manifest from the element that was parsed again from its canonical, signed bytes (rule 9).
///
/// The schema has been checked before. What is read here is what a schema cannot say: that each value is one of ours, and the
/// rules that join one place to another. Every fault is found, not only the first.
struct ManifestReader {
    private let root: ManifestFields
    private(set) var findings: [BundleFinding] = []

    /// Takes the element; ``read()`` does the work.
    init(_ element: XMLElement) {
        root = ManifestFields(element: element, place: "Manifest")
    }

    /// The manifest, or nil with the reasons in ``findings``.
    mutating func read() -> MessageManifest? {
        let message = note { (root) throws(ManifestFault) in try Message(root.only("Message")) }
        let sender = note { (root) throws(ManifestFault) in try Self.party(root.only("Sender")) }
        let recipient = note { (root) throws(ManifestFault) in try Self.party(root.only("Recipient")) }
        let order = note { (root) throws(ManifestFault) in try root.all("Order").first.map(Self.order) }
        let journal = note { (root) throws(ManifestFault) in try Self.journal(root.only("Journal")) }
        let statement = note { (root) throws(ManifestFault) in try Self.statement(in: root) }
        let documents = root.all("Document").map { fields in
            note { (_) throws(ManifestFault) in try Self.document(fields) }
        }
        guard findings.isEmpty, let message, let sender, let recipient, let order, let journal, let statement else {
            return nil
        }
        let manifest = MessageManifest(
            profile: root.element.attribute("profile") ?? "", id: message.id, conversation: message.conversation,
            sender: sender, recipient: recipient, createdAt: message.createdAt, order: order, journal: journal,
            statement: statement, documents: documents.compactMap { $0 })
        findings = ManifestRules.findings(in: manifest)
        return findings.isEmpty ? manifest : nil
    }

    private mutating func note<Value>(_ read: (ManifestFields) throws(ManifestFault) -> Value) -> Value? {
        do {
            return try read(root)
        } catch {
            findings.append(BundleFinding(.manifestValue, place: error.place))
            return nil
        }
    }

    private struct Message {
        let id: MessageID
        let conversation: ConversationID
        let createdAt: Moment

        init(_ fields: ManifestFields) throws(ManifestFault) {
            id = try fields.value("id", MessageID.init)
            conversation = try fields.value("conversation", ConversationID.init)
            createdAt = try fields.value("createdAt", Moment.init)
        }
    }

    private static func party(_ fields: ManifestFields) throws(ManifestFault) -> AuthorityCode {
        try fields.value("authority", AuthorityCode.init)
    }

    private static func order(_ fields: ManifestFields) throws(ManifestFault) -> MessageOrder {
        MessageOrder(
            sequence: try fields.value("sequence", ManifestFields.ordinal),
            previous: try fields.optional("previous", ManifestFields.digest),
            seen: try fields.all("Seen").first.map(seen))
    }

    private static func seen(_ fields: ManifestFields) throws(ManifestFault) -> SeenMessage {
        SeenMessage(
            sequence: try fields.value("sequence", ManifestFields.ordinal), digest: try fields.digest("digest"))
    }

    private static func journal(_ fields: ManifestFields) throws(ManifestFault) -> JournalWitness {
        JournalWitness(length: try fields.value("length", ManifestFields.ordinal), head: try fields.digest("head"))
    }

    private static func document(_ fields: ManifestFields) throws(ManifestFault) -> DocumentEntry {
        _ = try fields.value("digestMethod") { $0 == BundleVocabulary.digestMethod ? $0 : nil }
        return DocumentEntry(
            ref: try fields.text("ref"), form: try fields.word("form"), kind: try fields.word("kind"),
            children: try fields.children("children"), mediaType: try fields.text("mediaType"),
            size: try fields.value("size") { Int64($0) }, digest: try fields.digest("digest"))
    }
}
