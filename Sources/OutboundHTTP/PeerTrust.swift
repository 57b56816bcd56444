/// The certificates one peer may present, and nothing else: no public certificate authority is ever consulted.
public struct PeerTrust: Hashable, Sendable {
    /// The peer's registered TLS certificates, one or more PEM blocks one after another; several while it renews.
    public let certificatesPEM: [UInt8]

    /// The public keys the peer may hold, each `sha256//` and the base64 of the SHA-256 of its DER; empty asks only
    /// for the certificates.
    public let publicKeyPins: [String]

    /// Trust in exactly these certificates and, when any are given, these public keys.
    public init(certificatesPEM: [UInt8], publicKeyPins: [String] = []) {
        self.certificatesPEM = certificatesPEM
        self.publicKeyPins = publicKeyPins
    }
}
