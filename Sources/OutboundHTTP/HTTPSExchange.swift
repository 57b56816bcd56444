/// What became of a request, and what it cost.
public struct HTTPSExchange: Sendable, Equatable {
    /// What became of the request.
    public let outcome: HTTPSOutcome

    /// Bytes moved and time taken.
    public let timings: HTTPSTimings
}

/// Bytes moved and time taken by one request.
public struct HTTPSTimings: Sendable, Equatable {
    /// Bytes of our body given to the network, headers and TLS not counted.
    public internal(set) var bodyBytesSent: Int64 = 0

    /// Bytes of the answer's body, headers and TLS not counted.
    public internal(set) var bodyBytesReceived: Int64 = 0

    /// Whether a connection of an earlier request carried this one.
    public internal(set) var reusedConnection = false

    /// Milliseconds until TCP stood; 0 on a reused connection or when it never did.
    public internal(set) var connectMilliseconds: Double = 0

    /// Milliseconds until TLS stood, `connectMilliseconds` included; 0 likewise.
    public internal(set) var tlsMilliseconds: Double = 0

    /// Milliseconds from start to end, time spent waiting for a free lane not counted.
    public internal(set) var totalMilliseconds: Double = 0
}
