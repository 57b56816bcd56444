/// Rule 8: exclusive C14N without comments, ECDSA or RSA with SHA-256, and SHA-256 for every digest.
enum AlgorithmRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        var findings: [XMLFinding] = []
        if parts.algorithm(of: "CanonicalizationMethod") != ExclusiveC14N.algorithm {
            findings.append(XMLFinding(.signatureCanonicalisation))
        }
        let method = parts.algorithm(of: "SignatureMethod")
        if method != SignatureProfile.ecdsaSHA256, method != SignatureProfile.rsaSHA256 {
            findings.append(XMLFinding(.signatureMethod))
        }
        let digested = parts.references.map(Optional.some) + [parts.signingCertificateDigest]
        for place in digested {
            let method = place?.element(named: "DigestMethod", namespace: SignatureProfile.signatureNamespace)
            if method?.attribute("Algorithm") != SignatureProfile.sha256 {
                findings.append(XMLFinding(.signatureDigestMethod))
            }
        }
        return findings
    }
}
