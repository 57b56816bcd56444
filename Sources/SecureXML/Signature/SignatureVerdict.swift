/// The answer about a signature in the words of ETSI EN 319 102-1 §5.1.3: never a Bool, never only the first finding.
public struct SignatureVerdict: Sendable {
    /// The main answer.
    public enum Indication: String, Sendable, CaseIterable {
        /// Every check passed.
        case totalPassed = "TOTAL-PASSED"
        /// The signature is not one of the sender, or not of this message, or not in the profile.
        case totalFailed = "TOTAL-FAILED"
        /// The signature is good, and what is here does not prove that it was made while its certificate was valid.
        case indeterminate = "INDETERMINATE"
    }

    /// The reason for an answer other than passed, the most telling first.
    ///
    /// ETSI leaves some of these indeterminate, for a verifier that might learn more. This one knows all it will ever
    /// know, the register, so the profile makes every reason final except `outOfBoundsNoPOE`.
    public enum SubIndication: String, Sendable, CaseIterable {
        /// The file or its signature does not have the profile's form.
        case formatFailure = "FORMAT_FAILURE"
        /// A digest in the signature is not that of what it stands for.
        case hashFailure = "HASH_FAILURE"
        /// The signature value does not fit the key and the signed information.
        case sigCryptoFailure = "SIG_CRYPTO_FAILURE"
        /// The certificate is not one registered for the claimed sender.
        case noSigningCertificateFound = "NO_SIGNING_CERTIFICATE_FOUND"
        /// An algorithm or a key is not one of those accepted.
        case cryptoConstraintsFailure = "CRYPTO_CONSTRAINTS_FAILURE"
        /// The certificate or the signed properties break the profile.
        case sigConstraintsFailure = "SIG_CONSTRAINTS_FAILURE"
        /// The signing time is before the certificate's validity.
        case notYetValid = "NOT_YET_VALID"
        /// The signing time is after the certificate's validity.
        case expired = "EXPIRED"
        /// The certificate was valid at the claimed signing time, and has ended since.
        case outOfBoundsNoPOE = "OUT_OF_BOUNDS_NO_POE"
    }

    /// The main answer.
    public let indication: Indication
    /// The most telling reason; nil when passed.
    public let subIndication: SubIndication?
    /// Everything found wrong with the head and its signature.
    public let findings: [XMLFinding]
    /// The registered certificate whose key made the signature; nil unless that was proved.
    public let signer: Certificate?
    /// The signed signing time, seconds since 1970 UTC; nil unless the signature over it was proved.
    public let signingTime: Int64?
    /// SHA-256 of the certificate the message brought, for saying which one was not registered; proves nothing.
    public let presentedFingerprint: SHA256Digest?
    /// What may be decoded; nil unless everything passed.
    public let verified: VerifiedHead?

    /// The codes of the findings.
    public var codes: Set<XMLFindingCode> { Set(findings.map(\.code)) }
}

/// A head whose signature passed every check: only the verifier makes one.
///
/// The signature covers the manifest. A structured document is covered when its digest is the one the manifest lists
/// for its reference; comparing them is the work of whoever knows the manifest's words.
public struct VerifiedHead: Sendable {
    /// The manifest that was signed; its digest is the message digest.
    public let manifest: CanonicalXML
    /// The structured documents, each to be compared with the manifest before it is believed.
    public let structured: [StructuredPart]
    /// The registered certificate whose key made the signature.
    public let signer: Certificate
    /// The signing time, seconds since 1970 UTC.
    public let signingTime: Int64

    init(_ head: EnvelopeHead, signer: Certificate, signingTime: Int64) {
        manifest = head.manifest
        structured = head.structured
        self.signer = signer
        self.signingTime = signingTime
    }
}
