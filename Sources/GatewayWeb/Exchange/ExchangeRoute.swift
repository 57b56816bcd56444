import Hummingbird

/// What a request asks of the exchange listener, judged from its head alone.
enum ExchangeRoute: Hashable, Sendable {
    /// A peer delivers a message; `declared` is its size in bytes if the peer named one.
    case message(declared: Int64?, waitsForGoAhead: Bool)
    /// A peer asks whether this gateway is there.
    case health
    /// Nothing this listener does.
    case refused(ExchangeRefusal)

    /// The path at which messages are delivered.
    static let messages = "/exchange/v1/messages"
    /// The path at which a peer asks whether this gateway is there.
    static let healthCheck = "/exchange/v1/health"

    /// Judges a request's head.
    init(_ head: HTTPRequest) {
        switch head.path {
        case Self.messages: self = Self.atMessages(head)
        case Self.healthCheck: self = head.method == .get ? .health : .refused(.methodNotAllowed(allowed: .get))
        default: self = .refused(.notFound)
        }
    }

    private static func atMessages(_ head: HTTPRequest) -> ExchangeRoute {
        guard head.method == .post else { return .refused(.methodNotAllowed(allowed: .post)) }
        guard isXML(head.headerFields[.contentType]), head.headerFields[.contentEncoding] == nil else {
            return .refused(.unsupportedMediaType)
        }
        let length = head.headerFields[.contentLength]
        let declared = length.flatMap { Int64($0) }
        if length != nil, (declared ?? -1) < 0 { return .refused(.badLength) }
        let waits = head.headerFields[.expect]?.lowercased() == "100-continue"
        return .message(declared: declared, waitsForGoAhead: waits)
    }

    /// RFC 9110 § 8.3.1: type and subtype without regard to case, parameters after a semicolon.
    private static func isXML(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        return contentType.prefix { $0 != ";" && $0 != " " && $0 != "\t" }.lowercased() == "application/xml"
    }
}
