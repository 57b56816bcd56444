import COpenSSL

/// A digest that only the holder of a key can make (HMAC, RFC 2104), and the comparison that gives nothing away.
public enum KeyedHash {
    /// Which digest it is made with.
    public enum Function: String, Hashable, Sendable, CaseIterable {
        /// SHA-1, which one-time codes are made with (RFC 6238); sound for that, and for nothing else here.
        case sha1 = "SHA1"
        /// SHA-256.
        case sha256 = "SHA256"
        /// SHA-512.
        case sha512 = "SHA512"
    }

    /// Makes the digest of a message under a key.
    ///
    /// - Throws: ``CryptoFailure`` with code `keyed-hash` when OpenSSL cannot.
    public static func make(_ message: [UInt8], key: [UInt8], function: Function = .sha256) throws -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 64)
        var length = 0
        let made = EVP_Q_mac(
            nil, "HMAC", nil, function.rawValue, nil, key, key.count, message, message.count, &digest, digest.count,
            &length)
        guard made != nil else { throw CryptoFailure.drained(.keyedHash) }
        return Array(digest.prefix(length))
    }

    /// Whether two secrets are the same, found in a time that does not tell how far they agree.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}
