public import CaseTransfer
public import OutboundHTTP

/// How a sealed message reaches a peer: the network as one closure, so that tests can be the network.
public struct PeerTransport: Sendable {
    /// Sends the file to the address, trusting and presenting what is given, and reports exactly what happened.
    public var post: @Sendable (_ file: String, _ destination: PeerDestination) async -> HTTPSOutcome

    /// Puts a transport together.
    public init(post: @escaping @Sendable (String, PeerDestination) async -> HTTPSOutcome) {
        self.post = post
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
