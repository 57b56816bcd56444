import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

/// Derby's workbench with a provider of its own, which runs while a test does.
struct ProviderDesk: Sendable {
    /// The groups of the provider, and what Derby lets them be.
    static let groups: [String: [Role]] = [
        "Duty team": [.practitioner], "Managers": [.teamManager, .practitioner], "Audit": [.auditor],
        "IT": [.administrator],
    ]

    let provider: InventedProvider
    let office: Office

    /// Everything at one moment, with the practitioner linked to the provider's `p-1`.
    static func open(
        _ kind: InventedProvider.Kind = .es256, secret: String? = nil, groups: [String: [Role]] = [:],
        subjectClaim: String = "sub", scopes: [String] = ["profile"],
        _ body: @escaping @Sendable (ProviderDesk) async throws -> Void
    ) async throws {
        let clock = Office.Clock(try #require(Moment("2026-12-10T09:20:00Z")))
        let provider = try await InventedProvider(kind, secret: secret) { clock.now }
        try await provider.serving {
            let folder = NSTemporaryDirectory() + "provider-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            if let secret {
                #expect(
                    FileManager.default.createFile(
                        atPath: folder, contents: Data((secret + "\n").utf8), attributes: [.posixPermissions: 0o600]))
            }
            let staff = StaffSettings(
                host: "127.0.0.1", port: 0, url: Browser.address, protection: .thisMachine,
                openIDConnect: OpenIDSettings(
                    issuer: provider.issuer, client: InventedProvider.client, secretFile: secret == nil ? nil : folder,
                    scopes: scopes, subjectClaim: subjectClaim, roles: groups, button: "Sign in with Derby",
                    answersWithin: .seconds(600)))
            let desk = ProviderDesk(
                provider: provider, office: try Office("E06000015", clock: clock, staff: staff))
            try desk.link(.practitioner, to: subjectClaim == "sub" ? "p-1" : "p-1-object")
            try await body(desk)
        }
    }

    func person(_ role: Role) throws -> PersonID { try #require(PersonID("\(role.rawValue).invented")) }

    func link(_ role: Role, to subject: String) throws {
        try office.gateway.linkSignIn(of: person(role), to: subject, by: office.acting(.administrator))
    }

    /// Presses the button, and gives the provider's address to which the page leads.
    func begin(_ browser: Browser, then: String = "/", fields: [String: String] = [:]) async throws -> String {
        let page = try await browser.post("/sign-in/provider", ["then": then].merging(fields) { $1 })
        #expect(page.status == .ok, "\(page.text)")
        return try #require(page.headers.value("Refresh")).replacingOccurrences(of: "0; url=", with: "")
    }

    /// Goes back to the address that the provider gave.
    func comeBack(_ browser: Browser, _ address: String) async throws -> TestResponse {
        try await browser.get(address.replacingOccurrences(of: Browser.address, with: ""))
    }

    /// The whole way as somebody whom the provider knows.
    @discardableResult
    func signIn(
        _ browser: Browser, as person: InventedProvider.Person = .init("p-1"), then: String = "/"
    ) async throws -> TestResponse {
        let address = try await begin(browser, then: then)
        return try await comeBack(browser, provider.visit(address, as: person))
    }
}

extension TestResponse {
    /// The code that a page about trouble shows.
    var code: String? {
        text.components(separatedBy: "Code: <code>").dropFirst().first.map { String($0.prefix { $0 != "<" }) }
    }
}
