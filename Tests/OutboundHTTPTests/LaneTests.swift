import OutboundHTTP
import Testing

@Suite("Connections are kept, shared and dropped as they should be", .timeLimit(.minutes(20)))
struct LaneTests {
    let pinned: Pinned
    let server: PeerServer

    init() throws {
        pinned = try Pinned()
        server = try PeerServer(pinned.certificate)
    }

    private func connections() async throws -> Int {
        // The question itself comes on one more.
        try await makeClient().send(pinned.get(server, "/count")).decoded(Counts.self).connections - 1
    }

    @Test("Twenty requests one after another use one connection")
    func reuse() async throws {
        let client = makeClient()
        var reused: [Bool] = []
        for _ in 0..<20 {
            let exchange = await client.exchange(pinned.post(server, "/echo", .bytes([1])))
            #expect(exchange.outcome.status == 200)
            reused.append(exchange.timings.reusedConnection)
            let timings = exchange.timings
            #expect((timings.connectMilliseconds > 0) != timings.reusedConnection)
            #expect((timings.tlsMilliseconds > timings.connectMilliseconds) != timings.reusedConnection)
            #expect(timings.totalMilliseconds > timings.tlsMilliseconds)
        }
        #expect(reused == [false] + Array(repeating: true, count: 19))
        #expect(try await connections() == 1)
    }

    @Test("Eight requests are at the peer at the same time")
    func parallel() async throws {
        let client = makeClient(parallelism: 8)
        let request = pinned.get(server, "/barrier/8")
        // The fixture answers none of them before all eight have come.
        let answered = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { await client.send(request).status == 200 } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 8)
    }

    @Test("No more requests than allowed are at the peer at the same time, and all are served")
    func bounded() async throws {
        let client = makeClient(parallelism: 2)
        let request = pinned.get(server, "/barrier/2")
        let answered = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 { group.addTask { await client.send(request).status == 200 } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 12)
        let counts = try await makeClient().send(pinned.get(server, "/count")).decoded(Counts.self)
        #expect(counts.mostInside == 2)
        #expect(counts.connections == 3)
    }

    @Test("A connection opened on a certificate that is then withdrawn carries nothing more")
    func withdrawn() async throws {
        let client = makeClient()
        let next = try TestCertificate.selfSigned("Next", in: pinned.folder)
        var request = pinned.get(server)
        #expect(await client.send(request).status == 200)
        request.trust = PeerTrust(certificatesPEM: try next.certificatePEM)
        #expect(await client.send(request).fault?.code.name == "peer-certificate-not-pinned")
        request.trust = pinned.trust
        #expect(await client.exchange(request).timings.reusedConnection == false)
    }

    @Test("Another identity of ours does not speak on the first one's connection")
    func identities() async throws {
        let client = makeClient()
        let first = try TestCertificate.selfSigned("First", in: pinned.folder)
        let second = try TestCertificate.selfSigned("Second", in: pinned.folder)
        let both = try first.certificatePEM + second.certificatePEM
        let path = pinned.folder.path("both.pem")
        try runTool(["sh", "-c", "cat '\(first.certificatePath)' '\(second.certificatePath)' > '\(path)'"])
        #expect(try TestCertificate.bytes(path) == both)
        let asking = try PeerServer(pinned.certificate, "--client-certificates", path)
        for (certificate, name) in [(first, "First"), (second, "Second"), (first, "First")] {
            var request = pinned.get(asking)
            request.identity = try certificate.identity
            #expect(try await client.send(request).decoded(Echo.self).client == name)
        }
    }

    @Test("A connection idle beyond its limit is not used again")
    func idle() async throws {
        let client = makeClient(idleLimit: .zero)
        for _ in 0..<3 { #expect(await client.send(pinned.get(server)).status == 200) }
        #expect(try await connections() == 3)
    }

    @Test("A kept connection that the peer has closed is replaced without the caller noticing")
    func closedByPeer() async throws {
        let client = makeClient()
        for _ in 0..<5 {
            #expect(await client.send(pinned.post(server, "/then-close", .bytes([1, 2, 3]))).status == 200)
        }
        #expect(try await connections() == 5)
    }

    @Test("After a failure the next request to the same peer is served")
    func recovers() async throws {
        let client = makeClient()
        #expect(await client.send(pinned.post(server, "/cut/0", .bytes([1]))).fault != nil)
        #expect(await client.send(pinned.post(server, "/echo", .bytes([1]))).status == 200)
    }
}
