import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import GatewayService
@testable import GatewayWeb

/// One browser at an office's workbench: it keeps the cookie, follows nothing by itself, and sends forms as pages have them.
final class Browser: Sendable {
    static let address = "https://handover.invented.example:9443"

    let office: Office
    private let cookie = Mutex<String?>(nil)
    private let visit = Mutex<String?>(nil)
    private let responder: RouterResponder<WorkbenchContext>

    init(_ office: Office, protection: StaffSettings.Protection = .tls(certificate: "c", key: "k")) throws {
        self.office = office
        let settings = StaffSettings(host: "127.0.0.1", port: 0, url: Self.address, protection: protection)
        let door = try StaffDoor(
            gateway: office.gateway, settings: settings,
            logger: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
        responder = Workbench.router(gateway: office.gateway, before: door.middlewares).buildResponder()
    }

    /// The cookie it holds, as `name=value`.
    var held: String? {
        get { cookie.withLock { $0 } }
        set { cookie.withLock { $0 = newValue } }
    }

    /// The cookie that it carries on its way to the provider and back, as `name=value`.
    var carried: String? {
        get { visit.withLock { $0 } }
        set { visit.withLock { $0 = newValue } }
    }

    func get(_ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]) async throws -> TestResponse
    {
        try await send(path, method, headers: headers, body: nil)
    }

    /// Sends a form as a page of the workbench would; `token` takes the place of the one the page has.
    func post(
        _ path: String, _ fields: [String: String] = [:], token: String? = nil, headers changed: HTTPFields? = nil
    ) async throws -> TestResponse {
        var fields = fields
        if let own = try await token == nil ? formToken() : token { fields["formToken"] = own }
        let body = fields.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
        var headers = changed ?? [.origin: Self.address]
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await send(path, .post, headers: headers, body: body)
    }

    /// Sends a body as it is.
    func post(_ path: String, raw: String, headers: HTTPFields) async throws -> TestResponse {
        try await send(path, .post, headers: headers, body: raw)
    }

    /// Signs a person in who has a password of their own, or one that was set for them.
    @discardableResult
    func signIn(_ handle: String, _ password: String, then: String? = nil) async throws -> TestResponse {
        var fields = ["handle": handle, "password": password]
        fields["then"] = then
        return try await post("/sign-in", fields)
    }

    func formToken() async throws -> String? {
        guard let secret = held.flatMap({ SessionSecret(String($0.drop { $0 != "=" }.dropFirst())) }) else {
            return nil
        }
        return try await office.gateway.session(secret)?.formToken
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, headers: HTTPFields, body: String?
    ) async throws -> TestResponse {
        var headers = headers
        let cookies = [held, carried].compactMap(\.self)
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        let response = try await Application(responder: responder).test(.router) { [headers] client in
            try await client.execute(
                uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        }
        for set in response.headers[values: .setCookie] {
            let kept = set.contains("Max-Age=0") ? nil : String(set.prefix { $0 != ";" })
            if set.hasPrefix("__Host-handover-visit=") { carried = kept }
            if set.hasPrefix("__Host-handover=") { held = kept }
        }
        return response
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Office {
    static func derby() throws -> Office {
        try Office("E06000015", clock: Clock(try #require(Moment("2026-12-10T09:20:00Z"))))
    }

    /// Gives the person of a role an account, with the password `pebble-lantern-otter`.
    func addAccount(_ role: Role) throws {
        let person = try #require(PersonID("\(role.rawValue).invented"))
        try gateway.addAccount(for: person, password: "pebble-lantern-otter", by: acting(.administrator))
    }

    /// A browser in which the person of a role is in.
    func browser(in role: Role) async throws -> Browser {
        try addAccount(role)
        let browser = try Browser(self)
        try await browser.signIn("\(role.rawValue).invented", "pebble-lantern-otter")
        let response = try await browser.post(
            "/sign-in/password", ["new": "violet-anchor-meadow", "again": "violet-anchor-meadow"])
        #expect(response.status == .seeOther)
        return browser
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }

    /// The value of the first hidden field of a name, as it is written in the page.
    func hidden(_ name: String) -> String? {
        text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first
            .map { String($0.prefix { $0 != "\"" }) }
    }

    /// The same as a browser sends it, where no more than ampersands were escaped.
    func sent(_ name: String) -> String? { hidden(name)?.replacingOccurrences(of: "&amp;", with: "&") }
}
