/// Rule 9: the manifest, taken by its position, has the digest that was signed.
enum ManifestDigestRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        parts.digest(ofReference: 0) == parts.manifestDigest ? [] : [XMLFinding(.manifestDigestMismatch)]
    }
}
