@testable import SecureXML
import Testing

@Suite("What is just within the limits is read (rule 12)")
struct LimitTests {
    private func read(_ document: String, limits: XMLLimits = .profile) throws -> EnvelopeReading {
        try EnvelopeReader.read(
            try TestEnvelope.sealed(structured: [("big-1", document)]).bytes, limits: limits)
    }

    @Test("A text of 9,999,999 characters")
    func text() throws {
        let reading = try read("<a:A xmlns:a=\"urn:a\">\(String(repeating: "v", count: 9_999_999))</a:A>")
        let (isSound, findings) = (reading.isSound, reading.findings)
        #expect(isSound, "\(findings)")
        let count = reading.head?.structured.first?.document.bytes.count
        #expect(count == 9_999_999 + 27)
    }

    @Test("An attribute of 9,999,999 characters")
    func attribute() throws {
        let reading = try read("<a:A xmlns:a=\"urn:a\" v=\"\(String(repeating: "v", count: 9_999_999))\"/>")
        let (isSound, findings) = (reading.isSound, reading.findings)
        #expect(isSound, "\(findings)")
    }

    @Test("Elements 255 deep")
    func depth() throws {
        let inner = String(repeating: "<a:A>", count: 251) + String(repeating: "</a:A>", count: 251)
        let reading = try read("<a:A xmlns:a=\"urn:a\">\(inner)</a:A>")
        #expect(reading.isSound, "\(reading.findings)")
    }

    @Test("A hundred attributes, with every sign that ends a tag in their values")
    func attributes() throws {
        let many = (1...99).map { "b\($0)=\"/>='\"" }.joined(separator: " ")
        #expect(try read("<a:A xmlns:a=\"urn:a\" \(many)/>").isSound)
    }

    @Test("Names, prefixes and namespace names of 256 bytes, and 32 namespaces in force")
    func names() throws {
        let long = String(repeating: "n", count: 256)
        let many = (1...29).map { "xmlns:p\($0)=\"urn:p\"" }.joined(separator: " ")
        // One namespace is the root's own; with these two there are 32.
        let reading = try read(
            "<a:A xmlns:a=\"urn:\(long.dropFirst(4))\" \(many) xmlns:\(long)=\"urn:b\">"
                + "<\(long):\(long) \(long):\(long)=\"\"/></a:A>")
        #expect(reading.isSound, "\(reading.findings)")
        let again = try read("<a:A xmlns:a=\"urn:a\" \(many) xmlns:b=\"urn:b\" xmlns:c=\"urn:c\"/>")
        #expect(again.codes == [.tooManyNamespaces])
    }

    @Test("A part of exactly 4,194,304 characters, and one character's worth more in the next")
    func part() throws {
        let bytes = (0..<(3_145_728 + 1)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let envelope = try TestEnvelope.sealed(attachments: [("scan-1", bytes)], partBytes: 3_145_728)
        let reading = try EnvelopeReader.read(envelope.bytes)
        #expect(reading.isSound, "\(reading.findings)")
        #expect(reading.attachments.first?.partCount == 2)
        #expect(reading.attachments.first?.digest == SHA256Hasher.digest(bytes))
    }

    @Test("The head's last byte is the one before the limit, to the byte")
    func headBytes() throws {
        let envelope = try TestEnvelope.sealed()
        // The parser is shown a tag only when it is whole, so the head ends with the first attachment's tag.
        let tag = try #require(envelope.text.firstRange(of: "<Attachment ref=\"letter-1\">"))
        let head = envelope.text[..<tag.upperBound].utf8.count
        #expect(try EnvelopeReader.read(envelope.bytes, limits: XMLLimits(headBytes: head)).isSound)
        let refused = try EnvelopeReader.read(envelope.bytes, limits: XMLLimits(headBytes: head - 1))
        #expect(refused.codes == [.tooLarge] && refused.head == nil)
    }

    @Test("The decoder of a part gives the same however its text is cut", arguments: 1...9)
    func decoder(pieces: Int) throws {
        for count in 0...20 {
            let bytes = (0..<count).map { UInt8($0 * 11) }
            let text = Base64.encode(bytes)
            var decoder = PartDecoder()
            var output: [UInt8] = []
            for start in stride(from: 0, to: text.count, by: pieces) {
                let piece = Array(text[start..<min(start + pieces, text.count)])
                #expect(piece.withUnsafeBytes { decoder.decode($0, into: &output) })
            }
            #expect(decoder.finish(into: &output) == .whole)
            #expect(output == bytes)
            #expect(decoder.isPadded == (count % 3 != 0))
        }
    }
}
