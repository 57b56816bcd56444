import OutboundHTTP
import Testing

@Suite("A connection that fails says how", .timeLimit(.minutes(20)))
struct ConnectionFaultTests {
    let pinned: Pinned

    init() throws { pinned = try Pinned() }

    private func fault(_ request: HTTPSRequest) async throws -> TransportFault {
        try #require(await makeClient().send(request).fault)
    }

    @Test("Nothing listens there")
    func refused() async throws {
        let port = try PeerServer.closedPort()
        let request = HTTPSRequest(url: "https://127.0.0.1:\(port)/", method: .get, trust: pinned.trust)
        let fault = try await fault(request)
        #expect(fault.code == .connectRefused)
        #expect(fault.detail == "Nothing listens at 127.0.0.1:\(port).")
    }

    @Test("The name does not exist")
    func noSuchName() async throws {
        // Longer than a label may be (RFC 1035 section 2.3.4), so that no name server needs to be asked.
        let label = String(repeating: "a", count: 64)
        let request = HTTPSRequest(url: "https://\(label).invalid/", method: .get, trust: pinned.trust)
        #expect(try await fault(request).code == .dnsFailed)
    }

    @Test("The port is open, but nobody speaks")
    func silent() async throws {
        let server = try PeerServer(pinned.certificate, "--mode", "silent")
        var request = pinned.get(server)
        request.connectTimeout = .milliseconds(300)
        let fault = try await fault(request)
        #expect(fault.code == .connectTimedOut)
        #expect(fault.detail.contains("the port is open"))
    }

    @Test("The other end does not speak TLS")
    func plain() async throws {
        let server = try PeerServer(nil, "--mode", "plain")
        #expect(try await fault(pinned.get(server)).code == .tlsHandshakeFailed(alert: nil))
    }

    @Test("The peer takes the request and never answers")
    func stalled() async throws {
        let server = try PeerServer(pinned.certificate)
        var request = pinned.post(server, "/stall", .bytes([1]))
        request.stallTimeout = .seconds(1)
        #expect(try await fault(request).code == .stalled)
    }

    @Test("The peer answers a few bytes a second")
    func dripping() async throws {
        let server = try PeerServer(pinned.certificate)
        var request = pinned.post(server, "/drip/100000", .bytes([1]))
        request.stallTimeout = .seconds(2)
        #expect(try await fault(request).code == .stalled)
        request.stallTimeout = .seconds(3600)
        // Long enough for a handshake on a machine that is busy with everything else.
        request.totalTimeout = .seconds(20)
        let second = try await fault(request).code
        #expect(second == .timedOut)
    }

    @Test("The whole exchange takes longer than allowed")
    func timedOut() async throws {
        let server = try PeerServer(pinned.certificate)
        var request = pinned.get(server, "/stall")
        request.totalTimeout = .seconds(20)
        #expect(try await fault(request).code == .timedOut)
    }

    @Test("The peer closes instead of answering")
    func nothing() async throws {
        let server = try PeerServer(pinned.certificate)
        #expect(try await fault(pinned.post(server, "/nothing", .bytes([1, 2]))).code == .cut(sentBytes: 2))
    }

    @Test("The answer ends before its declared length")
    func truncated() async throws {
        let server = try PeerServer(pinned.certificate)
        #expect(try await fault(pinned.get(server, "/truncated")).code == .cut(sentBytes: 0))
    }

    @Test("A cancelled task stops its exchange")
    func cancelled() async throws {
        let server = try PeerServer(pinned.certificate)
        let client = makeClient()
        var request = pinned.get(server, "/stall")
        request.stallTimeout = .seconds(3600)
        let sending = Task { [request] in await client.send(request) }
        while try await client.send(pinned.get(server, "/count")).decoded(Counts.self).requests == 0 {
            try await Task.sleep(for: .milliseconds(10))
        }
        sending.cancel()
        #expect(await sending.value.fault?.code == .cancelled)
    }

    @Test("A task cancelled while it waits for a lane does not wait on, and one cancelled before sends nothing")
    func cancelledWhileWaiting() async throws {
        let server = try PeerServer(pinned.certificate)
        let client = makeClient(parallelism: 1)
        var stalling = pinned.get(server, "/stall")
        // It ends because it is cancelled, and not because the test had to wait for its turn.
        stalling.stallTimeout = .seconds(3600)
        let first = Task { [stalling] in await client.send(stalling) }
        let watcher = makeClient()
        while try await watcher.send(pinned.get(server, "/count")).decoded(Counts.self).requests == 0 {
            try await Task.sleep(for: .milliseconds(10))
        }
        let second = Task { [stalling] in await client.send(stalling) }
        try await Task.sleep(for: .milliseconds(50))
        second.cancel()
        #expect(await second.value.fault?.code == .cancelled)
        let third = Task { [stalling] in
            withUnsafeCurrentTask { $0?.cancel() }
            return await client.send(stalling)
        }
        #expect(await third.value.fault?.code == .cancelled)
        first.cancel()
        #expect(await first.value.fault?.code == .cancelled)
        let counts = try await watcher.send(pinned.get(server, "/count")).decoded(Counts.self)
        #expect(counts.requests == 1)
    }
}
