import SecureXML
import Testing

@Suite("An envelope sealed here is read and verified here")
struct RoundTripTests {
    @Test("A sealed envelope passes, with its signer and its signing time")
    func passes() throws {
        let authority = try TestAuthority.ashford.get()
        let reading = try EnvelopeReader.read(try TestEnvelope.sealed().bytes)
        #expect(reading.isSound, "\(reading.findings)")
        let head = try #require(reading.head)
        let verdict = XAdESVerifier.verify(
            head: head, trusted: [authority.certificate], at: TestAuthority.now + 60)
        #expect(verdict.indication == .totalPassed, "\(verdict.findings)")
        #expect(verdict.subIndication == nil)
        #expect(verdict.signer == authority.certificate)
        #expect(verdict.signingTime == TestAuthority.now)
        #expect(verdict.verified?.manifest == head.manifest)
    }

    @Test("The manifest digest is that of the canonical manifest standing alone")
    func manifestDigest() throws {
        let envelope = try TestEnvelope.sealed()
        let head = try #require(try EnvelopeReader.read(envelope.bytes).head)
        #expect(head.manifestDigest == (try envelope.manifestDigest()))
    }

    @Test("Structured documents and attachments come back as they were put in")
    func contents() throws {
        let letter = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let envelope = try TestEnvelope.sealed(attachments: [("letter-1", letter), ("empty-1", [])])
        var started: [String] = []
        var decoded: [UInt8] = []
        let reading = try EnvelopeReader.read(
            .bytes(envelope.bytes), onHead: { _ in true },
            onAttachmentStart: {
                started.append($0)
                return true
            }, onAttachmentBytes: { decoded.append(contentsOf: $0) })
        #expect(reading.isSound, "\(reading.findings)")
        let structured = try #require(reading.head).structured
        #expect(structured.map(\.reference) == ["plan-1", "notes-1"])
        #expect(structured[0].document == (try CanonicalXML(canonicalising: Array(TestEnvelope.plan.utf8))))
        #expect(started == ["letter-1", "empty-1"])
        #expect(decoded == letter)
        #expect(reading.attachments.map(\.size) == [1000, 0])
        #expect(reading.attachments.map(\.partCount) == [11, 1])
        #expect(reading.attachments[0].digest == SHA256Hasher.digest(letter))
    }

    @Test("However the file is cut into pieces, the same is read", arguments: [1, 2, 3, 5, 7, 64, 333, 4096])
    func pieces(size: Int) throws {
        let tricky =
            "<t:T xmlns:t=\"urn:t\" a=\"x>y\" b='\"'>é&#x41;&lt;<![CDATA[<raw>&]]]>\r\n  <t:U q=\"a>b>c\"/></t:T>"
        let envelope = try TestEnvelope.sealed(structured: [("t-1", tricky), ("plan-1", TestEnvelope.plan)])
        let whole = try EnvelopeReader.read(envelope.bytes)
        #expect(whole.isSound, "\(whole.findings)")
        let cut = try EnvelopeReader.read(.bytes(envelope.bytes, pieces: size), onHead: { _ in true })
        #expect(cut.isSound, "\(cut.findings)")
        #expect(cut.head?.manifest == whole.head?.manifest)
        #expect(cut.head?.structured == whole.head?.structured)
        #expect(cut.attachments == whole.attachments)
        #expect(cut.bytesRead == envelope.bytes.count)
    }

    @Test("A purged document is simply absent, and the signature still verifies")
    func purged() throws {
        let envelope = try TestEnvelope.sealed()
        let holder = envelope.text.between("<Structured ref=\"plan-1\">", "</Structured>")
        let reading = try EnvelopeReader.read(envelope.replacing(holder, ""))
        #expect(reading.isSound)
        #expect(reading.head?.structured.map(\.reference) == ["notes-1"])
        #expect(try verdict(reading).indication == .totalPassed)
    }

    @Test("A caller who wants no attachments gets none, and the rest is not read")
    func stopped() throws {
        var bytes = 0
        let reading = try EnvelopeReader.read(
            .bytes(try TestEnvelope.sealed().bytes), onHead: { _ in false }, onAttachmentBytes: { bytes += $0.count })
        #expect(reading.ending == .stoppedByCaller)
        #expect(!reading.isSound)
        #expect(reading.attachments.isEmpty && bytes == 0)
        #expect(reading.head != nil && reading.findings.isEmpty)
    }

    @Test("What a callback throws, the reader throws")
    func thrown() throws {
        struct DiskFull: Error {}
        let bytes = try TestEnvelope.sealed().bytes
        #expect(throws: DiskFull.self) {
            try EnvelopeReader.read(.bytes(bytes), onHead: { _ in true }, onAttachmentBytes: { _ in throw DiskFull() })
        }
        #expect(throws: DiskFull.self) { try EnvelopeReader.read(.bytes(bytes), onHead: { _ in throw DiskFull() }) }
        #expect(throws: DiskFull.self) {
            try EnvelopeReader.read(EnvelopeSource { throw DiskFull() }, onHead: { _ in true })
        }
    }

    @Test("An envelope with no documents at all is sound")
    func empty() throws {
        let reading = try EnvelopeReader.read(try TestEnvelope.sealed(structured: [], attachments: []).bytes)
        #expect(reading.isSound, "\(reading.findings)")
        #expect(try verdict(reading).indication == .totalPassed)
    }

    @Test("A file is read from disk, and one that is not there is an error of ours")
    func fromDisk() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("bundle.xml", try TestEnvelope.sealed().bytes)
        #expect(try EnvelopeReader.read(try .file(path), onHead: { _ in true }).isSound)
        #expect(throws: UnreadableFile.self) {
            try EnvelopeSource.file("\(folder.path)/none.xml")
        }
    }

    private func verdict(_ reading: EnvelopeReading) throws -> SignatureVerdict {
        XAdESVerifier.verify(
            head: try #require(reading.head), trusted: [try TestAuthority.ashford.get().certificate],
            at: TestAuthority.now)
    }
}
