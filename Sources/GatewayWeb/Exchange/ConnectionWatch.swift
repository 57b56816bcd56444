import Logging
import NIOCore
import NIOSSL

/// Watches one connection between TLS and HTTP: its first bytes must come in time, and a refused handshake is noted.
final class ConnectionWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let patience: TimeAmount
    private let countRefusedConnection: @Sendable () -> Void
    private let logger: Logger
    private var impatience: Scheduled<Void>?

    /// Watches with `patience` for the handshake and the first bytes of a request.
    init(patience: Duration, countRefusedConnection: @escaping @Sendable () -> Void, logger: Logger) {
        self.patience = TimeAmount(patience)
        self.countRefusedConnection = countRefusedConnection
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        impatience = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        impatience?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        impatience?.cancel()
        impatience = nil
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case NIOSSLError.handshakeFailed(let cause) = error {
            // One that shows no certificate never reaches the verification callback, which counts all others.
            if "\(cause)".contains("PEER_DID_NOT_RETURN_A_CERTIFICATE") { countRefusedConnection() }
            let address = context.remoteAddress?.ipAddress ?? "unknown"
            logger.debug("a connection was refused in the handshake", metadata: ["from": "\(address)"])
        }
        context.fireErrorCaught(error)
    }
}
