import SecureXML
import Testing

/// One way to break the signature profile, and what the verdict must say.
struct HostileSignature: Sendable, CustomTestStringConvertible {
    /// Who signs again after the change.
    enum Sealing: Sendable {
        /// Nobody: an attacker on the way, without a key.
        case leftAsItWas
        /// The sender, on purpose: digest of the signed properties and signature value are right again.
        case sealedAgain
    }

    let label: String
    let codes: [XMLFindingCode]
    let reason: SignatureVerdict.SubIndication
    let sealing: Sealing
    let change: @Sendable (String) throws -> String

    init(
        _ label: String, _ codes: [XMLFindingCode], _ reason: SignatureVerdict.SubIndication = .formatFailure,
        sealing: Sealing = .sealedAgain, _ change: @escaping @Sendable (String) throws -> String
    ) {
        self.label = label
        self.codes = codes
        self.reason = reason
        self.sealing = sealing
        self.change = change
    }

    static func replacing(
        _ label: String, _ codes: [XMLFindingCode], _ reason: SignatureVerdict.SubIndication,
        sealing: Sealing = .sealedAgain, _ old: String, _ new: String
    ) -> HostileSignature {
        HostileSignature(label, codes, reason, sealing: sealing) { $0.replacingFirst(old, new) }
    }

    /// A format failure.
    static func replacing(_ label: String, _ codes: [XMLFindingCode], _ old: String, _ new: String) -> HostileSignature
    {
        replacing(label, codes, .formatFailure, old, new)
    }

    var testDescription: String { label }
}

extension HostileSignature {
    private static let c14n = "http://www.w3.org/2001/10/xml-exc-c14n#"
    private static let transform = "<ds:Transform Algorithm=\"\(c14n)\"/>"
    private static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"

    static let all: [HostileSignature] = [
        .replacing("an extra transform", [.signatureTransform], transform, transform + transform),
        .replacing(
            "the enveloped-signature transform", [.signatureTransform], transform,
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>"),
        .replacing(
            "an XPath transform", [.signatureTransform], transform,
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>true()</ds:XPath></ds:Transform>"
        ),
        .replacing(
            "a prefix list", [.signatureTransform], transform,
            "<ds:Transform Algorithm=\"\(c14n)\"><ec:InclusiveNamespaces xmlns:ec=\"\(c14n)\" PrefixList=\"ds\"/></ds:Transform>"
        ),
        .replacing(
            "no transforms", [.signatureTransform], "<ds:Transforms>\n          \(transform)\n        </ds:Transforms>",
            ""),
        .replacing(
            "inclusive canonicalisation", [.signatureCanonicalisation],
            "<ds:CanonicalizationMethod Algorithm=\"\(c14n)\"",
            "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""),
        .replacing(
            "canonicalisation with comments", [.signatureCanonicalisation], "\(c14n)\"/>\n      <ds:SignatureMethod",
            "\(c14n)WithComments\"/>\n      <ds:SignatureMethod"),
        .replacing(
            "ECDSA with SHA-1", [.signatureMethod, .keyStrength], .cryptoConstraintsFailure, "#ecdsa-sha256",
            "#ecdsa-sha1"),
        .replacing("HMAC", [.signatureMethod], .cryptoConstraintsFailure, "#ecdsa-sha256", "#hmac-sha256"),
        .replacing(
            "RSA named for an ECDSA key", [.keyStrength], .cryptoConstraintsFailure, "#ecdsa-sha256", "#rsa-sha256"),
        .replacing(
            "a SHA-1 digest", [.signatureDigestMethod], .cryptoConstraintsFailure, "Algorithm=\"\(sha256)\"",
            "Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\""),
        .replacing("an empty URI", [.signatureReferences], "URI=\"#handover-manifest\"", "URI=\"\""),
        .replacing("an XPointer", [.signatureReferences], "URI=\"#handover-manifest\"", "URI=\"#xpointer(/)\""),
        .replacing(
            "an XPointer by Id", [.signatureReferences], "URI=\"#handover-manifest\"",
            "URI=\"#xpointer(id('handover-manifest'))\""),
        .replacing(
            "an external URI", [.signatureReferences], "URI=\"#handover-manifest\"", "URI=\"http://example.org/m.xml\""),
        .replacing(
            "another type for the properties", [.signatureReferences], "01903#SignedProperties",
            "01903/v1.1.1#SignedProperties"),
        HostileSignature("a third reference", [.signatureReferences]) { text in
            let reference = text.between("<ds:Reference Id=", "</ds:Reference>")
            return text.replacingFirst(
                reference, reference + reference.replacingFirst(" Id=\"handover-ref-manifest\"", ""))
        },
        HostileSignature("one reference only", [.signatureReferences, .propertiesDigestMismatch]) { text in
            text.replacingFirst(text.between("<ds:Reference Type=", "</ds:Reference>"), "")
        },
        HostileSignature("the references in the other order", [.signatureReferences, .manifestDigestMismatch]) { text in
            let first = text.between("<ds:Reference Id=", "</ds:Reference>")
            let second = text.between("<ds:Reference Type=", "</ds:Reference>")
            return text.replacingFirst(first, "1").replacingFirst(second, first).replacingFirst(
                ">\n      1", ">\n      \(second)")
        },
        .replacing("an Id on SignedInfo", [.signatureShape], "<ds:SignedInfo>", "<ds:SignedInfo Id=\"i\">"),
        .replacing(
            "a MIME type on the reference", [.signatureShape, .signatureReferences], "<ds:Reference Id",
            "<ds:Reference MimeType=\"a/b\" Id"),
        .replacing("text in SignedInfo", [.signatureShape], "<ds:SignedInfo>", "<ds:SignedInfo>text"),
        .replacing(
            "a key name", [.signatureKeyInfo, .signatureKeyValue, .signatureShape], "<ds:KeyInfo>",
            "<ds:KeyInfo><ds:KeyName>a</ds:KeyName>"),
        .replacing(
            "a bare key beside the certificate", [.signatureKeyInfo, .signatureKeyValue], "</ds:KeyInfo>",
            "<ds:KeyValue/></ds:KeyInfo>"),
        HostileSignature(
            "a bare key in place of the certificate", [.signatureKeyInfo, .signatureKeyValue, .certificateUnreadable]
        ) { text in
            text.replacingFirst(text.between("<ds:X509Data>", "</ds:X509Data>"), "<ds:KeyValue/>")
        },
        HostileSignature("two certificates", [.signatureKeyInfo, .certificateUnreadable]) { text in
            let certificate = text.between("<ds:X509Certificate>", "</ds:X509Certificate>")
            return text.replacingFirst(certificate, certificate + certificate)
        },
        HostileSignature("no key information", [.signatureKeyInfo, .certificateUnreadable]) { text in
            text.replacingFirst(text.between("<ds:KeyInfo>", "</ds:KeyInfo>"), "")
        },
        .replacing(
            "white space in the certificate", [.certificateUnreadable], "<ds:X509Certificate>", "<ds:X509Certificate>\n"
        ),
        HostileSignature("white space in the signature value", [.signatureValueForm], sealing: .leftAsItWas) {
            $0.replacingFirst("<ds:SignatureValue>", "<ds:SignatureValue>\n")
        },
        HostileSignature("a signature value in DER", [.signatureValueForm], sealing: .leftAsItWas) { text in
            let old = text.between("<ds:SignatureValue>", "</ds:SignatureValue>")
            return text.replacingFirst(
                old,
                "<ds:SignatureValue>\(Base64.string([0x30, 0x45] + [UInt8](repeating: 1, count: 69)))</ds:SignatureValue>"
            )
        },
        HostileSignature(
            "a signature value of noughts", [.signatureValueMismatch], .sigCryptoFailure, sealing: .leftAsItWas
        ) { text in
            let old = text.between("<ds:SignatureValue>", "</ds:SignatureValue>")
            return text.replacingFirst(
                old, "<ds:SignatureValue>\(Base64.string([UInt8](repeating: 0, count: 64)))</ds:SignatureValue>")
        },
        .replacing(
            "unsigned properties", [.unsignedProperties, .signatureShape], "</xades:SignedProperties>",
            "</xades:SignedProperties><xades:UnsignedProperties/>"),
        .replacing("another target", [.signatureTarget], "Target=\"#handover-signature\"", "Target=\"#other\""),
        .replacing(
            "an object format about something else", [.objectFormat], "ObjectReference=\"#handover-ref-manifest\"",
            "ObjectReference=\"#other\""),
        .replacing("a second object", [.signatureShape], "</ds:Object>", "</ds:Object><ds:Object/>"),
        .replacing(
            "changed signed properties", [.propertiesDigestMismatch], .hashFailure, sealing: .leftAsItWas,
            "<xades:SigningTime>2026-09-21T12", "<xades:SigningTime>2026-09-21T11"),
        HostileSignature(
            "spoofed signed properties before the real ones", [.propertiesDigestMismatch, .signatureShape],
            sealing: .leftAsItWas
        ) { text in
            let real = text.between("<xades:SignedProperties", "</xades:SignedProperties>")
            let spoofed = real.replacingFirst("T12:", "T11:").replacingFirst(" Id=\"handover-signed-properties\"", "")
            return text.replacingFirst(real, spoofed + real)
        },
        HostileSignature(
            "the real signed properties moved into an object of their own",
            [.propertiesDigestMismatch, .signatureShape], sealing: .leftAsItWas
        ) { text in
            let real = text.between("<xades:SignedProperties", "</xades:SignedProperties>")
            let spoofed = real.replacingFirst("T12:", "T11:").replacingFirst(" Id=\"handover-signed-properties\"", "")
            return text.replacingFirst(real, spoofed).replacingFirst(
                "<ds:Object>", "<ds:Object>\(real)</ds:Object><ds:Object>")
        },
        .replacing(
            "a changed manifest digest", [.manifestDigestMismatch], .hashFailure, "<ds:DigestValue>",
            "<ds:DigestValue>AAAA"),
        .replacing(
            "changed SignedInfo", [.signatureValueMismatch], .sigCryptoFailure, sealing: .leftAsItWas,
            "<ds:SignedInfo>\n", "<ds:SignedInfo>\n\n"),
        HostileSignature(
            "another certificate's digest in the properties", [.certificateSubstituted], .sigConstraintsFailure
        ) { text in
            let old = text.between("<xades:CertDigest>", "</xades:CertDigest>")
            let value = old.between("<ds:DigestValue>", "</ds:DigestValue>")
            let other = try TestAuthority.birchley.get().certificate.fingerprint.base64
            return text.replacingFirst(old, old.replacingFirst(value, "<ds:DigestValue>\(other)</ds:DigestValue>"))
        },
        HostileSignature(
            "another authority's certificate", [.certificateNotRegistered, .certificateSubstituted],
            .noSigningCertificateFound
        ) { text in
            let old = text.between("<ds:X509Certificate>", "</ds:X509Certificate>")
            let other = Base64.string(try TestAuthority.birchley.get().certificate.der)
            return text.replacingFirst(old, "<ds:X509Certificate>\(other)</ds:X509Certificate>")
        },
        .replacing(
            "a signing time in another zone", [.signingTimeUnreadable], "12:00:00Z</xades:SigningTime>",
            "13:00:00+01:00</xades:SigningTime>"),
        .replacing(
            "a signing time eleven minutes ahead", [.signingTimeInFuture], .sigConstraintsFailure,
            "12:00:00Z</xades:SigningTime>", "12:11:00Z</xades:SigningTime>"),
        .replacing(
            "a signing time before the certificate", [.signedBeforeCertificate], .notYetValid,
            "<xades:SigningTime>2026", "<xades:SigningTime>2025"),
        .replacing(
            "a signing time after the certificate", [.signedAfterCertificate, .signingTimeInFuture],
            .sigConstraintsFailure, "<xades:SigningTime>2026", "<xades:SigningTime>2028"),
    ]

    /// Provoked by ``ForeignSignature`` in ``ForeignSignatureTests``, which brings its own register and clock.
    static let provokedByForeignSignatures: [XMLFindingCode] = [.keyUsage, .certificateEnded]
}
