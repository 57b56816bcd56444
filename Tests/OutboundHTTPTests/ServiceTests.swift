import OutboundHTTP
import Testing

@Suite("A service that is no peer is believed for its name, and on trusted authorities", .timeLimit(.minutes(20)))
struct ServiceTests {
    private func ask(
        _ url: String, trust: ServiceTrust, limit: Int = 1 << 16, _ method: HTTPSMethod = .get, body: [UInt8] = []
    ) async -> HTTPSOutcome {
        await OutboundHTTPS.ask(
            ServiceRequest(
                url: url, method: method, body: body, trust: trust, responseLimit: limit,
                totalTimeout: .seconds(600)))
    }

    @Test(
        "One that a trusted authority vouches for answers; another name, another authority and the system's do not do")
    func trust() async throws {
        let folder = try TestFolder()
        let authority = try TestCertificate.selfSigned("Invented Root", in: folder, authority: true)
        let other = try TestCertificate.selfSigned("Other Root", in: folder, authority: true)
        let right = try PeerServer(.issued("Right", by: authority, in: folder, host: "IP:127.0.0.1"))
        let wrong = try PeerServer(.issued("Wrong", by: authority, in: folder, host: "DNS:login.other.example"))
        let trusted = ServiceTrust.authorities(pem: try authority.certificatePEM)
        let echo = try await ask(right.url(), trust: trusted, .post, body: Array("a=b".utf8)).decoded(Echo.self)
        #expect(echo.method == "POST")
        #expect(await ask(wrong.url(), trust: trusted).fault?.code == .certificateNotTrusted)
        let strange = ServiceTrust.authorities(pem: try other.certificatePEM)
        #expect(await ask(right.url(), trust: strange).fault?.code == .certificateNotTrusted)
        #expect(await ask(right.url(), trust: .system).fault?.code == .certificateNotTrusted)
        #expect(await ask(right.url(), trust: .authorities(pem: [])).fault?.code == .requestUnusable)
    }

    @Test("Plain HTTP is spoken to this machine alone, and nowhere by mistake")
    func plain() async throws {
        let server = try PeerServer(nil)
        let plain = "http://127.0.0.1:\(server.port)/echo"
        #expect(await ask(plain, trust: .plainOnThisMachine).status == 200)
        #expect(await ask(plain, trust: .system).fault?.code == .requestUnusable)
        for url in ["http://192.0.2.1/", "http://127.0.0.1.other.example/", "https://127.0.0.1/", "file:///etc/passwd"]
        {
            #expect(await ask(url, trust: .plainOnThisMachine).fault?.code == .requestUnusable, "\(url)")
        }
        #expect(
            await ask(plain, trust: .plainOnThisMachine, limit: 10).fault?.code == .responseTooLarge(limit: 10))
    }
}
