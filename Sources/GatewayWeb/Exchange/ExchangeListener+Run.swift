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
            let handshakes = ConnectionsOnTrial(limit: limits.handshakes)
            let channel = try TLSChannel(
                ExchangeChannel(desk: desk, connections: connections, handshakes: handshakes), configuration: tls)
            let door = OpenDoor(host: host, port: port, name: "exchange", limits: limits, logger: logger)
            outcome = await door.serve(channel, on: loops, cuttingOff: connections, onReady: onReady)
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
}
