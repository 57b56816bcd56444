import GatewayService
import HummingbirdCore
import Logging
import NIOCore

/// Sets up each connection (watch, then HTTP/1.1, inside TLS) and gives it a `PeerConnection` of its own.
struct ExchangeChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    /// What the requests need.
    let desk: ExchangeDesk
    /// Where connections are remembered.
    let connections: OpenConnections
    /// Where those that have shown nothing yet are counted.
    let handshakes: ConnectionsOnTrial

    private var configuration: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: TimeAmount(desk.limits.silence),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: desk.limits.headBytes, maxHeaderListSize: desk.limits.headBytes,
                maxHeaderFieldCount: desk.limits.headFields))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connections.insert(channel)
        let http = HTTP1Channel(responder: { _, _, _ in }, configuration: configuration)
        return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
                ConnectionWatch(
                    limits: desk.limits, handshakes: handshakes,
                    countRefusedConnection: desk.inlet.countRefusedConnection, logger: desk.logger))
        }.flatMap { http.setup(channel: channel, logger: logger) }
    }

    func handle(value: Value, logger: Logger) async {
        let peer = PeerConnection(desk: desk)
        let http = HTTP1Channel(
            responder: { request, writer, channel in
                try await peer.respond(to: request, writer: writer, on: channel)
            }, configuration: configuration)
        // A message is verified and stored where its connection is served: nothing changes threads in between.
        await withTaskExecutorPreference(BlockingWork.executor) { await http.handle(value: value, logger: logger) }
    }
}
