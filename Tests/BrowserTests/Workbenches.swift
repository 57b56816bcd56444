import CaseTransfer
import Foundation
import GatewayService
import GatewayTesting
import GatewayWeb
import Logging
import NIOHTTP1
import Synchronization
import Testing
import WorkingDays

@testable import handover

/// Authorities' workbenches that stand open on this machine, and a browser in front of them.
protocol Workbenches: Sendable {
    var clock: DemoClock { get }
    var driver: ChromeDriver { get }
    var passes: Passes { get }
}

/// The cookies of those who signed in at a workbench, which serve for as long as their sessions last.
final class Passes: Sendable {
    private let kept = Mutex<[String: String]>([:])

    subscript(_ role: Role, _ desk: Desk) -> String? {
        get { kept.withLock { $0["\(role) \(desk.host)"] } }
        set { kept.withLock { $0["\(role) \(desk.host)"] = newValue } }
    }
}

/// One authority's workbench.
struct Desk: Sendable {
    let office: DemoOffice
    let port: Int
    let host: String

    var address: String { "http://\(host):\(port)" }

    init(_ office: DemoOffice) throws {
        let staff = try #require(office.gateway.settings.staff)
        self.office = office
        port = staff.port
        host = try #require(URLComponents(string: staff.url)?.host)
    }

    func handle(_ role: Role) throws -> String { try office.staff.person(role).id.text }

    /// Opens the doors of several, and carries what they send each other, for as long as the body runs.
    static func whileOpen(_ desks: [Desk], _ body: @Sendable () async throws -> Void) async throws {
        try await DemoWire(desks.map(\.office)).carry {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for desk in desks {
                    let listener = try desk.listener()
                    let (ready, opened) = AsyncStream<Int>.makeStream()
                    group.addTask {
                        defer { opened.finish() }
                        try await listener.run { opened.yield($0) }
                    }
                    _ = await ready.first { _ in true }
                }
                defer { group.cancelAll() }
                try await body()
            }
        }
    }

    /// Its staff listener.
    private func listener() throws -> StaffListener {
        let staff = try #require(office.gateway.settings.staff)
        return try StaffListener(
            office.gateway, settings: staff, port: nil, home: office.gateway.layout,
            logger: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Everybody's password at a workbench of the tests.
enum Door {
    static let password = "pebble-lantern-otter-violet"
}

extension Workbenches {
    /// Opens a browser in which somebody is in.
    func signedIn(_ role: Role, at desk: Desk, scripts: Bool = true) async throws -> BrowserWindow {
        let window = try await driver.open()
        try await window.allowScripts(scripts)
        try await become(role, at: desk, in: window)
        return window
    }

    /// Brings somebody to their worklist in a window in which somebody else may have been: with the cookie of their session while that
    /// lasts, and else by typing and clicking.
    func become(_ role: Role, at desk: Desk, in window: BrowserWindow) async throws {
        try await window.forgetCookies()
        if let cookie = passes[role, desk] { try await window.remember(cookie, of: desk.address) }
        try await window.open(desk.address + "/")
        guard try await window.path.hasPrefix("/sign-in") else { return }
        try await signIn(role, at: desk, in: window)
        passes[role, desk] = try await window.cookies
    }

    /// Types handle and password into the page for signing in.
    func signIn(_ role: Role, at desk: Desk, in window: BrowserWindow) async throws {
        // Attempts from one address are forgiven with time.
        clock.advance(seconds: 150)
        try await window.type(desk.handle(role), into: "#handle")
        try await window.type(Door.password, into: "#password")
        try await window.press("Sign in")
    }

    /// The cookies that somebody's browser would send: those of their session while that lasts, and else of one that begins without a
    /// browser.
    func cookies(of role: Role, at desk: Desk) async throws -> String {
        let http = LoopbackHTTP(port: desk.port, host: desk.host)
        if let kept = passes[role, desk], try await http.send(.GET, "/", headers: [("Cookie", kept)]).status == 200 {
            return kept
        }
        clock.advance(seconds: 150)
        let answer = try await http.send(
            .POST, "/sign-in",
            headers: [
                ("Origin", desk.address), ("Sec-Fetch-Site", "same-origin"),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ], body: Data("handle=\(try desk.handle(role))&password=\(Door.password)".utf8))
        guard answer.status == 303, let cookie = answer.header("set-cookie") else {
            throw Trouble("\(role) at \(desk.office.name) was not let in: \(answer.status)")
        }
        let begun = String(cookie.prefix { $0 != ";" })
        passes[role, desk] = begun
        return begun
    }
}

/// A folder for as long as something runs.
enum Scratch {
    static func with<Value: Sendable>(
        _ name: String, _ body: @Sendable (String) async throws -> Value
    ) async throws -> Value {
        let folder = NSTemporaryDirectory() + name + "-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer {
            // A gateway that is being let go may still write while its folder is emptied.
            for _ in 0..<5 where FileManager.default.fileExists(atPath: folder) {
                try? FileManager.default.removeItem(atPath: folder)
            }
        }
        return try await body(folder)
    }
}
