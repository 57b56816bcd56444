import SecureXML

/// Signs again what a test changed inside a signature, as a sender who breaks the profile on purpose would.
enum Reseal {
    /// Recomputes the digest of the signed properties and the signature value; everything else stays as it stands.
    static func signature(_ text: String, by authority: TestAuthority) throws -> String {
        var text = text
        let properties = text.between("<xades:SignedProperties", "</xades:SignedProperties>")
        let info = text.between("<ds:SignedInfo", "</ds:SignedInfo>")
        let digest = try canonical(properties, in: text).digest.base64
        let values = info.ranges(of: "<ds:DigestValue>")
        if values.count >= 2 {
            let start = values[1].upperBound
            let new = info[..<start] + digest + info[info[start...].ranges(of: "</ds:DigestValue>")[0].lowerBound...]
            text = text.replacingFirst(info, String(new))
        }
        return try value(text, by: authority)
    }

    /// Recomputes the signature value only.
    static func value(_ text: String, by authority: TestAuthority) throws -> String {
        let info = text.between("<ds:SignedInfo", "</ds:SignedInfo>")
        let signed = try authority.key.sign(try canonical(info, in: text).bytes)
        let old = text.between("<ds:SignatureValue>", "</ds:SignatureValue>")
        return text.replacingFirst(old, "<ds:SignatureValue>\(Base64.string(signed))</ds:SignatureValue>")
    }

    static func canonical(_ piece: String, in signature: String) throws -> CanonicalXML {
        let name = piece.dropFirst().prefix { $0 != " " && $0 != ">" }
        let declared =
            "<\(name) xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\""
        // With both prefixes declared on it, exclusive canonicalisation gives what it gives inside the signature.
        return try CanonicalXML(canonicalising: Array((declared + piece.dropFirst(name.count + 1)).utf8))
    }
}
