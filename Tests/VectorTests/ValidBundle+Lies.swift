import CaseTransfer
import Foundation
import SecureXML

/// Lies of somebody on the way, who has no key.
extension ValidBundle {
    var manifest: String { get throws { try text.piece(from: "<Manifest ", through: "</Manifest>") } }
    var signature: String { get throws { try text.piece(from: "<ds:Signature ", through: "</ds:Signature>") } }
    var documents: String { get throws { try text.piece(from: "<Documents>", through: "</Documents>") } }
    var firstDocument: String { get throws { try text.piece(from: "<other ", through: "</other>") } }

    /// The first document with its holder, or another one.
    func holder(_ ref: String) throws -> String {
        let name = ref.hasPrefix("d") ? "Structured" : "Attachment"
        return try text.piece(from: "<\(name) ref=\"\(ref)\">", through: "</\(name)>")
    }

    func replacing(_ old: String, _ new: String) throws -> String { try text.replacing(old, by: new) }

    func prologue(_ added: String) throws -> String { try text.replacing("?>\n", by: "?>\n\(added)") }

    /// The parts of the first attachment, or other ones.
    func attachment(_ parts: String) throws -> String {
        try replacing(try holder("a1"), "<Attachment ref=\"a1\">\(parts)</Attachment>")
    }

    /// The parts of the first attachment as they stand.
    var parts: [String] {
        get throws {
            try (1...3).map { try text.piece(from: "<Part n=\"\($0)\">", through: "</Part>") }
        }
    }

    /// The file with one byte of a document's text made into others.
    func bytes(_ byte: UInt8, becomes others: [UInt8]) throws -> [UInt8] {
        let marked = try replacing("First.", "Fi~st.")
        return marked.utf8.flatMap { $0 == UInt8(ascii: "~") ? others : [$0] }
    }
}

/// Lies of the sender itself, who signs them with the key of its registered seal.
extension ValidBundle {
    /// Signs another manifest: nothing about the signature is wrong.
    func signing(_ change: (String) throws -> String) throws -> String {
        let changed = try change(try manifest)
        guard changed != (try manifest) else { throw Unmade("a change of the manifest") }
        return try signing(manifest: changed)
    }

    func signing(_ old: String, _ new: String) throws -> String { try signing { try $0.replacing(old, by: new) } }

    func signing(manifest new: String) throws -> String {
        let alone = try new.replacing("<Manifest ", by: "<Manifest xmlns=\"urn:handover:bundle:1\" ")
        let signed = try XAdESSigner.sign(
            manifestDigest: try CanonicalXML(canonicalising: Array(alone.utf8)).digest,
            signingTime: now.secondsSinceEpoch, key: seal.key, certificate: seal.certificate)
        return try text.replacing(try signature, by: String(decoding: signed, as: UTF8.self))
            .replacing(try manifest, by: new)
    }

    /// The same message with a prefix where the profile has the default namespace, and a right signature over it.
    func prefixed() throws -> String {
        let new = try manifest.replacingOccurrences(of: "</", with: "</b:").replacingOccurrences(
            of: "<(?=[A-Z])", with: "<b:", options: .regularExpression)
        let alone = try new.replacing("<b:Manifest ", by: "<b:Manifest xmlns:b=\"urn:handover:bundle:1\" ")
        let signed = try XAdESSigner.sign(
            manifestDigest: try CanonicalXML(canonicalising: Array(alone.utf8)).digest,
            signingTime: now.secondsSinceEpoch, key: seal.key, certificate: seal.certificate)
        return try text.replacing(try signature, by: String(decoding: signed, as: UTF8.self))
            .replacing(try manifest, by: new).replacing(" xmlns=\"", by: " xmlns:b=\"")
            .replacingOccurrences(
                of: "<(/?)(TransferBundle|Documents|Structured|Attachment|Part)\\b", with: "<$1b:$2",
                options: .regularExpression)
    }

    /// Puts another document in the place of the first and signs its true size and digest.
    ///
    /// - Parameter digested: what a canonicaliser makes of it where it stands, when that is not what it makes of it alone.
    func document(_ xml: String, digestedAs digested: String? = nil) throws -> String {
        let old = try CanonicalXML(canonicalising: Array(try firstDocument.utf8))
        let new = try CanonicalXML(canonicalising: Array((digested ?? xml).utf8))
        let replaced = with(text: try replacing(try firstDocument, xml))
        return try replaced.signing { manifest in
            try manifest.replacing("size=\"\(old.bytes.count)\"", by: "size=\"\(new.bytes.count)\"")
                .replacing(old.digest.base64, by: new.digest.base64)
        }
    }

    /// Puts another document there and signs what cannot be said of it: what stands there has no digest.
    func unusableDocument(_ xml: String) throws -> String { try replacing(try firstDocument, xml) }

    /// Signs a signature of another form: its properties' digest and its value are right.
    func sealing(_ change: (String) throws -> String) throws -> String {
        let changed = try change(try signature)
        guard changed != (try signature) else { throw Unmade("a change of the signature") }
        return try replacing(try signature, try Reseal.signature(changed, key: seal.key))
    }

    func sealing(_ old: String, _ new: String) throws -> String { try sealing { try $0.replacing(old, by: new) } }
}

/// Makes a signature right again after something signed in it was changed.
enum Reseal {
    /// Computes the digest of the signed properties, where a second reference has one, and the value.
    static func signature(_ text: String, key: SigningKey) throws -> String {
        var text = text
        let info = try text.piece(from: "<ds:SignedInfo", through: "</ds:SignedInfo>")
        if let properties = try? text.piece(from: "<xades:SignedProperties", through: "</xades:SignedProperties>"),
            let last = info.range(of: "<ds:DigestValue>", options: .backwards),
            info.ranges(of: "<ds:DigestValue>").count >= 2,
            let end = info.range(of: "</ds:DigestValue>", range: last.upperBound..<info.endIndex)
        {
            let digest = try canonical(properties).digest.base64
            text = try text.replacing(
                info, by: String(info[..<last.upperBound]) + digest + String(info[end.lowerBound...]))
        }
        let signed = try key.sign(
            try canonical(try text.piece(from: "<ds:SignedInfo", through: "</ds:SignedInfo>")).bytes)
        let old = try text.piece(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
        return try text.replacing(old, by: "<ds:SignatureValue>\(Base64.string(signed))</ds:SignatureValue>")
    }

    /// The canonical octets of a piece of a signature; exclusive canonicalisation asks nothing but that its prefixes be declared.
    static func canonical(_ piece: String) throws -> CanonicalXML {
        let name = piece.prefix { $0 != " " && $0 != ">" }
        let prefixes =
            " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\""
        return try CanonicalXML(canonicalising: Array((name + prefixes + piece.dropFirst(name.count)).utf8))
    }
}

extension String {
    /// Replaces the first occurrence; a text that is not there is an error, because the lie would not be told.
    func replacing(_ old: String, by new: String) throws -> String {
        guard let range = range(of: old) else { throw ValidBundle.Unmade("a replacement of \(old.prefix(80))") }
        return replacingCharacters(in: range, with: new)
    }

    /// The first piece of text from one mark to the end of another.
    func piece(from start: String, through end: String) throws -> String {
        guard let first = range(of: start), let last = range(of: end, range: first.upperBound..<endIndex) else {
            throw ValidBundle.Unmade("a piece from \(start) through \(end)")
        }
        return String(self[first.lowerBound..<last.upperBound])
    }
}
