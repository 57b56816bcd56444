/// Our own TLS certificate and its private key, shown to a peer that asks who is calling.
///
/// Describing, printing or reflecting it gives no part of the key.
public struct ClientIdentity: Hashable, Sendable {
    /// Our certificate as PEM, followed by any intermediate certificates.
    public let certificatePEM: [UInt8]

    /// The certificate's private key as PEM, not encrypted.
    public let privateKeyPEM: [UInt8]

    /// An identity from a certificate and the private key that belongs to it.
    public init(certificatePEM: [UInt8], privateKeyPEM: [UInt8]) {
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
    }
}

extension ClientIdentity: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A fixed text that says nothing of the key.
    public var description: String { "ClientIdentity(not shown)" }

    /// A fixed text that says nothing of the key.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
