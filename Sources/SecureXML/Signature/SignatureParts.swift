/// The places of a signature, found by position. A place that is not there is nil; the closed shape says so.
///
/// What is signed or digested is read only from the octets that were: `signedInfo` and `signedProperties` are parsed
/// again from them, never taken out of the signature as a whole (rule 9).
struct SignatureParts {
    let shape: EnvelopeShape
    let manifestDigest: SHA256Digest
    let signature: XMLElement
    let signedInfo: XMLElement?
    let signedInfoBytes: [UInt8]
    let signedProperties: XMLElement?
    let signedPropertiesDigest: SHA256Digest?

    init(_ head: EnvelopeHead) {
        shape = head.shape
        manifestDigest = head.manifest.digest
        signature = head.signature.element
        signedInfo = try? head.signature.signedInfo?.element()
        signedInfoBytes = head.signature.signedInfo?.bytes ?? []
        signedProperties = try? head.signature.signedProperties?.element()
        signedPropertiesDigest = head.signature.signedProperties?.digest
    }

    /// The references in SignedInfo, in their order.
    var references: [XMLElement] { signedInfo?.elements(named: "Reference") ?? [] }

    /// The algorithm of a child of SignedInfo.
    func algorithm(of name: String) -> String? { signedInfo?.element(named: name)?.attribute("Algorithm") }

    /// The digest a reference claims.
    func digest(ofReference index: Int) -> SHA256Digest? {
        guard references.indices.contains(index) else { return nil }
        return references[index].element(named: "DigestValue").flatMap { SHA256Digest(base64: $0.text) }
    }

    var keyInfo: XMLElement? { signature.element(named: "KeyInfo") }

    /// The bytes of the one certificate in the message.
    var certificateBytes: [UInt8]? {
        keyInfo?.element(named: "X509Data")?.element(named: "X509Certificate").flatMap { Base64.decode($0.text) }
    }

    /// The bytes of the signature value.
    var signatureValue: [UInt8]? { signature.element(named: "SignatureValue").flatMap { Base64.decode($0.text) } }

    var qualifyingProperties: XMLElement? {
        signature.element(named: "Object")?
            .element(named: "QualifyingProperties", namespace: SignatureProfile.propertiesNamespace)
    }

    /// The signing time as signed, seconds since 1970 UTC.
    var signingTime: Int64? {
        signedProperties?.element(named: "SignedSignatureProperties")?.element(named: "SigningTime")
            .flatMap { UTCInstant.parse($0.text) }
    }

    /// The digest element of the one signing certificate.
    var signingCertificateDigest: XMLElement? {
        signedProperties?.element(named: "SignedSignatureProperties")?.element(named: "SigningCertificateV2")?
            .element(named: "Cert")?.element(named: "CertDigest")
    }

    var dataObjectFormat: XMLElement? {
        signedProperties?.element(named: "SignedDataObjectProperties")?.element(named: "DataObjectFormat")
    }
}
