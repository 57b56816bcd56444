/// Whom to believe at an address that no peer card vouches for.
public enum ServiceTrust: Hashable, Sendable {
    /// Certificates for the host's name that an authority vouches for which this machine's operating system trusts.
    case system
    /// Certificates for the host's name that one of these authorities vouches for and no other, as PEM.
    case authorities(pem: [UInt8])
    /// Nobody: plain HTTP, to this machine alone.
    case plainOnThisMachine

    var scheme: String { self == .plainOnThisMachine ? "http" : "https" }

    /// Why nobody could be believed on this trust, or nil.
    func unusableBecause() -> String? { self == .authorities(pem: []) ? "no certificate is trusted there" : nil }
}

/// One short question to a service that is no peer, such as a provider of sign-ins.
///
/// A redirect is never followed. No certificate of ours is shown.
public struct ServiceRequest: Sendable {
    /// The whole address.
    public var url: String
    /// GET or POST.
    public var method: HTTPSMethod
    /// Header fields by name.
    public var headers: [String: String]
    /// What a POST carries.
    public var body: [UInt8]
    /// Whom to believe there.
    public var trust: ServiceTrust
    /// The most bytes of answer body to accept.
    public var responseLimit: Int
    /// How long everything may take together.
    public var totalTimeout: Duration

    /// Puts a request together; by default 256 KiB of answer within ten seconds.
    public init(
        url: String, method: HTTPSMethod = .get, headers: [String: String] = [:], body: [UInt8] = [],
        trust: ServiceTrust, responseLimit: Int = 256 << 10, totalTimeout: Duration = .seconds(10)
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.trust = trust
        self.responseLimit = responseLimit
        self.totalTimeout = totalTimeout
    }
}

extension OutboundHTTPS {
    /// Asks a service once, on a connection of its own, and gives what became of it.
    public static func ask(_ question: ServiceRequest) async -> HTTPSOutcome {
        var request = HTTPSRequest(
            url: question.url, method: question.method, headers: question.headers,
            body: question.method == .post ? .bytes(question.body) : nil, trust: PeerTrust(certificatesPEM: []),
            responseLimit: question.responseLimit, connectTimeout: question.totalTimeout,
            stallTimeout: question.totalTimeout, slowestRate: 1, totalTimeout: question.totalTimeout)
        request.service = question.trust
        guard let place = PeerPlace(url: question.url, scheme: question.trust.scheme),
            question.trust != .plainOnThisMachine || place.isThisMachine
        else {
            return .failed(
                TransportFault(
                    .requestUnusable, at: "the service",
                    because: "its address is not a plain \(question.trust.scheme) one"))
        }
        if let reason = request.unusableBecause() {
            return .failed(TransportFault(.requestUnusable, at: place.text, because: reason))
        }
        let transfer = Transfer(request, place: place)
        let lane = Lane()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                lane.run { lane in
                    let exchange = lane.carry(transfer)
                    lane.retire()
                    continuation.resume(returning: exchange.outcome)
                }
            }
        } onCancel: {
            transfer.cancel()
        }
    }
}
