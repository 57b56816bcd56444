import CaseTransfer
import GatewayService
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOSSL
import Synchronization

/// One peer's connection: who is at the other end, asked again at every request, and the answers to its requests.
final class PeerConnection: Sendable {
    /// The connection is to end; nothing is said on it any more.
    struct Ending: Error {}

    private let desk: ExchangeDesk
    private let certificate = Mutex<[UInt8]?>(nil)

    /// A connection just opened.
    init(desk: ExchangeDesk) {
        self.desk = desk
    }

    /// Serves one request; throws when the connection is to end.
    func respond(to request: Request, writer: consuming ResponseWriter, on channel: any Channel) async throws {
        let began = ContinuousClock.now
        guard let peer = try await admittedPeer(on: channel) else {
            desk.inlet.countRefusedConnection()
            desk.logger.info("an open connection was ended: its certificate is no longer registered")
            throw Ending()
        }
        var visit = Visit(request.head, peer: peer)
        var body = request.body.makeAsyncIterator()
        do {
            let reply = try await reply(to: request, from: peer, body: &body, writer: writer, visit: &visit)
            visit.status = reply.response.status.code
            try await writer.write(response: reply.response.head, body: reply.response.body)
            visit.log(to: desk.logger, took: .now - began)
            if reply.closes { try await end(channel, after: &body) }
        } catch {
            if visit.status == nil { visit.log(to: desk.logger, took: .now - began) }
            throw error
        }
    }

    private func reply(
        to request: Request, from peer: AuthorityCode, body: inout RequestBody.AsyncIterator,
        writer: borrowing ResponseWriter, visit: inout Visit
    ) async throws -> ExchangeReply {
        switch ExchangeRoute(request.head) {
        case .health:
            return .healthy()
        case .refused(let refusal):
            let reply = ExchangeReply(refusal)
            return Self.announcesBody(request.head) ? reply.closing() : reply
        case .message(let declared, let waitsForGoAhead):
            if waitsForGoAhead, (declared ?? 0) <= desk.inlet.largestMessage {
                try await writer.writeInformationalHead(HTTPResponse(status: .continue))
            }
            var upload = try await desk.intake.take(&body, declared: declared)
            upload.certificate = certificate.withLock { $0 }
            visit.bytes = upload.size
            let reply = ExchangeReply(await desk.inlet.receive(upload, peer))
            return upload.arrival == .whole ? reply : reply.closing()
        }
    }

    /// The authority registered now for this connection's certificate.
    private func admittedPeer(on channel: any Channel) async throws -> AuthorityCode? {
        if let known = certificate.withLock({ $0 }) { return desk.inlet.admits(known) }
        guard let shown = try await channel.nioSSL_peerCertificate().get() else { return nil }
        let bytes = try shown.toDERBytes()
        certificate.withLock { $0 = bytes }
        return desk.inlet.admits(bytes)
    }

    /// Ends the connection, first reading what the peer is still sending, within a time and an amount:
    /// closing on unread bytes makes the operating system reset the connection, and the answer may then be lost.
    private func end(_ channel: any Channel, after body: inout RequestBody.AsyncIterator) async throws {
        // One end for all of it: a peer that sends a byte now and then must not be able to put it off.
        let end = channel.eventLoop.scheduleTask(in: TimeAmount(desk.limits.farewell)) { channel.close(promise: nil) }
        defer { end.cancel() }
        var rest = desk.limits.farewellBytes
        while rest > 0, let chunk = try await body.next() { rest -= chunk.readableBytes }
        throw Ending()
    }

    private static func announcesBody(_ head: HTTPRequest) -> Bool {
        if head.headerFields[.transferEncoding] != nil { return true }
        return head.headerFields[.contentLength].map { $0 != "0" } ?? false
    }
}
