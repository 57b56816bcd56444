/// Checks a signature against the closed profile and the certificates registered for the claimed sender (rules 8–11).
///
/// Everything is taken by position, nothing by Id; no chain is built, and no key that a message brings is ever used.
public enum XAdESVerifier {
    /// Verifies a head.
    ///
    /// - Parameters:
    ///   - head: what the reader gave; findings it carries fail the signature too.
    ///   - trusted: the seal certificates registered for the claimed sender and not withdrawn.
    ///   - time: the time of checking, seconds since 1970 UTC.
    public static func verify(head: EnvelopeHead, trusted: [Certificate], at time: Int64) -> SignatureVerdict {
        let parts = SignatureParts(head)
        var findings = head.findings
        findings += ClosedShapeRule.check(parts)
        findings += AlgorithmRule.check(parts)
        findings += ReferenceRule.check(parts)
        findings += TransformRule.check(parts)
        findings += KeyInfoRule.check(parts)
        findings += UnsignedPropertiesRule.check(parts)
        findings += TargetRule.check(parts)
        findings += ObjectFormatRule.check(parts)
        findings += ManifestDigestRule.check(parts)
        findings += SignedPropertiesDigestRule.check(parts)
        let certificate = RegisteredCertificateRule.find(parts, among: trusted)
        findings += certificate.findings
        findings += SigningCertificateRule.check(parts)
        findings += SigningTimeRule.check(parts, certificate: certificate.registered, at: time)
        if let registered = certificate.registered {
            findings += KeyUsageRule.check(registered)
            findings += KeyStrengthRule.check(parts, certificate: registered)
            findings += SignatureValueRule.check(parts, certificate: registered)
            findings += CertificateEndedRule.check(parts, certificate: registered, at: time)
        }
        return verdict(head, parts: parts, certificate: certificate, findings: findings)
    }

    private static func verdict(
        _ head: EnvelopeHead, parts: SignatureParts, certificate: RegisteredCertificateRule.Outcome,
        findings: [XMLFinding]
    ) -> SignatureVerdict {
        let reasons = Set(findings.map(\.code.subIndication))
        let reason = SignatureVerdict.SubIndication.allCases.first { reasons.contains($0) }
        let indication: SignatureVerdict.Indication =
            switch reason {
            case nil: .totalPassed
            case .outOfBoundsNoPOE: .indeterminate
            default: .totalFailed
            }
        // Signer and time are told only when the signature proves them; an ended certificate still does.
        let isProved = indication != .totalFailed
        let signer = isProved ? certificate.registered : nil
        let signingTime = isProved ? parts.signingTime : nil
        var verified: VerifiedHead?
        if indication == .totalPassed, let signer, let signingTime {
            verified = VerifiedHead(head, signer: signer, signingTime: signingTime)
        }
        return SignatureVerdict(
            indication: indication, subIndication: reason, findings: findings, signer: signer, signingTime: signingTime,
            presentedFingerprint: certificate.presented, verified: verified)
    }
}
