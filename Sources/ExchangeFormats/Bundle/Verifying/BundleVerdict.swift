public import CaseTransfer
public import SecureXML

/// The answer about somebody's file: one word, every finding behind it, and what may be believed.
public struct BundleVerdict: Sendable {
    /// The answer in one word.
    public let indication: BundleIndication
    /// The most telling reason; nil when it passed.
    public let subIndication: BundleSubIndication?
    /// Every fault found, in the order of the checks; empty when it passed.
    public let findings: [BundleFinding]
    /// The registered certificate whose key made the signature; nil unless that was proved.
    public let signer: Certificate?
    /// When it says it was signed; nil unless the signature over it was proved.
    public let signingTime: Moment?
    /// The SHA-256 of the certificate the file brings, for naming one that is not registered; proves nothing.
    public let presentedFingerprint: MessageDigest?
    /// The message digest, when there is a manifest; the digest of what is there, whether or not it holds.
    public let digest: MessageDigest?
    /// What the manifest says of itself, unbelieved; nil when there is none.
    public let claims: BundleClaims?
    /// Every document the manifest lists, in its order; empty when the manifest could not be read.
    public let documents: [DocumentVerdict]
    /// SHA-256 of the file as it came; only when it did not pass, to tie an answer to it.
    public let fileDigest: MessageDigest?
    /// What may be decoded; nil unless it passed.
    public let verified: VerifiedBundle?

    /// What kind of fault the file has, the first of them that applies; nil when it passed.
    public var failure: BundleFailure? {
        let failures = Set(findings.map(\.failure))
        return BundleFailure.allCases.first(where: failures.contains)
    }
}

/// What became of one document that the manifest lists.
public struct DocumentVerdict: Hashable, Sendable {
    /// What became of it.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is in the file and its digest and size are the signed ones.
        case matched
        /// It is in the file and is not what was signed.
        case mismatched
        /// It is not in the file: purged by a holder, or stripped on the way; the file cannot tell.
        case purged
        /// The file was not sound enough to read as far as this document.
        case unread
    }

    /// How the manifest lists it.
    public let entry: DocumentEntry
    /// What became of it.
    public let state: State

    init(entry: DocumentEntry, state: State) {
        self.entry = entry
        self.state = state
    }
}
