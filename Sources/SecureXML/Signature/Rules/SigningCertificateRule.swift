/// Rule 10: the signed properties name the certificate in the message, by SHA-256 (ETSI EN 319 132-1 §5.2.2).
///
/// Without it the certificate could be exchanged for another of the same key, with another name or other dates.
enum SigningCertificateRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let value = parts.signingCertificateDigest?
            .element(named: "DigestValue", namespace: SignatureProfile.signatureNamespace)
        guard let named = value.flatMap({ SHA256Digest(base64: $0.text) }), let bytes = parts.certificateBytes,
            SHA256Hasher.digest(bytes) == named
        else { return [XMLFinding(.certificateSubstituted)] }
        return []
    }
}
