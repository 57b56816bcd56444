/// How a provider may sign its word about somebody. There is no other: nothing unsigned, and nothing under a shared secret, for which a
/// public key could be passed off.
public enum TokenAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// RSA, PKCS #1 v1.5, SHA-256.
    case rs256 = "RS256"
    /// RSA, PSS, SHA-256.
    case ps256 = "PS256"
    /// ECDSA on P-256, SHA-256.
    case es256 = "ES256"
}
