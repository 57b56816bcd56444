import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import WorkingDays

/// One sound message, from which every vector is made by one lie: a pack with three structured documents and two attachments.
struct ValidBundle: Sendable {
    let now: Moment
    let seal: Seal
    /// The seal of an authority that has nothing to do with the message.
    let stranger: Seal
    let text: String

    static let sender = AuthorityCode("E08000033")
    static let recipient = AuthorityCode("E06000015")

    /// The message that all vectors share, sealed at a time that does not pass.
    static let shared = Result {
        guard let now = Moment("2026-11-21T10:00:00Z") else { throw Unmade("a moment") }
        return try ValidBundle(now: now, seal: try Seal("Calderdale", now: now))
    }

    /// A sample or a lie could not be made: the test proves nothing and fails.
    struct Unmade: Error, CustomStringConvertible {
        let description: String
        init(_ what: String) { description = "cannot make: \(what)" }
    }

    init(now: Moment, seal: Seal) throws {
        self.now = now
        self.seal = seal
        stranger = try Seal("Birchley", now: now)
        text = try Self.sealed(now: now, seal: seal)
    }

    /// A bundle with the same people and another text.
    private init(_ other: ValidBundle, text: String) {
        now = other.now
        seal = other.seal
        stranger = other.stranger
        self.text = text
    }

    /// What the register says of the sender.
    var trust: [TrustedSeal] { [TrustedSeal(certificate: seal.certificate)] }

    func with(text: String) -> ValidBundle { ValidBundle(self, text: text) }

    static func note(_ title: String, more: String = "") -> String {
        let salt = String(repeating: "A", count: 43) + "="
        return
            "<other xmlns=\"urn:handover:other:1\" salt=\"\(salt)\"><title>\(title)</title><children/><attachments/>\(more)</other>"
    }

    private static func sealed(now: Moment, seal: Seal) throws -> String {
        let folder = NSTemporaryDirectory() + "valid-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let attachments = try [("letter", 300), ("report", 2000)].map { name, size in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ size) }
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            return AttachmentPart(
                kind: .other, children: [], mediaType: "application/pdf", path: "\(folder)/\(name)")
        }
        let structured = ["First.", "Second.", "Third."].map { title in
            ExchangeFormats.StructuredPart(kind: .other, children: [], xml: Array(note(title).utf8))
        }
        let staged = try StagedDocuments.stage(structured: structured, attachments: attachments, in: folder)
        let sealed = try BundleSealer.seal(
            try manifest(now: now, documents: staged.entries), staged: staged, key: seal.key,
            certificate: seal.certificate, signingTime: now, to: folder + "/bundle.xml")
        return try inShortParts(try String(contentsOfFile: sealed.path, encoding: .utf8))
    }

    /// The first attachment in three parts, so that parts can be lied about; every digest stays as it is.
    private static func inShortParts(_ text: String) throws -> String {
        let part = try text.piece(from: "<Part n=\"1\">", through: "</Part>")
        let letters = part.dropFirst("<Part n=\"1\">".count).dropLast("</Part>".count)
        let cuts = [letters.prefix(128), letters.dropFirst(128).prefix(128), letters.dropFirst(256)]
        let parts = cuts.enumerated().map { "<Part n=\"\($0 + 1)\">\($1)</Part>" }
        return try text.replacing(part, by: parts.joined())
    }

    private static func manifest(now: Moment, documents: [DocumentEntry]) throws -> MessageManifest {
        guard let sender, let recipient, let head = MessageDigest(bytes: [UInt8](repeating: 7, count: 32)),
            let residence = CivilDate("2026-11-05")
        else { throw Unmade("the values of a manifest") }
        func child(_ byte: UInt8, _ way: ConsentOutcome.Way, _ role: Role?) -> PackChild {
            PackChild(
                child: ChildReference(random: [UInt8](repeating: byte, count: 8)), unborn: false,
                residence: Residence(date: residence, certainty: .confirmed, kind: .permanent),
                consent: ConsentOutcome(
                    way: way, authoriserRole: role, lawfulBasis: "uk-gdpr-6-1-e", lawfulBasisOn: residence))
        }
        let pack = PackStatement(
            urgent: false, children: [child(1, .given, nil), child(2, .overrideRiskOfHarm, .teamManager)],
            absences: [
                DocumentAbsence(kind: .minutes, reason: .noneExists),
                DocumentAbsence(kind: .plan, reason: .toFollow, by: residence),
            ])
        return MessageManifest(
            id: MessageID(random: try SecureRandom.bytes(16)),
            conversation: ConversationID(random: try SecureRandom.bytes(16)), sender: sender, recipient: recipient,
            createdAt: now, order: MessageOrder(sequence: 1, previous: nil, seen: nil),
            journal: JournalWitness(length: 41, head: head), statement: .pack(pack), documents: documents)
    }
}
