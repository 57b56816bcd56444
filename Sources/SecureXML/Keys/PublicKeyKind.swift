import COpenSSL

/// The kind of public key a certificate carries, as far as the signature profile cares.
public enum PublicKeyKind: Hashable, Sendable {
    /// An elliptic-curve key on P-256.
    case ecP256
    /// An RSA key of that many bits.
    case rsa(bits: Int)
    /// Anything else: the profile accepts none of it.
    case other

    init(borrowing key: OpaquePointer) {
        if EVP_PKEY_is_a(key, "RSA") == 1 {
            self = .rsa(bits: Int(EVP_PKEY_get_bits(key)))
        } else if EVP_PKEY_is_a(key, "EC") == 1 {
            var name = [CChar](repeating: 0, count: 64)
            var length = 0
            let known = EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1
            let text = String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            self = known && (text == "prime256v1" || text == "P-256") ? .ecP256 : .other
        } else {
            self = .other
        }
    }

    /// Whether the signature profile accepts a signature by such a key: P-256, or RSA of at least 3072 bits.
    public var isStrongEnough: Bool {
        switch self {
        case .ecP256: true
        case .rsa(let bits): bits >= 3072
        case .other: false
        }
    }
}
