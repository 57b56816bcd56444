/// Everything of an envelope before its first attachment, as values taken by position.
///
/// Only the reader makes one. Nothing in it is to be believed before ``XAdESVerifier`` has passed it.
public struct EnvelopeHead: Sendable {
    /// The shape it was read by.
    public let shape: EnvelopeShape
    /// The manifest's canonical octets; their digest is the identity of the message (rule 11).
    public let manifest: CanonicalXML
    /// The signature.
    public let signature: EnvelopeSignature
    /// The structured documents that are in the file, in its order; a purged one is simply absent.
    public let structured: [StructuredPart]
    /// What was found wrong so far; the head of a sound file has none.
    public let findings: [XMLFinding]

    /// The message digest: SHA-256 of the canonical manifest, base64 and hex by its properties.
    public var manifestDigest: SHA256Digest { manifest.digest }
}

/// A structured document and the reference its holder carries.
public struct StructuredPart: Hashable, Sendable {
    /// The holder's reference, which the manifest lists.
    public let reference: String
    /// The document's canonical octets, its own element as apex (rule 6).
    public let document: CanonicalXML
}

/// A signature as it was read: the whole element, and the two parts of it that are digested or signed.
public struct EnvelopeSignature: Hashable, Sendable {
    /// The whole `ds:Signature`, parsed again from its canonical octets.
    public let element: XMLElement
    /// The canonical octets of `ds:SignedInfo`, over which the signature value is made; nil if it is not first.
    public let signedInfo: CanonicalXML?
    /// The canonical octets of `xades:SignedProperties`; nil if they are not where the profile puts them.
    public let signedProperties: CanonicalXML?
}
