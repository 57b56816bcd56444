public import CaseTransfer

/// What the exchange listener needs of the gateway: who may connect, where uploads go, and what to answer.
///
/// A struct of closures, so that the listener is tested without a store and the gateway without a socket.
public struct ExchangeInlet: Sendable {
    /// The authority for which this client certificate (DER) is registered now; nil refuses the connection in the handshake.
    ///
    /// Called on an event loop: it reads a snapshot and never waits.
    public var admits: @Sendable (_ certificate: [UInt8]) -> AuthorityCode?
    /// Counts a connection that was refused for its certificate.
    public var countRefusedConnection: @Sendable () -> Void
    /// The largest message taken, in bytes.
    public var largestMessage: Int64
    /// The folder into which uploads are streamed, on the store's file system.
    public var incomingFolder: String
    /// Verifies, stores and answers one uploaded message.
    public var receive: @Sendable (_ upload: UploadedMessage, _ peer: AuthorityCode) async -> ExchangeAnswer

    /// Puts an inlet together.
    public init(
        admits: @escaping @Sendable ([UInt8]) -> AuthorityCode?,
        countRefusedConnection: @escaping @Sendable () -> Void, largestMessage: Int64, incomingFolder: String,
        receive: @escaping @Sendable (UploadedMessage, AuthorityCode) async -> ExchangeAnswer
    ) {
        self.admits = admits
        self.countRefusedConnection = countRefusedConnection
        self.largestMessage = largestMessage
        self.incomingFolder = incomingFolder
        self.receive = receive
    }
}

/// A message as it came over the wire, on disk, nothing about it believed yet.
public struct UploadedMessage: Hashable, Sendable {
    /// What became of the upload on its way to disk.
    public enum Arrival: Hashable, Sendable {
        /// All of it is in the file.
        case whole
        /// It was larger than this gateway takes; the file holds nothing.
        case tooLarge
        /// The disk would not take it; the file holds nothing.
        case notStored
    }

    /// The file; its taker moves or removes it.
    public var path: String
    /// Bytes received.
    public var size: Int64
    /// Whether all of it is there.
    public var arrival: Arrival
    /// The client certificate (DER) of the connection that brought it; nil when it came over none.
    public var certificate: [UInt8]?

    /// Puts an upload together.
    public init(path: String, size: Int64, arrival: Arrival, certificate: [UInt8]? = nil) {
        self.path = path
        self.size = size
        self.arrival = arrival
        self.certificate = certificate
    }
}

/// What goes back on the same connection: an HTTP status and a signed receipt or rejection.
public struct ExchangeAnswer: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int
    /// The signed receipt or rejection, a bundle file of its own.
    public var body: [UInt8]

    /// Puts an answer together.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
