/// The certificate and private key with which this gateway's exchange listener proves who it is.
///
/// Described without the key, so that it can stand in a log or a failure message.
public struct ListenerIdentity: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The TLS certificate, PEM, with its issuers after it if there are any.
    public var certificatePEM: [UInt8]
    /// The private key of the first certificate, PEM, not encrypted.
    public var privateKeyPEM: [UInt8]

    /// Puts an identity together; whether the two fit is found when the listener starts.
    public init(certificatePEM: [UInt8], privateKeyPEM: [UInt8]) {
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
    }

    /// The sizes only.
    public var description: String {
        "ListenerIdentity(certificate: \(certificatePEM.count) bytes, private key not shown)"
    }

    /// Shows nothing of the key to whoever dumps the value.
    public var customMirror: Mirror { Mirror(self, children: ["certificateBytes": certificatePEM.count]) }
}
