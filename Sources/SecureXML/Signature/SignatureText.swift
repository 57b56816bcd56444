/// The text of a signature, element by element, as it stands in the file. White space in it is signed as it is.
struct SignatureText {
    let shape: EnvelopeShape

    static let declarations = "\(Form.dsDeclaration) \(Form.xadesDeclaration)"

    func signedInfo(manifest: SHA256Digest, properties: SHA256Digest, _ form: Form = .inFile) -> String {
        """
        <ds:SignedInfo\(form.dsAtApex)>
              <ds:CanonicalizationMethod Algorithm="\(ExclusiveC14N.algorithm)"\(form.end("ds:CanonicalizationMethod"))
              <ds:SignatureMethod Algorithm="\(SignatureProfile.ecdsaSHA256)"\(form.end("ds:SignatureMethod"))
              <ds:Reference Id="\(shape.manifestReferenceId)" URI="#\(shape.manifestId)">
        \(reference(manifest, form))
              </ds:Reference>
              <ds:Reference Type="\(SignatureProfile.signedPropertiesType)" URI="#\(shape.signedPropertiesId)">
        \(reference(properties, form))
              </ds:Reference>
            </ds:SignedInfo>
        """
    }

    private func reference(_ digest: SHA256Digest, _ form: Form) -> String {
        // Without an explicit transform other verifiers would assume inclusive canonicalisation.
        """
                <ds:Transforms>
                  <ds:Transform Algorithm="\(ExclusiveC14N.algorithm)"\(form.end("ds:Transform"))
                </ds:Transforms>
                <ds:DigestMethod Algorithm="\(SignatureProfile.sha256)"\(form.end("ds:DigestMethod"))
                <ds:DigestValue>\(digest.base64)</ds:DigestValue>
        """
    }

    func signedProperties(
        time: String, certificate: Certificate, mediaType: String, _ form: Form = .inFile
    ) -> String {
        """
        <xades:SignedProperties\(form.xadesAtApex) Id="\(shape.signedPropertiesId)">
                  <xades:SignedSignatureProperties>
                    <xades:SigningTime>\(time)</xades:SigningTime>
                    <xades:SigningCertificateV2>
                      <xades:Cert>
                        <xades:CertDigest>
                          <ds:DigestMethod\(form.dsInside) Algorithm="\(SignatureProfile.sha256)"\(form.end("ds:DigestMethod"))
                          <ds:DigestValue\(form.dsInside)>\(certificate.fingerprint.base64)</ds:DigestValue>
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

extension SignatureText {
    /// How a piece is written: as it stands in the file, where `ds:Signature` declares both prefixes, or in its exclusive
    /// canonical form, where each piece declares what it uses, where it comes into use, and no element is empty.
    ///
    /// The canonical form of what this gateway itself writes is known without parsing it; a test compares it with libxml2's.
    enum Form {
        case inFile
        case canonical

        static let dsDeclaration = "xmlns:ds=\"\(SignatureProfile.signatureNamespace)\""
        static let xadesDeclaration = "xmlns:xades=\"\(SignatureProfile.propertiesNamespace)\""

        /// On the apex of SignedInfo, in which everything has the prefix `ds`.
        var dsAtApex: String { self == .canonical ? " \(Self.dsDeclaration)" : "" }
        /// On the apex of SignedProperties.
        var xadesAtApex: String { self == .canonical ? " \(Self.xadesDeclaration)" : "" }
        /// On the two elements of SignedProperties that have the prefix `ds`.
        var dsInside: String { dsAtApex }

        func end(_ element: String) -> String { self == .canonical ? "></\(element)>" : "/>" }
    }
}
