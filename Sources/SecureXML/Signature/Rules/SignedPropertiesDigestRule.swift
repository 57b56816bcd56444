/// Rule 9: the signed properties, taken by their position, have the digest that was signed.
enum SignedPropertiesDigestRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        guard let actual = parts.signedPropertiesDigest, parts.digest(ofReference: 1) == actual else {
            return [XMLFinding(.propertiesDigestMismatch)]
        }
        return []
    }
}
