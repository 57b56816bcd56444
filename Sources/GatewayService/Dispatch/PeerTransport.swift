public import CaseTransfer
public import OutboundHTTP

/// How a sealed message reaches a peer: the network as two closures, so that tests can be the network.
public struct PeerTransport: Sendable {
    /// Sends the file to the address, trusting and presenting what is given, and reports exactly what happened.
    public var post: @Sendable (_ file: String, _ destination: PeerDestination) async -> HTTPSOutcome

    /// Looks at the certificate that stands at an address, sending nothing: for finding out why a peer is not believed.
    public var look: @Sendable (_ url: String) async -> CertificateLook

    /// Puts a transport together.
    public init(
        post: @escaping @Sendable (String, PeerDestination) async -> HTTPSOutcome,
        look: @escaping @Sendable (String) async -> CertificateLook
    ) {
        self.post = post
        self.look = look
    }
}

/// Where a peer is reached and which certificates it may show.
public struct PeerDestination: Hashable, Sendable {
    /// Which peer.
    public var peer: AuthorityCode
    /// The full address of its exchange endpoint.
    public var url: String
    /// The TLS certificates registered for it now, DER.
    public var certificates: [[UInt8]]

    /// Puts a destination together.
    public init(peer: AuthorityCode, url: String, certificates: [[UInt8]]) {
        self.peer = peer
        self.url = url
        self.certificates = certificates
    }
}
