/// Rule 8: the signature is the profile's shape and nothing more: every element, every attribute, in order.
enum ClosedShapeRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        signature.departures(of: parts.signature).map { XMLFinding(.signatureShape, detail: $0) }
    }

    private static let digest: [ElementPattern] = [
        .ds("DigestMethod", with: ["Algorithm"], .nothing), .ds("DigestValue", .text),
    ]

    private static func reference(_ attributes: Set<String>) -> ElementPattern {
        let transforms = ElementPattern.ds("Transforms", .elements([.ds("Transform", with: ["Algorithm"], .nothing)]))
        return .ds("Reference", with: attributes, .elements([transforms] + digest))
    }

    private static let signedInfo = ElementPattern.ds(
        "SignedInfo",
        .elements([
            .ds("CanonicalizationMethod", with: ["Algorithm"], .nothing),
            .ds("SignatureMethod", with: ["Algorithm"], .nothing),
            reference(["URI", "Id"]), reference(["URI", "Type"]),
        ]))

    private static let signedProperties = ElementPattern.xades(
        "SignedProperties", with: ["Id"],
        .elements([
            .xades(
                "SignedSignatureProperties",
                .elements([
                    .xades("SigningTime", .text),
                    .xades(
                        "SigningCertificateV2",
                        .elements([.xades("Cert", .elements([.xades("CertDigest", .elements(digest))]))])),
                ])),
            .xades(
                "SignedDataObjectProperties",
                .elements([
                    .xades("DataObjectFormat", with: ["ObjectReference"], .elements([.xades("MimeType", .text)]))
                ])),
        ]))

    private static let signature = ElementPattern.ds(
        "Signature", with: ["Id"],
        .elements([
            signedInfo,
            .ds("SignatureValue", .text),
            .ds("KeyInfo", .elements([.ds("X509Data", .elements([.ds("X509Certificate", .text)]))])),
            .ds("Object", .elements([.xades("QualifyingProperties", with: ["Target"], .elements([signedProperties]))])),
        ]))
}
