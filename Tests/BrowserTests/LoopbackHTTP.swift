import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// One request to a program on this machine, over a connection of its own.
struct LoopbackHTTP: Sendable {
    /// What came back.
    struct Answer: Sendable {
        var status: Int
        var headers: [(name: String, value: String)]
        var body: Data

        var text: String { String(decoding: body, as: UTF8.self) }

        /// The first field of a name.
        func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
    }

    let port: Int
    /// The name in the request, where the program answers to several.
    var host: String?

    func send(
        _ method: HTTPMethod, _ path: String, headers: [(String, String)] = [], body: Data? = nil,
        within seconds: Int64 = 900
    ) async throws -> Answer {
        let group = MultiThreadedEventLoopGroup.singleton
        let answer = group.any().makePromise(of: Answer.self)
        let limit = group.any().scheduleTask(in: .seconds(seconds)) {
            answer.fail(Trouble("\(method) \(path) was not answered within \(seconds) seconds."))
        }
        defer { limit.cancel() }
        var fields = HTTPHeaders([("Host", "\(host ?? "127.0.0.1"):\(port)"), ("Connection", "close")] + headers)
        if let body { fields.replaceOrAdd(name: "Content-Length", value: "\(body.count)") }
        let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: fields)
        do {
            _ = try await ClientBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHTTPClientHandlers()
                        try channel.pipeline.syncOperations.addHandler(Errand(head, body, answer))
                    }
                }
                .connect(host: "127.0.0.1", port: port).get()
        } catch {
            answer.fail(error)
        }
        return try await answer.futureResult.get()
    }

    /// Sends the request once the connection stands, and puts the answer together as it arrives.
    private final class Errand: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias OutboundOut = HTTPClientRequestPart
        private let head: HTTPRequestHead
        private let body: Data?
        private let answer: EventLoopPromise<Answer>
        private var gathered = Answer(status: 0, headers: [], body: Data())

        init(_ head: HTTPRequestHead, _ body: Data?, _ answer: EventLoopPromise<Answer>) {
            self.head = head
            self.body = body
            self.answer = answer
        }

        func channelActive(context: ChannelHandlerContext) {
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            if let body { context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil) }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                gathered.status = Int(head.status.code)
                gathered.headers = head.headers.map { ($0.name, $0.value) }
            case .body(let part): gathered.body.append(contentsOf: part.readableBytesView)
            case .end:
                answer.succeed(gathered)
                context.close(promise: nil)
            }
        }

        func channelInactive(context: ChannelHandlerContext) {
            answer.fail(Trouble("The connection ended before an answer had."))
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            answer.fail(error)
            context.close(promise: nil)
        }
    }
}

/// Something that a test could not do, in words.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
