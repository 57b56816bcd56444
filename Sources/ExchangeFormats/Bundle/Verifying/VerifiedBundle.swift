public import CaseTransfer
public import SecureXML

/// A message whose signature and every document in the file were verified; only the verifier makes one.
///
/// Nothing of a message can be decoded or acted on without it. It never says that the message is complete: ``absent`` lists what the
/// manifest names and the file does not hold.
public struct VerifiedBundle: Sendable {
    /// The signed manifest.
    public let manifest: MessageManifest
    /// The message digest.
    public let digest: MessageDigest
    /// The manifest's canonical octets.
    public let canonicalManifest: CanonicalXML
    /// The registered certificate whose key made the signature.
    public let signer: Certificate
    /// When it says it was signed.
    public let signingTime: Moment
    /// The structured documents in the file, in its order.
    public let structured: [VerifiedDocument]
    /// The attachments in the file, in its order.
    public let attachments: [VerifiedAttachment]
    /// What the manifest lists and the file does not hold: purged by a holder, or stripped on the way; the file cannot tell.
    public let absent: [DocumentEntry]

    init(
        manifest: MessageManifest, digest: MessageDigest, canonicalManifest: CanonicalXML, signer: Certificate,
        signingTime: Moment,
        structured: [VerifiedDocument], attachments: [VerifiedAttachment], absent: [DocumentEntry]
    ) {
        self.manifest = manifest
        self.digest = digest
        self.canonicalManifest = canonicalManifest
        self.signer = signer
        self.signingTime = signingTime
        self.structured = structured
        self.attachments = attachments
        self.absent = absent
    }

    /// The structured documents of a kind, in file order.
    public func documents(_ kind: DocumentKind) -> [VerifiedDocument] {
        structured.filter { $0.entry.kind == kind }
    }
}

/// A structured document whose digest is the signed one.
public struct VerifiedDocument: Sendable {
    /// How the manifest lists it.
    public let entry: DocumentEntry
    /// Its canonical octets.
    public let canonical: CanonicalXML

    init(entry: DocumentEntry, canonical: CanonicalXML) {
        self.entry = entry
        self.canonical = canonical
    }

    /// Its root element, parsed again from the octets that were digested (rule 9).
    ///
    /// - Throws: `XMLFault` when the octets exceed the parser's limits, which the verifier has checked before.
    public func root() throws -> XMLElement { try canonical.element() }
}

/// An attachment whose digest is the signed one.
public struct VerifiedAttachment: Hashable, Sendable {
    /// How the manifest lists it.
    public let entry: DocumentEntry
    /// Where its decoded bytes lie; nil when the verifier was not asked to write them.
    public let path: String?
    /// Its first bytes, by which one can tell what it is whatever it says of itself; no more than eight.
    public let beginning: [UInt8]

    init(entry: DocumentEntry, path: String?, beginning: [UInt8] = []) {
        self.entry = entry
        self.path = path
        self.beginning = beginning
    }
}
