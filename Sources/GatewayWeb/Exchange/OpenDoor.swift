import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// One listening socket from its opening to its end, whatever is spoken behind it.
struct OpenDoor: Sendable {
    /// The address listened on.
    let host: String
    /// The port listened on; 0 lets the operating system choose.
    let port: Int
    /// Which listener it is, for the log.
    let name: String
    /// How much of the machine it takes.
    let limits: ListenerLimits
    let logger: Logger

    /// Serves until the task is cancelled; then takes no new connection, finishes the requests under way and cuts off the rest.
    func serve<Channel: ServerChildChannel>(
        _ channel: Channel, on loops: MultiThreadedEventLoopGroup, cuttingOff connections: OpenConnections,
        onReady: @Sendable (Int) async -> Void
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

    private func stop<Channel: ServerChildChannel>(
        _ server: Server<Channel>, cuttingOff connections: OpenConnections
    ) async {
        let patience = limits.shutdown
        let cutting = Task {
            try await Task.sleep(for: patience)
            connections.closeAll()
        }
        defer { cutting.cancel() }
        do {
            try await server.shutdownGracefully()
        } catch {
            logger.error("the \(name) listener did not stop cleanly", metadata: ["error": "\(error)"])
        }
    }
}
