import Logging
import NIOCore
import NIOSSL
import NIOTLS

/// Watches one connection between TLS and HTTP: handshake and first bytes must come in time, and a refused handshake is noted.
final class ConnectionWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let patience: TimeAmount
    private let handshakePatience: TimeAmount
    private let handshakes: ConnectionsOnTrial
    private let countRefusedConnection: @Sendable () -> Void
    private let logger: Logger
    private var impatience: Scheduled<Void>?
    private var handshakeImpatience: Scheduled<Void>?

    /// Watches within `limits` for the handshake and the first bytes of a request.
    init(
        limits: ListenerLimits, handshakes: ConnectionsOnTrial,
        countRefusedConnection: @escaping @Sendable () -> Void, logger: Logger
    ) {
        patience = TimeAmount(limits.firstRequest)
        handshakePatience = TimeAmount(limits.handshake)
        self.handshakes = handshakes
        self.countRefusedConnection = countRefusedConnection
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        impatience = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
        handshakeImpatience = context.eventLoop.scheduleTask(in: handshakePatience) { channel.close(promise: nil) }
        handshakes.begin(channel)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        impatience?.cancel()
        endHandshake(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent { endHandshake(context) }
        context.fireUserInboundEventTriggered(event)
    }

    private func endHandshake(_ context: ChannelHandlerContext) {
        handshakeImpatience?.cancel()
        handshakeImpatience = nil
        handshakes.end(context.channel)
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
