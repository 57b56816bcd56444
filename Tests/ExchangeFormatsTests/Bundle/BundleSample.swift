import CaseTransfer
@testable import ExchangeFormats
import Foundation
import SecureXML
import WorkingDays

/// Invented messages between two authorities, their seals, and a folder that is removed with the sample.
final class BundleSample {
    let folder: String
    let seal: Seal
    static let now = BundleSample.moment("2026-11-21T10:00:00Z")
    static let calderdale = value(AuthorityCode("E08000033"))
    static let derby = value(AuthorityCode("E06000015"))
    static let older = value(ChildReference("00112233445566aa"))
    static let younger = value(ChildReference("ffeeddccbbaa9988"))

    /// A key with its certificate.
    struct Seal: Sendable {
        let key: SigningKey
        let certificate: Certificate

        init(from: String = "2026-01-01T00:00:00Z", days: Int = 730) throws {
            key = try SigningKey.generateP256()
            certificate = try Certificate.selfSigned(
                profile: .seal, key: key, commonName: "Invented Seal", organisation: "Invented Council", hostnames: [],
                validFrom: moment(from).secondsSinceEpoch, days: days, serial: try SecureRandom.bytes(16))
        }
    }

    init() throws {
        seal = try Seal()
        folder = NSTemporaryDirectory() + "bundle-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// The register as this sample knows it: the sender's seal and nobody else's.
    var trust: (AuthorityCode) -> [TrustedSeal] {
        { [seal] code in code == Self.calderdale ? [TrustedSeal(certificate: seal.certificate)] : [] }
    }

    func manifest(
        _ statement: Statement = .test, documents: [DocumentEntry] = [], order: MessageOrder? = nil,
        sender: AuthorityCode = BundleSample.calderdale
    ) -> MessageManifest {
        let first = MessageOrder(sequence: 1, previous: nil, seen: nil)
        return MessageManifest(
            id: Self.value(MessageID("5d7c1f0e-3f0e-4a53-9d7e-2f6f7a3d8b11")),
            conversation: Self.value(ConversationID("b2f0a6de-8c3a-4e55-8d0c-7a1c55e0f9aa")), sender: sender,
            recipient: Self.derby, createdAt: Self.now, order: statement.kind.isNumbered ? order ?? first : nil,
            journal: JournalWitness(length: 41, head: Self.digest(7)), statement: statement, documents: documents)
    }

    /// Seals a message to a file of the folder.
    func sealed(
        _ statement: Statement = .test, structured: [ExchangeFormats.StructuredPart] = [],
        attachments: [AttachmentPart] = [], name: String = "message.xml"
    ) throws -> SealedBundle {
        let staged = try StagedDocuments.stage(structured: structured, attachments: attachments, in: folder)
        return try BundleSealer.seal(
            manifest(statement, documents: staged.entries), staged: staged, key: seal.key,
            certificate: seal.certificate, signingTime: Self.now, to: path(name))
    }

    func verify(
        _ path: String, at now: Moment = BundleSample.now, writingAttachmentsTo folder: String? = nil,
        takingAbsenceAs absence: BundleVerifier.Absence = .fault
    ) throws -> BundleVerdict {
        try BundleVerifier.verify(
            file: path, trust: trust, at: now, writingAttachmentsTo: folder, takingAbsenceAs: absence)
    }

    /// A file to attach, of random bytes.
    func attachment(_ name: String, size: Int, kind: DocumentKind = .other) throws -> AttachmentPart {
        try Data(SecureRandom.bytes(size)).write(to: URL(fileURLWithPath: path(name)))
        return AttachmentPart(kind: kind, children: [Self.older], mediaType: "application/pdf", path: path(name))
    }

    /// A structured document that follows its schema, with a salt that is none.
    func note(_ text: String = "Nothing of note.") -> ExchangeFormats.StructuredPart {
        let salt = String(repeating: "A", count: 43) + "="
        return StructuredPart(
            kind: .other, children: [Self.older, Self.younger],
            xml: Array(
                "<other xmlns=\"urn:handover:other:1\" salt=\"\(salt)\"><title>\(text)</title><children/><attachments/></other>"
                    .utf8))
    }

    /// An error to compare with: errors are equal when their codes are.
    static func error(_ code: BundleError.Code) -> BundleError { BundleError(code, "", remedy: "") }

    /// What the program holds of `Schemas/v1/manifest.xsd`.
    static let embeddedManifestSchema = EmbeddedManifestSchema.text

    static func digest(_ byte: UInt8) -> MessageDigest {
        value(MessageDigest(bytes: [UInt8](repeating: byte, count: 32)))
    }

    static func moment(_ text: String) -> Moment { value(Moment(text)) }

    static func date(_ text: String) -> CivilDate { value(CivilDate(text)) }

    static func value<Value>(_ value: Value?, line: Int = #line) -> Value {
        guard let value else { preconditionFailure("a sample value is of the wrong shape, line \(line)") }
        return value
    }
}
