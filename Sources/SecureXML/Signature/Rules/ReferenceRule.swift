/// Rule 8: exactly two references, the manifest and then the signed properties, by exactly their URIs.
///
/// Many references, XPointers, external and empty URIs are what other verifiers obey and this one has no word for.
enum ReferenceRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let expected = [
            ["URI": "#" + parts.shape.manifestId, "Id": parts.shape.manifestReferenceId],
            ["URI": "#" + parts.shape.signedPropertiesId, "Type": SignatureProfile.signedPropertiesType],
        ]
        let found = parts.references.map { reference in
            Dictionary(reference.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        return found == expected ? [] : [XMLFinding(.signatureReferences, detail: "\(found.count) references")]
    }
}
