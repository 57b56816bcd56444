/// An X.509 certificate (RFC 5280), read into values once.
///
/// Two certificates are equal when their DER is equal, byte for byte: the register pins certificates, it trusts no chain.
public struct Certificate: Sendable {
    /// The certificate as it was signed.
    public let der: [UInt8]
    /// First second of validity, in seconds since 1970 UTC.
    public let notBefore: Int64
    /// Last second of validity, in seconds since 1970 UTC.
    public let notAfter: Int64
    /// The subject's common name; empty if it has none.
    public let subjectCommonName: String
    /// The usages its keyUsage extension grants; nil if it has none (RFC 5280 §4.2.1.3).
    public let keyUsages: Set<KeyUsage>?
    /// The kind of public key.
    public let publicKeyKind: PublicKeyKind
    /// SHA-256 of the SubjectPublicKeyInfo, the value that pins a key (RFC 7469 §2.4).
    public let subjectPublicKeyInfoDigest: SHA256Digest
    /// The public key.
    let publicKey: PublicKey

    /// What the key may be used for.
    public enum KeyUsage: String, Sendable, CaseIterable {
        /// Digital signatures.
        case digitalSignature
        /// Signatures meant to bind (contentCommitment).
        case nonRepudiation
        /// Encrypting keys.
        case keyEncipherment
        /// Signing certificates.
        case keyCertSign
        /// Any usage not named here.
        case other
    }

    /// Whether the key may make digital signatures; a certificate that does not say may not.
    public var hasDigitalSignature: Bool { keyUsages?.contains(.digitalSignature) ?? false }

    /// SHA-256 of the DER: the fingerprint that officers read to each other.
    public var fingerprint: SHA256Digest { SHA256Hasher.digest(der) }

    /// Whether the instant, in seconds since 1970 UTC, lies within the validity, both ends included.
    public func isValid(at time: Int64) -> Bool { notBefore <= time && time <= notAfter }

    init(der: [UInt8], reading reader: CertificateFields) {
        self.der = der
        notBefore = reader.notBefore
        notAfter = reader.notAfter
        subjectCommonName = reader.subjectCommonName
        keyUsages = reader.keyUsages
        publicKeyKind = reader.publicKeyKind
        subjectPublicKeyInfoDigest = reader.subjectPublicKeyInfoDigest
        publicKey = reader.publicKey
    }
}

extension Certificate: Hashable {
    /// Compares the DER, byte for byte.
    public static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }

    /// Hashes the DER.
    public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
