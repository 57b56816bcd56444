/// A certificate that was valid at the signing time and has ended since leaves the answer open.
///
/// The signing time is the signer's own word. The receiver's journal may prove that the message was here in time.
enum CertificateEndedRule {
    static func check(_ parts: SignatureParts, certificate: Certificate, at time: Int64) -> [XMLFinding] {
        guard let signingTime = parts.signingTime, certificate.isValid(at: signingTime), time > certificate.notAfter
        else { return [] }
        return [XMLFinding(.certificateEnded)]
    }
}
