/// Rule 10: P-256, or RSA of at least 3072 bits, and of the kind the signature method names.
enum KeyStrengthRule {
    static func check(_ parts: SignatureParts, certificate: Certificate) -> [XMLFinding] {
        let fits =
            switch certificate.publicKeyKind {
            case .ecP256: parts.algorithm(of: "SignatureMethod") == SignatureProfile.ecdsaSHA256
            case .rsa: parts.algorithm(of: "SignatureMethod") == SignatureProfile.rsaSHA256
            case .other: false
            }
        return fits && certificate.publicKeyKind.isStrongEnough ? [] : [XMLFinding(.keyStrength)]
    }
}
