import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix

extension StaffListener {
    /// Listens until the task is cancelled; then takes no new connection and finishes the requests under way.
    ///
    /// `onReady` is called with the port, once, when browsers can connect. Throws `ListenerError` when listening cannot begin:
    /// `staff-plain` before anything is opened, when it would speak plain HTTP on an address that others can reach.
    public func run(onReady: @Sendable (_ port: Int) async -> Void) async throws {
        if case .plain = speech, !Self.isLoopback(host) { throw ListenerError.staffPlain(host) }
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: limits.eventLoops)
        let door = OpenDoor(host: host, port: port, name: "staff", limits: limits, logger: logger)
        let connections = OpenConnections()
        let strangers = ConnectionsOnTrial(limit: limits.strangers)
        let responder = StaffResponder(responder: responder, logger: logger)
        let outcome: Result<Void, any Error>
        do {
            switch speech {
            case .tls(let identity):
                let channel = try TLSChannel(
                    StaffChannel(
                        responder: responder, limits: limits, connections: connections,
                        handshakes: ConnectionsOnTrial(limit: limits.handshakes), strangers: strangers),
                    configuration: identity.staffConfiguration())
                outcome = await door.serve(channel, on: loops, cuttingOff: connections, onReady: onReady)
            case .plain:
                let channel = StaffChannel(
                    responder: responder, limits: limits, connections: connections, handshakes: nil,
                    strangers: strangers)
                outcome = await door.serve(channel, on: loops, cuttingOff: connections, onReady: onReady)
            }
        } catch {
            outcome = .failure(error)
        }
        // Whatever went wrong before is worth more than a complaint of the loops.
        try? await loops.shutdownGracefully()
        if case .failure(let error) = outcome {
            throw ListenerError(of: "staff", listeningOn: host, port: port, failedWith: error).ofStaffListener
        }
    }
}

/// Sets up each connection of a browser: under TLS a watch on the handshake, then HTTP/1.1.
struct StaffChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let responder: StaffResponder
    let limits: ListenerLimits
    let connections: OpenConnections
    /// Where those that have shown nothing yet are counted; nil without TLS.
    let handshakes: ConnectionsOnTrial?

    /// Where those on which nobody is signed in are counted.
    let strangers: ConnectionsOnTrial

    private func http(_ connection: StaffConnection?) -> HTTP1Channel {
        HTTP1Channel(
            responder: { request, writer, channel in
                try await responder.respond(to: request, writer: writer, on: channel, of: connection)
            },
            configuration: HTTP1Channel.Configuration(
                idleTimeout: TimeAmount(limits.silence),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headBytes, maxHeaderListSize: limits.headBytes,
                    maxHeaderFieldCount: limits.headFields)))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connections.insert(channel)
        // Here and not where it is served, so that they stand in the order in which they came.
        strangers.begin(channel)
        let strangers = self.strangers
        channel.closeFuture.whenComplete { _ in strangers.end(channel) }
        guard let handshakes else { return http(nil).setup(channel: channel, logger: logger) }
        return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
                ConnectionWatch(
                    limits: limits, handshakes: handshakes, countRefusedConnection: {}, logger: responder.logger))
        }.flatMap { http(nil).setup(channel: channel, logger: logger) }
    }

    func handle(value: Value, logger: Logger) async {
        let connection = StaffConnection(value.channel, limits: limits, strangers: strangers)
        defer { connection.leave() }
        await http(connection).handle(value: value, logger: logger)
    }
}

/// Answers one request of a browser through the router, and logs that it did.
struct StaffResponder: Sendable {
    let responder: any HTTPResponder<WorkbenchContext>
    let logger: Logger

    func respond(
        to request: Request, writer: consuming ResponseWriter, on channel: any Channel, of connection: StaffConnection?
    ) async throws {
        let began = ContinuousClock.now
        connection?.awaitBody()
        var context = WorkbenchContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        context.connection = connection
        var response = try await responder.respond(to: request, context: context)
        connection?.hasBody()
        response.headers[.date] = HTTPDate.now().text
        // A form that was not read to its end is not worth waiting for.
        let isCutOff = response.status == .contentTooLarge
        if isCutOff { response.headers[.connection] = "close" }
        try await writer.write(response: response.head, body: response.body)
        let milliseconds = Int(((ContinuousClock.now - began) / .milliseconds(1)).rounded())
        logger.debug(
            "staff request",
            metadata: [
                "method": "\(request.method == .post ? "POST" : request.method == .get ? "GET" : "other")",
                "status": "\(response.status.code)", "ms": "\(milliseconds)",
            ])
        connection?.awaitHead()
        if isCutOff { throw FormCutOff() }
    }

    /// The connection is to end; nothing is read of it any more.
    struct FormCutOff: Error {}
}
