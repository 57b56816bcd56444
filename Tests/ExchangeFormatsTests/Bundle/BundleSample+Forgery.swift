import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML

extension BundleSample {
    /// A file whose text was changed after it was sealed.
    func altered(_ path: String, name: String = "altered.xml", _ change: (inout String) throws -> Void) throws -> String
    {
        var text = try String(contentsOfFile: path, encoding: .utf8)
        let before = text
        try change(&text)
        precondition(text != before, "the alteration changed nothing")
        try text.write(toFile: self.path(name), atomically: false, encoding: .utf8)
        return self.path(name)
    }

    /// A file whose sender signed a manifest of another text, as a gateway with a fault or a will of its own would.
    func resigned(_ path: String, name: String = "resigned.xml", _ change: (inout String) throws -> Void) throws
        -> String
    {
        var text = try String(contentsOfFile: path, encoding: .utf8)
        guard let start = text.range(of: "<Manifest "), let end = text.range(of: "</Manifest>"),
            let signature = text.range(of: "<ds:Signature "), let signatureEnd = text.range(of: "</ds:Signature>")
        else { preconditionFailure("not a bundle") }
        var manifest = String(text[start.lowerBound..<end.upperBound])
        let before = manifest
        try change(&manifest)
        precondition(manifest != before, "the change changed nothing")
        let alone = manifest.replacingOccurrences(
            of: "<Manifest ", with: "<Manifest xmlns=\"urn:handover:bundle:1\" ")
        let signed = try XAdESSigner.sign(
            manifestDigest: try CanonicalXML(canonicalising: Array(alone.utf8)).digest,
            signingTime: Self.now.secondsSinceEpoch, key: seal.key, certificate: seal.certificate)
        text.replaceSubrange(
            signature.lowerBound..<signatureEnd.upperBound, with: String(decoding: signed, as: UTF8.self))
        text.replaceSubrange(start.lowerBound..<end.upperBound, with: manifest)
        try text.write(toFile: self.path(name), atomically: false, encoding: .utf8)
        return self.path(name)
    }

    /// A pack with two structured documents and two attachments.
    func fourDocuments() throws -> SealedBundle {
        try sealed(
            .pack(Self.pack), structured: [note("One."), note("Two.")],
            attachments: [attachment("one.pdf", size: 3000), attachment("two.pdf", size: 5000)])
    }
}

extension String {
    mutating func replace(_ old: String, by new: String) {
        self = replacingOccurrences(of: old, with: new)
    }

    /// The first piece of text from one mark to the end of another.
    func piece(from start: String, through end: String) -> String {
        guard let first = range(of: start), let last = range(of: end, range: first.upperBound..<endIndex) else {
            return ""
        }
        return String(self[first.lowerBound..<last.upperBound])
    }
}
