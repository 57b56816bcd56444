import SecureXML

/// A tiny writer of sealed envelopes, every piece of which a test can spoil.
struct TestEnvelope {
    var declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    var open = "<TransferBundle xmlns=\"urn:handover:bundle:1\">\n  "
    var manifest: String
    var signature = ""
    var documents: String
    var close = "\n</TransferBundle>\n"

    static let plan =
        "<plan:Plan xmlns:plan=\"urn:handover:plan:1\" xml:lang=\"en\"><plan:Salt>c2FsdA==</plan:Salt>"
        + "<plan:Aim n=\"1\">Visit Robin Example every fortnight &amp; write it down.</plan:Aim></plan:Plan>"
    static let notes =
        "<n:Notes xmlns:n=\"urn:handover:notes:1\"><n:Note>First — with a dash</n:Note>\n <n:Note/></n:Notes>"

    var text: String { declaration + open + manifest + "\n  " + signature + "\n  " + documents + close }
    var bytes: [UInt8] { Array(text.utf8) }

    /// Writes and seals an envelope of structured documents and attachments.
    static func sealed(
        structured: [(String, String)] = [("plan-1", plan), ("notes-1", notes)],
        attachments: [(String, [UInt8])] = [("letter-1", Array(0...255))], partBytes: Int = 96,
        by authority: TestAuthority? = nil, at time: Int64 = TestAuthority.now
    ) throws -> TestEnvelope {
        let entries =
            structured.map { "<Document ref=\"\($0.0)\"/>" } + attachments.map { "<Document ref=\"\($0.0)\"/>" }
        let holders = structured.map { "<Structured ref=\"\($0.0)\">\($0.1)</Structured>" }
        let files = attachments.map { "<Attachment ref=\"\($0.0)\">\(parts($0.1, partBytes))</Attachment>" }
        var envelope = TestEnvelope(
            manifest: "<Manifest Id=\"handover-manifest\"><Message id=\"m-1\"/>\(entries.joined())</Manifest>",
            documents: "<Documents>\((holders + files).joined())</Documents>")
        try envelope.seal(by: authority, at: time)
        return envelope
    }

    mutating func seal(by authority: TestAuthority? = nil, at time: Int64 = TestAuthority.now) throws {
        let authority = try authority ?? TestAuthority.ashford.get()
        signature = String(
            decoding: try XAdESSigner.sign(
                manifestDigest: try manifestDigest(), signingTime: time, key: authority.key,
                certificate: authority.certificate), as: UTF8.self)
    }

    func manifestDigest() throws -> SHA256Digest {
        let standing = manifest.replacingFirst("<Manifest ", "<Manifest xmlns=\"urn:handover:bundle:1\" ")
        return try CanonicalXML(canonicalising: Array(standing.utf8)).digest
    }

    static func parts(_ bytes: [UInt8], _ size: Int) -> String {
        guard !bytes.isEmpty else { return "<Part n=\"1\"></Part>" }
        return stride(from: 0, to: bytes.count, by: size).enumerated().map { number, start in
            "<Part n=\"\(number + 1)\">\(Base64.string(bytes[start..<min(start + size, bytes.count)]))</Part>"
        }.joined()
    }

    func replacing(_ old: String, _ new: String) -> [UInt8] { Array(text.replacingFirst(old, new).utf8) }
}

extension String {
    /// Replaces the first occurrence; a test whose text is not there would prove nothing, so it stops.
    func replacingFirst(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { preconditionFailure("nothing to replace: \(old)") }
        return replacingCharacters(in: range, with: new)
    }

    private func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }

    func firstRange(of part: String) -> Range<String.Index>? { ranges(of: part).first }

    /// The text from the first occurrence of `start` to the end of the first `end` after it.
    func between(_ start: String, _ end: String) -> String {
        guard let from = firstRange(of: start), let to = self[from.lowerBound...].ranges(of: end).first else {
            preconditionFailure("no \(start) … \(end)")
        }
        return String(self[from.lowerBound..<to.upperBound])
    }
}
