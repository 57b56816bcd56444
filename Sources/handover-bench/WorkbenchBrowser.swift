import Foundation
import GatewayService
import Logging
import OutboundHTTP
import SecureXML

/// One person's browser at a workbench: it signs in through the pages, keeps its cookie, and says how long each answer took.
final class WorkbenchBrowser {
    /// The address that pages are opened at, as the home's settings have it; forms say that they come from it.
    static let address = "https://handover.bench.example:9443"

    private let base: String
    private let network: OutboundHTTPS
    private let trust: PeerTrust
    private var cookie: String?
    private var formToken = ""

    /// - Parameter certificate: what the listener shows, PEM.
    init(port: Int, certificate: [UInt8]) {
        base = "https://127.0.0.1:\(port)"
        network = OutboundHTTPS(parallelism: 1, logger: BenchSide.quiet)
        trust = PeerTrust(certificatesPEM: certificate)
    }

    /// Signs in somebody with the password that was set for them, and chooses another, as everybody does the first time.
    func signIn(_ handle: String, _ password: String) async throws {
        _ = try await open("/sign-in", ["handle": handle, "password": password])
        _ = try await open("/sign-in/password")
        let own = String(password.reversed())
        _ = try await open("/sign-in/password", ["new": own, "again": own])
        let page = try await open("/")
        guard page.status == 200 else { throw BenchFault("\(handle) could not sign in: \(page.status)") }
    }

    /// What came of a page.
    struct Opened {
        let status: Int
        let text: String
        let milliseconds: Double
    }

    /// Opens a page, or sends a form.
    ///
    /// - Parameter fields: what the form says beside its token; nil opens a page.
    func open(_ path: String, _ fields: [String: String]? = nil) async throws -> Opened {
        var headers = ["User-Agent": "handover-bench"]
        headers["Cookie"] = cookie
        var body: RequestBody?
        if let fields {
            headers["Origin"] = Self.address
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            let all = fields.merging(["formToken": formToken]) { own, _ in own }
            body = .bytes(Array(all.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&").utf8))
        }
        let exchange = await network.exchange(
            HTTPSRequest(
                url: base + path, method: fields == nil ? .get : .post, headers: headers, body: body, trust: trust))
        guard case .answered(let status, let answered, let bytes) = exchange.outcome else {
            throw BenchFault("\(path) was not answered: \(exchange.outcome)")
        }
        if let set = answered["set-cookie"], set.hasPrefix("__Host-handover=") {
            cookie = String(set.prefix { $0 != ";" })
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let token = Self.token(in: text) { formToken = token }
        return Opened(status: status, text: text, milliseconds: exchange.timings.totalMilliseconds)
    }

    private static func token(in page: String) -> String? {
        page.range(of: "name=\"formToken\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
