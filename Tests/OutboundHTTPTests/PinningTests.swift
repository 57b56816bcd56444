import OutboundHTTP
import Testing

@Suite("Only the registered certificate is believed", .timeLimit(.minutes(20)))
struct PinningTests {
    @Test("A peer with the registered certificate answers")
    func registered() async throws {
        let pinned = try Pinned()
        let server = try PeerServer(pinned.certificate)
        let echo = try await makeClient().send(pinned.get(server)).decoded(Echo.self)
        #expect(echo.method == "GET")
        #expect(echo.tls == "TLSv1.3")
    }

    @Test("TLS 1.2 is still spoken")
    func olderTLS() async throws {
        let pinned = try Pinned()
        let server = try PeerServer(pinned.certificate, "--tls", "1.2")
        #expect(try await makeClient().send(pinned.get(server)).decoded(Echo.self).tls == "TLSv1.2")
    }

    @Test("A peer that renews is believed on either of its two registered certificates")
    func rotation() async throws {
        let old = try Pinned(name: "Old")
        let new = try TestCertificate.selfSigned("New", in: old.folder)
        let both = PeerTrust(certificatesPEM: try old.certificate.certificatePEM + (try new.certificatePEM))
        for certificate in [old.certificate, new] {
            let server = try PeerServer(certificate)
            let request = HTTPSRequest(url: server.url(), method: .get, trust: both)
            #expect(await makeClient().send(request).status == 200)
        }
    }

    @Test("An intercepting device is named by the issuer of the certificate it presents")
    func interception() async throws {
        let pinned = try Pinned()
        let device = try TestCertificate.selfSigned("Invented Web Filter", in: pinned.folder, authority: true)
        let forged = try TestCertificate.issued("Receiving Gateway copy", by: device, in: pinned.folder)
        let server = try PeerServer(forged)
        let fault = try #require(await makeClient().send(pinned.get(server)).fault)
        guard case .peerCertificateNotPinned(.some(let presented)) = fault.code else {
            Issue.record("\(fault)")
            return
        }
        #expect(presented.issuer == "CN=Invented Web Filter,O=Invented Authority")
        #expect(presented.subject == "CN=Receiving Gateway copy,O=Invented Authority")
        #expect(fault.detail.contains("Invented Web Filter") && fault.detail.contains(presented.sha256Fingerprint))
        #expect(fault.remedy.contains("intercepts TLS"))
        let counts = try await makeClient().send(
            HTTPSRequest(
                url: server.url("/count"), method: .get, trust: PeerTrust(certificatesPEM: try forged.certificatePEM))
        ).decoded(Counts.self)
        #expect(counts.requests == 0, "nothing of ours may reach the device")
    }

    @Test("A pinned certificate that may issue others vouches for none of them")
    func pinnedAuthority() async throws {
        let folder = try TestFolder()
        let authority = try TestCertificate.selfSigned("Invented Root", in: folder, authority: true)
        let leaf = try TestCertificate.issued("Leaf", by: authority, in: folder)
        let server = try PeerServer(leaf)
        let trust = PeerTrust(certificatesPEM: try authority.certificatePEM)
        let fault = await makeClient().send(HTTPSRequest(url: server.url(), method: .get, trust: trust)).fault
        #expect(fault?.code.name == "peer-certificate-not-pinned")
    }

    @Test("A certificate issued by an authority is believed when it is itself the registered one")
    func pinnedLeaf() async throws {
        let folder = try TestFolder()
        let authority = try TestCertificate.selfSigned("Invented Root", in: folder, authority: true)
        let leaf = try TestCertificate.issued("Leaf", by: authority, in: folder)
        let server = try PeerServer(leaf)
        let trust = PeerTrust(certificatesPEM: try leaf.certificatePEM)
        #expect(await makeClient().send(HTTPSRequest(url: server.url(), method: .get, trust: trust)).status == 200)
    }

    @Test("A registered certificate past its end is refused as out of date, not as unknown")
    func expired() async throws {
        let folder = try TestFolder()
        let certificate = try TestCertificate.expired("Late Gateway", in: folder)
        let server = try PeerServer(certificate)
        let trust = PeerTrust(certificatesPEM: try certificate.certificatePEM)
        let fault = try #require(
            await makeClient().send(HTTPSRequest(url: server.url(), method: .get, trust: trust)).fault)
        guard case .peerCertificateInvalid(let presented, _) = fault.code else {
            Issue.record("\(fault)")
            return
        }
        #expect(presented.subject == "CN=Late Gateway")
        #expect(fault.detail.contains("certificate has expired"))
    }

    @Test("A public key pin that is not the peer's key refuses it, one among several that is lets it through")
    func publicKeys() async throws {
        let pinned = try Pinned()
        let server = try PeerServer(pinned.certificate)
        guard case .presented(let presented) = await makeClient().presentedCertificate(url: server.url()) else {
            Issue.record("no certificate seen")
            return
        }
        let wrong = "sha256//" + String(repeating: "A", count: 43) + "="
        func outcome(_ pins: [String]) async -> HTTPSOutcome {
            let trust = PeerTrust(certificatesPEM: pinned.trust.certificatesPEM, publicKeyPins: pins)
            return await makeClient().send(HTTPSRequest(url: server.url(), method: .get, trust: trust))
        }
        #expect(await outcome([wrong, presented.publicKeyPin]).status == 200)
        #expect(await outcome([wrong]).fault?.code == .peerCertificateNotPinned(presented))
    }

    @Test("A look at a certificate sends nothing, needs no certificate of ours and describes what it saw")
    func look() async throws {
        let pinned = try Pinned(name: "Looked At")
        let server = try PeerServer(
            pinned.certificate, "--client-certificates", pinned.certificate.certificatePath)
        let look = await makeClient().presentedCertificate(url: server.url())
        guard case .presented(let presented) = look else {
            Issue.record("\(look)")
            return
        }
        #expect(presented.subject == "CN=Looked At,O=Invented Authority")
        #expect(presented.issuer == presented.subject)
        #expect(presented.pem == (try pinned.certificate.certificatePEM))
        #expect(presented.sha256Fingerprint.count == 64)
    }

    @Test("A look where nothing listens reports that")
    func lookAtNothing() async throws {
        let port = try PeerServer.closedPort()
        let look = await makeClient().presentedCertificate(url: "https://127.0.0.1:\(port)/")
        guard case .failed(let fault) = look else {
            Issue.record("\(look)")
            return
        }
        #expect(fault.code == .connectRefused)
    }
}
