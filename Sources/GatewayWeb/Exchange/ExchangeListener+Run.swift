import GatewayService
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix

extension ExchangeListener {
    /// Listens until the task is cancelled; then takes no new connection and finishes the requests under way.
    ///
    /// `onReady` is called with the port, once, when peers can connect, and runs beside the serving. Requests that are
    /// not finished after `limits.shutdown` are cut off; an upload cut off leaves no file. Throws `ListenerError` when
    /// listening cannot begin.
    public func run(onReady: @Sendable (_ port: Int) async -> Void) async throws {
        try IncomingFolder(path: inlet.incomingFolder).prepare()
        let tls = try identity.channelConfiguration(admittedBy: inlet)
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: limits.eventLoops)
        let threads = WriterThreads(count: limits.writerThreads)
        let outcome: Result<Void, any Error>
        do {
            let desk = ExchangeDesk(inlet: inlet, limits: limits, threads: threads, logger: logger)
            let connections = OpenConnections()
            let handshakes = UnfinishedHandshakes(limit: limits.handshakes)
            let channel = try TLSChannel(
                ExchangeChannel(desk: desk, connections: connections, handshakes: handshakes), configuration: tls)
            outcome = await serve(channel, on: loops, cuttingOff: connections, onReady: onReady)
        } catch {
            outcome = .failure(error)
        }
        await threads.stop()
        // Whatever went wrong before is worth more than a complaint of the loops.
        try? await loops.shutdownGracefully()
        if case .failure(let error) = outcome {
            throw ListenerError(listeningOn: host, port: port, failedWith: error)
        }
    }

    private func serve(
        _ channel: TLSChannel<ExchangeChannel>, on loops: MultiThreadedEventLoopGroup,
        cuttingOff connections: OpenConnections, onReady: @Sendable (Int) async -> Void
    ) async -> Result<Void, any Error> {
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            onServerRunning: { opened.yield($0.localAddress?.port ?? 0) },
            eventLoopGroup: loops, logger: logger)
        // Neither task is a child of this one: cancelling it must finish the requests under way, not cut them off, and
        // the server can be stopped only once it has started.
        let serving = Task {
            defer { opened.finish() }
            try await server.run()
        }
        let opening = Task { await ports.first { _ in true } }
        if let port = await opening.value {
            await withTaskCancellationHandler {
                await onReady(port)
                _ = await serving.result
            } onCancel: {
                Task { await stop(server, cuttingOff: connections) }
            }
        }
        return await serving.result
    }

    private func stop(_ server: Server<TLSChannel<ExchangeChannel>>, cuttingOff connections: OpenConnections) async {
        let patience = limits.shutdown
        let cutting = Task {
            try await Task.sleep(for: patience)
            connections.closeAll()
        }
        defer { cutting.cancel() }
        do {
            try await server.shutdownGracefully()
        } catch {
            logger.error("the exchange listener did not stop cleanly", metadata: ["error": "\(error)"])
        }
    }
}
