public import GatewayService
public import Logging

/// The door that other authorities' gateways knock on: mutual TLS that cannot be turned off, and one endpoint.
///
/// `POST /exchange/v1/messages` takes a bundle and answers with what the gateway says of it;
/// `GET /exchange/v1/health` answers 204. Whoever has no registered certificate gets a TLS alert and nothing else. A
/// certificate is asked about again at every request, so that withdrawing a peer ends its open connections at their next.
public struct ExchangeListener: Sendable {
    /// The address listened on: a name or number of this machine, or 0.0.0.0 for all of them.
    public var host: String
    /// The port listened on; 0 lets the operating system choose.
    public var port: Int
    /// The certificate and key shown to peers.
    public var identity: ListenerIdentity
    /// The gateway behind the door.
    public var inlet: ExchangeInlet
    /// How much each peer may ask of this machine.
    public var limits: ListenerLimits
    /// Told method, path, status, bytes, milliseconds and peer of each request, and nothing of its contents.
    public var logger: Logger

    /// Puts a listener together; nothing is opened before `run`.
    public init(
        host: String, port: Int, identity: ListenerIdentity, inlet: ExchangeInlet,
        limits: ListenerLimits = ListenerLimits(), logger: Logger
    ) {
        self.host = host
        self.port = port
        self.identity = identity
        self.inlet = inlet
        self.limits = limits
        self.logger = logger
    }
}
