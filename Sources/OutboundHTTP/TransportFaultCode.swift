/// The ways in which a request can end without a whole answer.
public enum TransportFaultCode: Hashable, Sendable {
    /// The request itself cannot be sent: its address, headers, trust or identity.
    case requestUnusable

    /// The host's name has no address.
    case dnsFailed

    /// The host answered that nothing listens on the port.
    case connectRefused

    /// No way to the host was found; the number is the system's error.
    case unreachable(systemError: Int)

    /// No connection stood in time, TLS included.
    case connectTimedOut

    /// The proxy named in the request could not be reached or would not pass us through; its HTTP status, or nil.
    case proxyFailed(status: Int?)

    /// TLS could not be agreed; the number is the other end's alert (RFC 8446 section 6), when it sent one.
    case tlsHandshakeFailed(alert: Int?)

    /// The other end presented a certificate that is not registered for it: a renewed one, another machine's, or a
    /// device that intercepts TLS. Nothing was sent.
    case peerCertificateNotPinned(PresentedCertificate?)

    /// The other end presented a registered certificate that does not verify, as when it has expired. Nothing was sent.
    case peerCertificateInvalid(PresentedCertificate, verifyError: Int)

    /// A service that is no peer presented a certificate for another name, or one that no trusted authority vouches for. Nothing was sent.
    case certificateNotTrusted

    /// The other end did not take our certificate, or wanted one and we showed none; the number is its alert, nil
    /// when it closed without a word in the very moment at which TLS 1.3 servers look at it.
    case clientCertificateRefused(alert: Int?)

    /// No byte moved for the stall timeout.
    case stalled

    /// The total timeout ran out.
    case timedOut

    /// The connection broke; the other end may have acted on what it had. The count is of our body.
    case cut(sentBytes: Int64)

    /// The answer is longer than the limit, in bytes.
    case responseTooLarge(limit: Int)

    /// Our own body could not be read, or became shorter while it was sent.
    case cannotReadBody

    /// The task that sent the request was cancelled.
    case cancelled

    /// Anything else, with libcurl's code.
    case other(curlCode: Int)

    /// Whether the request certainly ended before any byte of its body had gone: no connection stood, or the peer was not believed.
    ///
    /// A peer that refuses our certificate may close only after it has read something, so that is not among them.
    public var leftNothing: Bool {
        switch self {
        case .requestUnusable, .dnsFailed, .connectRefused, .unreachable, .connectTimedOut, .proxyFailed,
            .tlsHandshakeFailed, .peerCertificateNotPinned, .peerCertificateInvalid, .certificateNotTrusted:
            true
        case .clientCertificateRefused, .stalled, .timedOut, .cut, .responseTooLarge, .cannotReadBody, .cancelled,
            .other:
            false
        }
    }

    /// The code as one fixed word for logs and JSON, without its values.
    public var name: String {
        switch self {
        case .requestUnusable: "request-unusable"
        case .dnsFailed: "dns-failed"
        case .connectRefused: "connect-refused"
        case .unreachable: "unreachable"
        case .connectTimedOut: "connect-timed-out"
        case .proxyFailed: "proxy-failed"
        case .tlsHandshakeFailed: "tls-handshake-failed"
        case .peerCertificateNotPinned: "peer-certificate-not-pinned"
        case .peerCertificateInvalid: "peer-certificate-invalid"
        case .certificateNotTrusted: "certificate-not-trusted"
        case .clientCertificateRefused: "client-certificate-refused"
        case .stalled: "stalled"
        case .timedOut: "timed-out"
        case .cut: "cut"
        case .responseTooLarge: "response-too-large"
        case .cannotReadBody: "cannot-read-body"
        case .cancelled: "cancelled"
        case .other: "transport-other"
        }
    }
}
