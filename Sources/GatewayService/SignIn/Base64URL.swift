import SecureXML

/// base64url without padding (RFC 4648 § 5).
enum Base64URL {
    static func string(_ bytes: [UInt8]) -> String {
        String(Base64.string(bytes).compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
    }

    /// Nil for anything that ``string(_:)`` does not write.
    static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
        else {
            return nil
        }
        let plain = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        guard let bytes = Base64.decode(plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)),
            string(bytes) == text
        else { return nil }
        return bytes
    }
}
