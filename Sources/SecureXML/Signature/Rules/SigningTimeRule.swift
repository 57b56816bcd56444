/// The signing time is a UTC time, not more than ten minutes ahead of the checker's clock, and within the certificate's
/// validity.
enum SigningTimeRule {
    static func check(_ parts: SignatureParts, certificate: Certificate?, at time: Int64) -> [XMLFinding] {
        guard let signingTime = parts.signingTime else { return [XMLFinding(.signingTimeUnreadable)] }
        var findings: [XMLFinding] = []
        if signingTime > time + SignatureProfile.clockTolerance { findings.append(XMLFinding(.signingTimeInFuture)) }
        if let certificate, signingTime < certificate.notBefore {
            findings.append(XMLFinding(.signedBeforeCertificate))
        }
        if let certificate, signingTime > certificate.notAfter { findings.append(XMLFinding(.signedAfterCertificate)) }
        return findings
    }
}
