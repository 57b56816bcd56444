import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("A hostile file is refused with the code of its lie, and with no other")
struct VectorTests {
    @Test("Vector", arguments: Vector.all)
    func refused(_ vector: Vector) throws {
        let bundle = try ValidBundle.shared.get()
        let specimen = try vector.make(bundle)
        #expect(specimen.bytes != Array(bundle.text.utf8) || vector.liar == .nobody)
        let (verdict, left) = try Self.verify(specimen)
        #expect(Set(verdict.findings.map(\.code)) == Set(vector.codes), "\(verdict.findings)")
        #expect(verdict.indication != .totalPassed && verdict.subIndication != nil)
        #expect(verdict.verified == nil)
        #expect(verdict.fileDigest?.bytes == SHA256Hasher.digest(specimen.bytes).bytes)
        #expect(verdict.failure.map(Self.answer) == vector.answer)
        #expect(left.isEmpty, "attachments of a refused file were left: \(left)")
    }

    @Test("Who reads no further than a seal that does not hold gives the same answer", arguments: Vector.all)
    func sealFirst(_ vector: Vector) throws {
        let specimen = try vector.make(try ValidBundle.shared.get())
        let (full, _) = try Self.verify(specimen)
        let (verdict, left) = try Self.verify(specimen, .sealFirst)
        let codes = verdict.findings.map(\.code)
        #expect(codes.contains(vector.codes[0]) && Set(codes).isSubset(of: vector.codes), "\(codes)")
        #expect(verdict.failure.map(Self.answer) == vector.answer)
        #expect(verdict.indication == full.indication && verdict.verified == nil)
        #expect(verdict.digest == full.digest && verdict.claims == full.claims)
        #expect(verdict.fileDigest == full.fileDigest)
        let isSealed = codes.allSatisfy { !$0.hasPrefix("signature-") && !$0.hasPrefix("seal-") }
        #expect(isSealed || verdict.documents.isEmpty, "the manifest was decoded under a seal that does not hold")
        #expect(left.isEmpty)
    }

    @Test(
        "One wrong digest among many is told of that document alone",
        arguments: ["one-wrong-digest", "digest-listed-wrong"])
    func oneAmongMany(_ name: String) throws {
        let vector = try #require(Vector.all.first { $0.name == name })
        let (verdict, _) = try Self.verify(try vector.make(try ValidBundle.shared.get()))
        #expect(verdict.documents.map(\.state) == [.matched, .mismatched, .matched, .matched, .matched])
        #expect(verdict.findings.map(\.place) == ["document d2"])
    }

    /// What is done to the sound file in these changes nothing that is signed: it must go on passing, or the vectors prove nothing.
    static let harmless: [(String, @Sendable (ValidBundle) throws -> String)] = [
        ("nothing", { $0.text }),
        (
            "signed again",
            {
                try $0.with(text: try $0.signing("urgent=\"false\"", "urgent=\"true\"")).signing(
                    "urgent=\"true\"", "urgent=\"false\"")
            }
        ),
        ("sealed again", { try $0.sealing("Id=\"handover-signature\">", "Id=\"handover-signature\">\n") }),
        ("a document replaced by its sender", { try $0.document(ValidBundle.note("Another.")) }),
        (
            "parts of other sizes",
            {
                try $0.attachment(
                    try $0.parts.joined().replacing("</Part><Part n=\"2\">", by: "").replacing("\"3\"", by: "\"2\""))
            }
        ),
        ("character references and CDATA", { try $0.replacing("First.", "<![CDATA[F]]>i&#114;st.") }),
        ("single quotes", { try $0.replacing("<Structured ref=\"d1\">", "<Structured  ref='d1' >") }),
        ("the shell indented", { try $0.replacing("</Documents>", "\n\t</Documents>\n\n") }),
        ("no line feed at the end", { String($0.text.dropLast()) }),
        ("no XML declaration", { try $0.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "") }),
        ("CRLF", { $0.text.replacingOccurrences(of: "\n", with: "\r\n") }),
    ]

    @Test("What is not a lie passes", arguments: VectorTests.harmless.indices)
    func passes(_ index: Int) throws {
        let bundle = try ValidBundle.shared.get()
        let (name, change) = Self.harmless[index]
        let text = try change(bundle)
        let (verdict, left) = try Self.verify(
            Vector.Specimen(bytes: Array(text.utf8), trust: bundle.trust, now: bundle.now))
        #expect(verdict.indication == .totalPassed, "\(name): \(verdict.findings)")
        #expect(verdict.documents.allSatisfy { $0.state == .matched })
        #expect(left == ["a1", "a2"])
    }

    @Test("The twin of an ECDSA signature verifies too, and is the same message: identity is the manifest's digest")
    func twin() throws {
        let bundle = try ValidBundle.shared.get()
        let twin = try bundle.twin()
        #expect(twin != bundle.text)
        let verdicts = try [bundle.text, twin].map {
            try Self.verify(Vector.Specimen(bytes: Array($0.utf8), trust: bundle.trust, now: bundle.now)).verdict
        }
        #expect(verdicts.map(\.indication) == [.totalPassed, .totalPassed])
        #expect(verdicts[0].digest == verdicts[1].digest && verdicts[0].digest != nil)
    }

    @Test("Ten minutes ahead of our clock is still taken, a second more is not")
    func tolerance() throws {
        let bundle = try ValidBundle.shared.get()
        for (ahead, codes) in [(600, []), (601, ["signature-time-in-future"])] {
            let specimen = Vector.Specimen(
                bytes: Array(bundle.text.utf8), trust: bundle.trust, now: bundle.now.adding(seconds: -Int64(ahead)))
            #expect(try Self.verify(specimen).verdict.findings.map(\.code) == codes)
        }
    }

    /// Verifies a file in a folder of its own; gives what was left in the folder for attachments.
    static func verify(
        _ specimen: Vector.Specimen, _ thoroughness: BundleVerifier.Thoroughness = .everyFinding
    ) throws -> (verdict: BundleVerdict, left: [String]) {
        let folder = NSTemporaryDirectory() + "vector-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(specimen.bytes).write(to: URL(fileURLWithPath: folder + "/bundle.xml"))
        let verdict = try BundleVerifier.verify(
            file: folder + "/bundle.xml", trust: { $0 == ValidBundle.sender ? specimen.trust : [] }, at: specimen.now,
            writingAttachmentsTo: folder + "/out", thoroughness: thoroughness)
        return (verdict, try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted())
    }

    /// Which of the protocol's codes the kind of fault is (docs/exchange-protocol.md).
    static func answer(_ failure: BundleFailure) -> RejectionCode {
        switch failure {
        case .unsupported: .unsupported
        case .format: .malformed
        case .signature: .signature
        case .contents: .contents
        }
    }
}

extension ValidBundle {
    /// The same message with the other of the two signatures that its key can be proved to have made: s becomes n − s.
    func twin() throws -> String {
        let old = try text.piece(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
        let order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
        guard let value = Base64.decode(old.dropFirst(19).dropLast(20)), let order = Hexadecimal.decode(order) else {
            throw Unmade("a twin")
        }
        var twin = value
        var borrow = 0
        for index in (0..<32).reversed() {
            let difference = Int(order[index]) - Int(value[32 + index]) - borrow
            twin[32 + index] = UInt8((difference + 256) % 256)
            borrow = difference < 0 ? 1 : 0
        }
        return try replacing(old, "<ds:SignatureValue>\(Base64.string(twin))</ds:SignatureValue>")
    }
}
