/// What is done at the address of a request.
public enum HTTPSMethod: String, Sendable {
    /// Asks for what is there; carries no body.
    case get = "GET"

    /// Brings a body.
    case post = "POST"
}

/// One request to one peer, with everything that decides whom to believe and how long to wait.
///
/// A redirect is never followed: it is an answer like any other. HTTP/1.1 over TLS 1.2 or later.
public struct HTTPSRequest: Sendable {
    /// The whole address; only `https`, without user or password.
    public var url: String

    /// GET or POST.
    public var method: HTTPSMethod

    /// Header fields by name; `Host` and `Content-Length` are written from the address and the body.
    public var headers: [String: String]

    /// What a POST carries; nil is an empty body.
    public var body: RequestBody?

    /// The certificates the other end may present.
    public var trust: PeerTrust

    /// Our certificate for an other end that asks; nil shows none.
    public var identity: ClientIdentity?

    /// The most bytes of answer body to accept.
    public var responseLimit: Int

    /// How long finding the address, connecting and the TLS handshake may take together.
    public var connectTimeout: Duration

    /// How long fewer than `slowestRate` bytes a second may move once connected, rounded up to whole seconds; it runs
    /// while the peer works on its answer too.
    public var stallTimeout: Duration

    /// The bytes a second, both directions together, below which a connection counts as standing still.
    public var slowestRate: Int

    /// How long everything may take together; nil sets no limit.
    public var totalTimeout: Duration?

    /// A proxy to pass through, as `http://host:port`; nil connects directly, whatever the environment says.
    public var proxy: String?

    /// Whom to believe when the other end is no peer; ``trust`` then says nothing.
    var service: ServiceTrust?

    /// A request with the defaults of the exchange: 16 MiB of answer, 20 s to connect, 60 s below 1 KiB a second.
    public init(
        url: String,
        method: HTTPSMethod,
        headers: [String: String] = [:],
        body: RequestBody? = nil,
        trust: PeerTrust,
        identity: ClientIdentity? = nil,
        responseLimit: Int = 16 * 1024 * 1024,
        connectTimeout: Duration = .seconds(20),
        stallTimeout: Duration = .seconds(60),
        slowestRate: Int = 1024,
        totalTimeout: Duration? = nil,
        proxy: String? = nil
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.trust = trust
        self.identity = identity
        self.responseLimit = responseLimit
        self.connectTimeout = connectTimeout
        self.stallTimeout = stallTimeout
        self.slowestRate = slowestRate
        self.totalTimeout = totalTimeout
        self.proxy = proxy
    }
}
