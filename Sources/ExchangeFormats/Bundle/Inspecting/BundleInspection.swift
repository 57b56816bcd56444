public import CaseTransfer
public import SecureXML

/// Everything that can be read in a bundle without believing any of it, for a person who has a file in hand.
///
/// Whoever shows it says so: nothing here was checked against a register, and what ``claims`` says may be a lie.
public struct BundleInspection: Sendable {
    /// The sentence to show above everything else.
    public static let warning = "Nothing below was verified: this is what the file says of itself."

    /// A holder that stands in the file.
    public struct Holder: Hashable, Sendable {
        /// Its reference.
        public let ref: String
        /// How the document stands in the file.
        public let form: DocumentEntry.Form
        /// Bytes, of the canonical form or of the decoded file.
        public let size: Int64
        /// SHA-256 of the same.
        public let digest: MessageDigest
        /// Whether the manifest lists it with this digest; that says nothing while the manifest is not verified.
        public let isAsListed: Bool
    }

    /// Every fault of shape that was met; empty when the file has the shape of a bundle.
    public let findings: [BundleFinding]
    /// The message digest; nil when there is no manifest.
    public let digest: MessageDigest?
    /// What the manifest claims; nil when there is none.
    public let claims: BundleClaims?
    /// What the manifest lists; empty when it does not follow its schema.
    public let claimedDocuments: [DocumentEntry]
    /// The canonical manifest as text, which may hold anything; nil when there is none.
    public let manifestText: String?
    /// The certificate the file brings; nil when it brings none that can be read.
    public let claimedCertificate: Certificate?
    /// When the file says it was signed.
    public let claimedSigningTime: Moment?
    /// The holders in the file, as far as it could be read.
    public let holders: [Holder]

    /// Reads a file.
    ///
    /// - Throws: ``BundleError`` for our own work only: `fileUnreadable`, `notAFile`.
    public static func inspect(file path: String) throws(BundleError) -> BundleInspection {
        do {
            return BundleInspection(try EnvelopeReader.read(BundleSource.file(path).open(), onHead: { _ in true }))
        } catch let error as BundleError {
            throw error
        } catch {
            throw .reading(path, error)
        }
    }

    private init(_ reading: EnvelopeReading) {
        let decoding = reading.head.map { ManifestDecoding($0.manifest) }
        let documents = decoding?.manifest?.documents ?? []
        findings = reading.findings.map { BundleFinding($0) } + (decoding?.findings ?? [])
        digest = reading.head.flatMap { MessageDigest(bytes: $0.manifestDigest.bytes) }
        claims = reading.head.flatMap { try? BundleClaims($0.manifest) }
        claimedDocuments = documents
        manifestText = reading.head.map { String(decoding: $0.manifest.bytes, as: UTF8.self) }
        let signature = reading.head?.signature.element
        claimedCertificate = signature?.first("KeyInfo", "X509Data", "X509Certificate")
            .flatMap { Base64.decode($0.text) }.flatMap { try? Certificate(der: $0) }
        claimedSigningTime = signature?.first(
            "Object", "QualifyingProperties", "SignedProperties", "SignedSignatureProperties", "SigningTime"
        ).flatMap { Moment($0.text) }
        holders = Self.holders(reading, documents)
    }

    private static func holders(_ reading: EnvelopeReading, _ documents: [DocumentEntry]) -> [Holder] {
        func holder(_ ref: String, _ form: DocumentEntry.Form, _ size: Int, _ found: SHA256Digest) -> Holder? {
            guard let digest = MessageDigest(bytes: found.bytes) else { return nil }
            let isAsListed = documents.contains { $0.ref == ref && $0.form == form && $0.digest == digest }
            return Holder(ref: ref, form: form, size: Int64(size), digest: digest, isAsListed: isAsListed)
        }
        let structured = (reading.head?.structured ?? []).compactMap {
            holder($0.reference, .structured, $0.document.bytes.count, $0.document.digest)
        }
        return structured + reading.attachments.compactMap { holder($0.reference, .attachment, $0.size, $0.digest) }
    }
}

extension XMLElement {
    /// Walks down by local names, taking the first child of each name.
    fileprivate func first(_ names: String...) -> XMLElement? {
        names.reduce(Optional(self)) { element, name in element?.elements.first { $0.name == name } }
    }
}
