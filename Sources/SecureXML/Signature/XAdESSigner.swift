/// Makes the one kind of signature the profile has: XAdES baseline B-B over a manifest (ETSI EN 319 132-1 §6).
public enum XAdESSigner {
    /// Signs a manifest.
    ///
    /// - Parameters:
    ///   - manifestDigest: SHA-256 of the manifest's canonical octets (``CanonicalXML/digest``).
    ///   - shape: whose reserved Ids the signature carries and refers to.
    ///   - signingTime: seconds since 1970 UTC.
    ///   - mediaType: the manifest's media type, such as `application/xml`.
    ///   - key: the authority's seal key.
    ///   - certificate: the seal certificate of that key.
    /// - Returns: the `ds:Signature` element in UTF-8, exactly as it must stand in the file as the root's second child.
    ///   It declares its own prefixes and depends on nothing around it; its first line is meant to stand at an indent of
    ///   two spaces.
    /// - Throws: ``CryptoFailure`` when the key is not the certificate's, the certificate may not sign or is not valid
    ///   at that time, the media type is not one, or signing fails.
    public static func sign(
        manifestDigest: SHA256Digest, shape: EnvelopeShape = .transferBundle, signingTime: Int64,
        mediaType: String = "application/xml", key: SigningKey, certificate: Certificate
    ) throws -> [UInt8] {
        guard key.matches(certificate) else { throw CryptoFailure(.keyCertificateMismatch) }
        guard certificate.hasDigitalSignature, certificate.isValid(at: signingTime),
            let time = UTCInstant.format(signingTime)
        else { throw CryptoFailure(.certificateUnsuitable) }
        guard mediaType.isMediaType else { throw CryptoFailure(.signing, reasons: ["not a media type"]) }
        let text = SignatureText(shape: shape)
        func properties(_ form: SignatureText.Form) -> String {
            text.signedProperties(time: time, certificate: certificate, mediaType: mediaType, form)
        }
        let propertiesDigest = SHA256Hasher.digest(Array(properties(.canonical).utf8))
        func info(_ form: SignatureText.Form) -> String {
            text.signedInfo(manifest: manifestDigest, properties: propertiesDigest, form)
        }
        let value = try key.sign(Array(info(.canonical).utf8))
        return Array(
            text.signature(
                info: info(.inFile), value: value, certificate: certificate, properties: properties(.inFile)
            ).utf8)
    }
}

extension String {
    /// Two names of letters, digits and a few signs around a slash (RFC 6838 §4.2), which need no escaping in XML.
    fileprivate var isMediaType: Bool {
        let halves = split(separator: "/", omittingEmptySubsequences: false)
        return halves.count == 2
            && halves.allSatisfy { half in
                (1...127).contains(half.utf8.count)
                    && half.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".+-_".contains($0)) }
            }
    }
}
