/// The text of a signature, element by element, as it stands in the file. White space in it is signed as it is.
struct SignatureText {
    let shape: EnvelopeShape

    static let declarations =
        "xmlns:ds=\"\(SignatureProfile.signatureNamespace)\" xmlns:xades=\"\(SignatureProfile.propertiesNamespace)\""

    func signedInfo(manifest: SHA256Digest, properties: SHA256Digest) -> String {
        """
        <ds:SignedInfo>
              <ds:CanonicalizationMethod Algorithm="\(ExclusiveC14N.algorithm)"/>
              <ds:SignatureMethod Algorithm="\(SignatureProfile.ecdsaSHA256)"/>
              <ds:Reference Id="\(shape.manifestReferenceId)" URI="#\(shape.manifestId)">
        \(reference(manifest))
              </ds:Reference>
              <ds:Reference Type="\(SignatureProfile.signedPropertiesType)" URI="#\(shape.signedPropertiesId)">
        \(reference(properties))
              </ds:Reference>
            </ds:SignedInfo>
        """
    }

    private func reference(_ digest: SHA256Digest) -> String {
        // Without an explicit transform other verifiers would assume inclusive canonicalisation.
        """
                <ds:Transforms>
                  <ds:Transform Algorithm="\(ExclusiveC14N.algorithm)"/>
                </ds:Transforms>
                <ds:DigestMethod Algorithm="\(SignatureProfile.sha256)"/>
                <ds:DigestValue>\(digest.base64)</ds:DigestValue>
        """
    }

    func signedProperties(time: String, certificate: Certificate, mediaType: String) -> String {
        """
        <xades:SignedProperties Id="\(shape.signedPropertiesId)">
                  <xades:SignedSignatureProperties>
                    <xades:SigningTime>\(time)</xades:SigningTime>
                    <xades:SigningCertificateV2>
                      <xades:Cert>
                        <xades:CertDigest>
                          <ds:DigestMethod Algorithm="\(SignatureProfile.sha256)"/>
                          <ds:DigestValue>\(certificate.fingerprint.base64)</ds:DigestValue>
                        </xades:CertDigest>
                      </xades:Cert>
                    </xades:SigningCertificateV2>
                  </xades:SignedSignatureProperties>
                  <xades:SignedDataObjectProperties>
                    <xades:DataObjectFormat ObjectReference="#\(shape.manifestReferenceId)">
                      <xades:MimeType>\(mediaType)</xades:MimeType>
                    </xades:DataObjectFormat>
                  </xades:SignedDataObjectProperties>
                </xades:SignedProperties>
        """
    }

    func signature(info: String, value: [UInt8], certificate: Certificate, properties: String) -> String {
        """
        <ds:Signature \(Self.declarations) Id="\(shape.signatureId)">
            \(info)
            <ds:SignatureValue>\(Base64.string(value))</ds:SignatureValue>
            <ds:KeyInfo>
              <ds:X509Data>
                <ds:X509Certificate>\(Base64.string(certificate.der))</ds:X509Certificate>
              </ds:X509Data>
            </ds:KeyInfo>
            <ds:Object>
              <xades:QualifyingProperties Target="#\(shape.signatureId)">
                \(properties)
              </xades:QualifyingProperties>
            </ds:Object>
          </ds:Signature>
        """
    }
}
