import SecureXML
import Testing

@Suite("Hostile files are refused, each with its code")
struct HostileFileTests {
    @Test("As XML", arguments: HostileFile.xml)
    func xml(_ hostile: HostileFile) throws { try expectRefused(hostile) }

    @Test("By the outer shape", arguments: HostileFile.shape)
    func shape(_ hostile: HostileFile) throws { try expectRefused(hostile) }

    @Test("By an attachment", arguments: HostileFile.attachments)
    func attachment(_ hostile: HostileFile) throws { try expectRefused(hostile) }

    private func expectRefused(_ hostile: HostileFile) throws {
        let envelope = try TestEnvelope.sealed()
        let bytes = hostile.make(envelope)
        #expect(bytes != envelope.bytes)
        // Small pieces too, but not for files of megabytes: they show nothing more and take their time.
        for pieces in bytes.count > 1 << 20 ? [256 << 10] : [256 << 10, 4099] {
            let reading = try EnvelopeReader.read(
                .bytes(bytes, pieces: pieces), limits: hostile.limits, onHead: { _ in true })
            #expect(!reading.isSound)
            #expect(reading.codes.contains(hostile.code), "\(reading.findings)")
            // Whatever the signature says, a head with a finding is not passed.
            if let head = reading.head, !head.findings.isEmpty {
                let verdict = XAdESVerifier.verify(
                    head: head, trusted: [try TestAuthority.ashford.get().certificate], at: TestAuthority.now)
                #expect(verdict.indication == .totalFailed && verdict.verified == nil)
            }
        }
    }

    @Test("Every finding is told, not only the first")
    func everyFinding() throws {
        let bytes = try TestEnvelope.sealed().replacing(
            "<Message ", "<!-- a --><Message xml:lang=\"en\" ID=\"handover-manifest\" ")
        let reading = try EnvelopeReader.read(bytes)
        #expect(reading.codes.isSuperset(of: [.comment, .xmlAttribute, .reservedId]), "\(reading.findings)")
    }

    @Test("After a finding in the head no attachment is handed out")
    func nothingHandedOut() throws {
        var handedOut = 0
        let reading = try EnvelopeReader.read(
            .bytes(try TestEnvelope.sealed().replacing("Robin", "Ro<!-- -->bin")), onHead: { _ in true },
            onAttachmentStart: { _ in
                handedOut += 1
                return true
            }, onAttachmentBytes: { handedOut += $0.count })
        #expect(handedOut == 0)
        #expect(reading.ending == .stoppedByFindings)
    }

    @Test("An external entity's file is not read")
    func externalEntity() throws {
        let folder = try TemporaryFolder()
        let sentinel = try folder.write("sentinel.txt", Array("SENTINEL".utf8))
        let text =
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file://\(sentinel)\">]><r xmlns=\"urn:r\">&x;</r>"
        let fault = #expect(throws: XMLFault.self) { try ExclusiveC14N.canonicalise(Array(text.utf8)) }
        #expect(fault?.codes == [.documentType])
        #expect("\(String(describing: fault))".contains("SENTINEL") == false)
    }

    @Test("XInclude is inert: the element is content like any other, and its file is not read")
    func xinclude() throws {
        let folder = try TemporaryFolder()
        let sentinel = try folder.write("sentinel.txt", Array("SENTINEL".utf8))
        let include =
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(sentinel)\" parse=\"text\"></xi:include>"
        let reading = try EnvelopeReader.read(try TestEnvelope.sealed(structured: [("x-1", include)]).bytes)
        #expect(reading.isSound, "\(reading.findings)")
        let document = try #require(reading.head?.structured.first).document
        #expect(!String(decoding: document.bytes, as: UTF8.self).contains("SENTINEL"))
        #expect(try document.element().name == "include")
    }

    @Test("A file cut short anywhere is refused")
    func truncated() throws {
        let bytes = try TestEnvelope.sealed().bytes
        let end = bytes.count - 1
        for length in stride(from: 0, to: end, by: 37) {
            let reading = try EnvelopeReader.read(Array(bytes[..<length]))
            #expect(!reading.isSound)
            #expect(reading.codes == [.truncated], "cut at \(length): \(reading.findings)")
        }
        #expect(try EnvelopeReader.read(Array(bytes[..<end])).isSound, "only the last line feed is missing")
    }

    @Test("Findings keep their count low and their content out")
    func findingsAreBounded() throws {
        let many = String(repeating: "<!-- Robin Example -->", count: 5000)
        let reading = try EnvelopeReader.read(try TestEnvelope.sealed().replacing("Robin", many))
        #expect(reading.findings.count < 30)
        #expect(!"\(reading.findings)".contains("Robin"))
    }
}
