import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import OutboundHTTP
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Signing in at somebody else's provider: oidc-provider-mock, built on Authlib")
struct PublicProviderTests {
    private static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL.path

    private struct MockFailure: Error { let description: String }

    /// The provider on a free port, once it answers.
    private func running() async throws -> (program: RunningProgram, issuer: String) {
        let port = try Self.freePort()
        let program = try RunningProgram(
            OutsideProgram.script("\(Self.repository)/.venv/peers/bin/oidc-provider-mock", in: Self.repository),
            ["--port", "\(port)", "--require-nonce", "true"])
        let issuer = "http://127.0.0.1:\(port)"
        for _ in 1...600 {
            let outcome = await OutboundHTTPS.ask(ServiceRequest(url: issuer + "/jwks", trust: .plainOnThisMachine))
            if case .answered(200, _, _) = outcome { return (program, issuer) }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw MockFailure(description: "oidc-provider-mock does not answer: run .ci/setup peers")
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0
            }
        }
        try #require(named)
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Presses "authorise" on its page, and gives the address it leads to.
    private func authorise(_ address: String, as subject: String) async throws -> String {
        let outcome = await OutboundHTTPS.ask(
            ServiceRequest(
                url: address, method: .post, headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array("sub=\(subject)".utf8), trust: .plainOnThisMachine, totalTimeout: .seconds(600)))
        guard case .answered(302, let headers, _) = outcome, let location = headers["location"] else {
            throw MockFailure(description: "the mock sent nobody back: \(outcome)")
        }
        return location
    }

    @Test("Somebody who is linked comes in, somebody else does not, and a code is good once")
    func comesIn() async throws {
        let (program, issuer) = try await running()
        defer { program.stop() }
        let secret = NSTemporaryDirectory() + "provider-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: secret) }
        try #require(
            FileManager.default.createFile(
                atPath: secret, contents: Data("invented/secret".utf8), attributes: [.posixPermissions: 0o600]))
        // The mock goes by this machine's clock and its word is good for an hour; beside a whole suite minutes pass between two steps.
        let clock = Office.Clock(Moment(secondsSinceEpoch: Int64(Date().timeIntervalSince1970) + 1200))
        let staff = StaffSettings(
            host: "127.0.0.1", port: 0, url: Browser.address, protection: .thisMachine,
            openIDConnect: OpenIDSettings(
                issuer: issuer, client: "handover-of-derby", secretFile: secret, scopes: ["profile"],
                answersWithin: .seconds(600)))
        let office = try Office("E06000015", clock: clock, staff: staff)
        let person = try #require(PersonID("practitioner.invented"))
        try office.gateway.linkSignIn(of: person, to: "somebody", by: office.acting(.administrator))
        #expect(await office.gateway.examineProvider().map(\.health) == [.good])
        let desk = ProviderVisitor(browser: try Browser(office))
        let stranger = try await desk.comeBack(authorise(desk.begin(), as: "stranger"))
        #expect(stranger.code == "sign-in-not-linked")
        let address = try await authorise(desk.begin(), as: "somebody")
        let back = try await desk.comeBack(address)
        #expect(back.status == .seeOther, "\(back.text)")
        #expect(try await desk.browser.get("/").text.contains("practitioner of Ida Invented"))
        // The same code under a visit of its own: the provider has forgotten it.
        let code = try #require(URLComponents(string: address)?.queryItems?.first { $0.name == "code" }?.value)
        let next = try await desk.begin()
        let state = try #require(URLComponents(string: next)?.queryItems?.first { $0.name == "state" }?.value)
        let again = try await desk.browser.get("/sign-in/provider/answer?code=\(code)&state=\(state)")
        #expect(again.code == "open-id-code")
    }

    private struct ProviderVisitor {
        let browser: Browser

        func begin() async throws -> String {
            let page = try await browser.post("/sign-in/provider", ["then": "/"])
            return try #require(page.headers.value("Refresh")).replacingOccurrences(of: "0; url=", with: "")
        }

        func comeBack(_ address: String) async throws -> TestResponse {
            try await browser.get(address.replacingOccurrences(of: Browser.address, with: ""))
        }
    }
}
