import Foundation
import OutboundHTTP
import Testing

@Suite("What may not be sent is not sent, and nothing comes from the environment", .timeLimit(.minutes(20)))
struct RequestTests {
    let pinned: Pinned
    let server: PeerServer

    init() throws {
        pinned = try Pinned()
        server = try PeerServer(pinned.certificate)
    }

    @Test(
        "An address that is not plain https is refused",
        arguments: [
            "http://127.0.0.1/", "https://user:word@127.0.0.1/", "file:///etc/hostname", "127.0.0.1", "",
            "https://127.0.0.1/a b", "https://127.0.0.1/\u{0}", "https://",
        ])
    func addresses(url: String) async throws {
        let request = HTTPSRequest(url: url, method: .get, trust: pinned.trust)
        #expect(await makeClient().send(request).fault?.code == .requestUnusable)
        guard case .failed(let fault) = await makeClient().presentedCertificate(url: url) else {
            Issue.record("a certificate was seen")
            return
        }
        #expect(fault.code == .requestUnusable)
    }

    @Test(
        "A header field that would smuggle in another is refused",
        arguments: [
            ("X-A", "b\r\nX-C: d"), ("X-A\r\nX-C", "d"), ("X A", "b"), ("", "b"), ("X-A:", "b"), ("X-A", "b\u{0}"),
        ])
    func headers(name: String, value: String) async throws {
        var request = pinned.get(server)
        request.headers = [name: value]
        #expect(await makeClient().send(request).fault?.code == .requestUnusable)
    }

    @Test("Trust in nobody, in an unreadable certificate or in an ill-formed pin is refused, not widened")
    func trust() async throws {
        let good = pinned.trust.certificatesPEM
        let short = PeerTrust(certificatesPEM: good, publicKeyPins: ["sha256//AAAA"])
        // To libcurl a pin without its prefix is the name of a file.
        let file = PeerTrust(certificatesPEM: good, publicKeyPins: [pinned.certificate.certificatePath])
        for trust in [PeerTrust(certificatesPEM: []), PeerTrust(certificatesPEM: Array("none".utf8)), short, file] {
            let request = HTTPSRequest(url: server.url(), method: .get, trust: trust)
            #expect(await makeClient().send(request).fault?.code == .requestUnusable)
        }
    }

    @Test("A GET with a body is refused")
    func bodyOnGet() async throws {
        var request = pinned.get(server)
        request.body = .bytes([1])
        #expect(await makeClient().send(request).fault?.code == .requestUnusable)
    }

    @Test("A proxy named in the environment is ignored")
    func environment() async {
        // A process of its own, since the environment belongs to the whole process.
        await #expect(processExitsWith: .success) {
            for name in ["https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
                setenv(name, "http://127.0.0.1:1", 1)
            }
            let pinned = try Pinned()
            let server = try PeerServer(pinned.certificate)
            let outcome = await makeClient().send(pinned.get(server))
            guard outcome.status == 200 else { throw FixtureFailure(description: "\(outcome)") }
        }
    }

    @Test("A proxy named in the request is used, even where the environment excepts the host")
    func namedProxy() async throws {
        let proxy = try PeerServer(nil, "--mode", "proxy", "--upstream", "\(server.port)")
        let request = HTTPSRequest(
            url: "https://gateway.invalid/echo", method: .post, body: .bytes([1, 2]), trust: pinned.trust,
            proxy: "http://127.0.0.1:\(proxy.port)")
        guard case .answered(let status, let headers, _) = await makeClient().send(request) else {
            Issue.record("no answer")
            return
        }
        #expect(status == 200)
        #expect(headers["x-proxy"] == nil, "the proxy's own answer is not the peer's")
    }

    @Test("A proxy that will not pass us through is told from a peer that fails")
    func closedProxy() async throws {
        let proxy = try PeerServer(nil, "--mode", "closed-proxy")
        var request = pinned.get(server)
        request.proxy = "http://127.0.0.1:\(proxy.port)"
        #expect(await makeClient().send(request).fault?.code == .proxyFailed(status: 403))
        let port = try PeerServer.closedPort()
        request.proxy = "http://127.0.0.1:\(port)"
        #expect(await makeClient().send(request).fault?.code == .proxyFailed(status: nil))
    }
}
