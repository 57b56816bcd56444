/// Rule 10: the certificate in the message is, byte for byte, one registered for the claimed sender.
///
/// The register is a list, not a root of trust: no chain is followed, and the message's own copy is only compared.
enum RegisteredCertificateRule {
    struct Outcome {
        let registered: Certificate?
        let presented: SHA256Digest?
        let findings: [XMLFinding]
    }

    static func find(_ parts: SignatureParts, among trusted: [Certificate]) -> Outcome {
        guard let bytes = parts.certificateBytes else {
            return Outcome(registered: nil, presented: nil, findings: [XMLFinding(.certificateUnreadable)])
        }
        let presented = SHA256Hasher.digest(bytes)
        guard let registered = trusted.first(where: { $0.der == bytes }) else {
            return Outcome(
                registered: nil, presented: presented, findings: [XMLFinding(.certificateNotRegistered)])
        }
        return Outcome(registered: registered, presented: presented, findings: [])
    }
}
