import CaseTransfer
import Hummingbird
import Logging

/// What is logged of one request: nothing a peer could have put a name or an address into.
struct Visit: Sendable {
    /// The bytes of a message that came.
    var bytes: Int64 = 0
    /// The status answered; nil if the request ended without an answer.
    var status: Int?
    private let method: String
    private let path: String
    private let peer: AuthorityCode

    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete, .options, .patch]

    /// A request that has just begun.
    init(_ head: HTTPRequest, peer: AuthorityCode) {
        self.method = Self.methods.contains(head.method) ? head.method.rawValue : "other"
        self.path = [ExchangeRoute.messages, ExchangeRoute.healthCheck].first { $0 == head.path } ?? "other"
        self.peer = peer
    }

    /// Writes the line.
    func log(to logger: Logger, took: Duration) {
        let milliseconds = took / .milliseconds(1)
        logger.log(
            level: path == ExchangeRoute.healthCheck ? .debug : .info, "exchange request",
            metadata: [
                "method": "\(method)", "path": "\(path)", "status": "\(status.map(String.init) ?? "none")",
                "bytes": "\(bytes)", "ms": "\(Int(milliseconds.rounded()))", "peer": "\(peer)",
            ])
    }
}
