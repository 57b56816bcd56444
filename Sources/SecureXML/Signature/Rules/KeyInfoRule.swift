/// Rules 8 and 10: KeyInfo is one certificate; a bare key is named for what it is, an attempt to be believed.
enum KeyInfoRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        guard let keyInfo = parts.keyInfo else { return [XMLFinding(.signatureKeyInfo)] }
        var findings: [XMLFinding] = []
        let data = keyInfo.elements
        let certificates = data.first?.elements ?? []
        if data.count != 1 || data.first?.name != "X509Data" || certificates.count != 1
            || certificates.first?.name != "X509Certificate"
        {
            findings.append(XMLFinding(.signatureKeyInfo))
        }
        if data.contains(where: { ["KeyValue", "DEREncodedKeyValue", "RetrievalMethod", "KeyName"].contains($0.name) })
        {
            findings.append(XMLFinding(.signatureKeyValue))
        }
        return findings
    }
}
