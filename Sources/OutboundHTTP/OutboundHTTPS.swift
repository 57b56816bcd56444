public import Logging

/// Sends requests to peers over HTTPS and reports exactly what happened.
///
/// Each peer has lanes, each with one connection kept open between requests; libcurl blocks on threads of their own,
/// never on Swift's. Cancelling the task that sends stops the transfer within about a second.
public struct OutboundHTTPS: Sendable {
    private let pool: LanePool
    private let logger: Logger

    /// - Parameters:
    ///   - parallelism: the most requests to one peer at a time, at least 1; further ones wait their turn.
    ///   - idleLimit: how long a connection without work is kept for the next request.
    ///   - logger: told of every exchange at debug level: host, port, result, bytes, milliseconds; never of content.
    public init(parallelism: Int = 8, idleLimit: Duration = .seconds(100), logger: Logger) {
        pool = LanePool(parallelism: parallelism, idleLimit: idleLimit)
        self.logger = logger
    }

    /// Sends a request and gives what became of it; nothing is retried, and no failure is thrown.
    ///
    /// One exception to "not retried": when a kept connection turns out to have been closed by the peer before
    /// anything was answered on it, the request goes out once more on a new one.
    public func send(_ request: HTTPSRequest) async -> HTTPSOutcome {
        await exchange(request).outcome
    }

    /// Sends a request as `send` does, and says what it cost as well.
    public func exchange(_ request: HTTPSRequest) async -> HTTPSExchange {
        guard let place = PeerPlace(url: request.url) else {
            return Self.unusable(at: "the peer", because: "its address is not a plain https one")
        }
        if let reason = request.unusableBecause() { return Self.unusable(at: place.text, because: reason) }
        let transfer = Transfer(request, place: place)
        let exchange = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                pool.submit(.init(transfer: transfer) { continuation.resume(returning: $0) })
            }
        } onCancel: {
            pool.cancel(transfer)
        }
        log(exchange, at: place)
        return exchange
    }

    /// Looks at the certificate the other end presents, and drops the connection there: nothing is sent, no
    /// certificate of ours is shown, and nothing is judged.
    ///
    /// For a person who has to find out why a peer's certificate is not the registered one.
    public func presentedCertificate(
        url: String, connectTimeout: Duration = .seconds(20), proxy: String? = nil
    ) async -> CertificateLook {
        let trust = PeerTrust(certificatesPEM: [])
        let request = HTTPSRequest(
            url: url, method: .get, trust: trust, connectTimeout: connectTimeout, proxy: proxy)
        guard let place = PeerPlace(url: url) else {
            return .failed(
                .init(.requestUnusable, at: "the peer", because: "its address is not a plain https one"))
        }
        let transfer = Transfer(request, place: place)
        let lane = Lane(refusesEveryCertificate: true)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                lane.run { lane in
                    let look = lane.look(transfer)
                    lane.retire()
                    continuation.resume(returning: look)
                }
            }
        } onCancel: {
            transfer.cancel()
        }
    }

    private static func unusable(at place: String, because reason: String) -> HTTPSExchange {
        HTTPSExchange(
            outcome: .failed(TransportFault(.requestUnusable, at: place, because: reason)), timings: HTTPSTimings())
    }

    private func log(_ exchange: HTTPSExchange, at place: PeerPlace) {
        let result =
            switch exchange.outcome {
            case .answered(let status, _, _): String(status)
            case .failed(let fault): fault.code.name
            }
        let timings = exchange.timings
        logger.debug(
            "exchange ended",
            metadata: [
                "peer": "\(place.text)", "result": "\(result)", "sent": "\(timings.bodyBytesSent)",
                "received": "\(timings.bodyBytesReceived)", "reused": "\(timings.reusedConnection)",
                "milliseconds": "\(Int(timings.totalMilliseconds))",
            ])
    }
}
