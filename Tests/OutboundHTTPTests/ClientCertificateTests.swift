import OutboundHTTP
import Testing

@Suite("A peer that wants our certificate", .timeLimit(.minutes(20)))
struct ClientCertificateTests {
    let pinned: Pinned
    let ours: TestCertificate
    let stranger: TestCertificate

    init() throws {
        pinned = try Pinned()
        ours = try .selfSigned("Sending Gateway", in: pinned.folder)
        stranger = try .selfSigned("Stranger", in: pinned.folder)
    }

    private func outcome(
        _ server: PeerServer, as identity: TestCertificate?, body: RequestBody = .bytes([1, 2, 3])
    ) async throws -> HTTPSOutcome {
        var request = pinned.post(server, "/echo", body)
        request.identity = try identity?.identity
        return await makeClient().send(request)
    }

    @Test("Our registered certificate is shown and taken", arguments: ["1.2", "1.3"])
    func taken(tls: String) async throws {
        let server = try PeerServer(
            pinned.certificate, "--client-certificates", ours.certificatePath, "--tls", tls)
        let echo = try await outcome(server, as: ours).decoded(Echo.self)
        #expect(echo.client == "Sending Gateway")
    }

    @Test(
        "A certificate that is missing or not registered there is reported as refused",
        arguments: ["1.2", "1.3"], [true, false])
    func refused(tls: String, showsStranger: Bool) async throws {
        let server = try PeerServer(
            pinned.certificate, "--client-certificates", ours.certificatePath, "--tls", tls)
        let fault = try #require(try await outcome(server, as: showsStranger ? stranger : nil).fault)
        guard case .clientCertificateRefused(let alert) = fault.code else {
            Issue.record("\(fault)")
            return
        }
        // In TLS 1.3 the peer may be gone before our request is out, and its alert with it.
        #expect(alert != nil || tls == "1.3")
        #expect(fault.detail.contains("127.0.0.1:\(server.port)"))
    }

    @Test("In TLS 1.3 a refusal in the middle of a long upload is still a refusal")
    func refusedDuringUpload() async throws {
        let server = try PeerServer(pinned.certificate, "--client-certificates", ours.certificatePath)
        let long = RequestBody.bytes([UInt8](repeating: 7, count: 32 * 1024 * 1024))
        for identity in [stranger, nil] {
            let fault = try #require(try await outcome(server, as: identity, body: long).fault)
            #expect(fault.code.name == "client-certificate-refused", "\(fault)")
        }
    }

    @Test("A peer that closes without a word where TLS 1.3 judges our certificate is taken to have refused it")
    func wordless() async throws {
        let server = try PeerServer(
            pinned.certificate, "--client-certificates", ours.certificatePath, "--client-optional", "--no-tickets",
            "--mode", "slam")
        #expect(try await outcome(server, as: ours).fault?.code == .clientCertificateRefused(alert: nil))
    }

    @Test("A peer that took our certificate, or wanted none, and closes without a word has cut the connection")
    func cut() async throws {
        let asking = try PeerServer(
            pinned.certificate, "--client-certificates", ours.certificatePath, "--tls", "1.2", "--mode", "slam")
        let fault = try await outcome(asking, as: ours).fault
        #expect(fault?.code.name == "cut", "\(String(describing: fault))")
        let taking = try PeerServer(pinned.certificate, "--client-certificates", ours.certificatePath)
        var upload = pinned.post(taking, "/cut/200000", .bytes([UInt8](repeating: 7, count: 15 * 1024 * 1024)))
        upload.identity = try ours.identity
        #expect(await makeClient().send(upload).fault?.code.name == "cut")
        let indifferent = try PeerServer(pinned.certificate, "--no-tickets", "--mode", "slam")
        #expect(try await outcome(indifferent, as: ours).fault?.code.name == "cut")
    }

    @Test("A certificate beside another's key, and an encrypted key, are our fault and said to be")
    func unusableIdentity() async throws {
        let server = try PeerServer(pinned.certificate)
        let encrypted = pinned.folder.path("encrypted.key")
        try runTool([
            "openssl", "pkcs8", "-topk8", "-in", ours.keyPath, "-out", encrypted, "-passout", "pass:invented",
        ])
        for key in [stranger.keyPath, encrypted] {
            var request = pinned.get(server)
            request.identity = ClientIdentity(
                certificatePEM: try ours.certificatePEM, privateKeyPEM: try TestCertificate.bytes(key))
            #expect(await makeClient().send(request).fault?.code == .requestUnusable)
        }
    }

    @Test("Nothing that describes an identity shows its key")
    func notShown() throws {
        let identity = try ours.identity
        var dumped = ""
        dump(identity, to: &dumped)
        for text in ["\(identity)", String(reflecting: identity), dumped] {
            #expect(!text.contains("45") && !text.contains("PRIVATE"), "\(text)")
        }
        #expect(!String(reflecting: Optional(identity)).contains("privateKey"))
    }
}
