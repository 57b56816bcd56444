import CaseTransfer
import Foundation
import GatewayService
import GatewayWeb
import Logging
import Testing
import WorkingDays

@testable import handover

/// Two authorities with a month of invented work behind them, their workbenches open on this machine, and a browser.
final class Workplace: Sendable {
    @TaskLocal static var current: Workplace?

    static let password = "pebble-lantern-otter-violet"

    let sender: Desk
    let receiver: Desk
    let clock: DemoClock
    let driver: ChromeDriver
    private let transfers: [String: ConversationID]

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
    }

    private init(_ month: DemoMonth, clock: DemoClock) throws {
        sender = try Desk(month.sender)
        receiver = try Desk(month.receiver)
        self.clock = clock
        transfers = month.transfers
        driver = try ChromeDriver()
    }

    /// The one that the suite opened.
    static func open() throws -> Workplace { try #require(current, "the suite has the trait .workplace") }

    /// Opens it for as long as the body runs.
    static func whileOpen(_ body: @Sendable (Workplace) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "workplace-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer {
            // A gateway that is being let go may still write while its folder is emptied.
            for _ in 0..<5 where FileManager.default.fileExists(atPath: folder) {
                try? FileManager.default.removeItem(atPath: folder)
            }
        }
        // A Wednesday in the middle of a term.
        let end = try #require(Moment("2026-12-02T10:30:00Z"))
        let clock = DemoMonth.clock(before: end)
        let month = try DemoMonth(
            in: folder, sender: #require(AuthorityCode("E08000033")), receiver: #require(AuthorityCode("E06000015")),
            clock: clock, end: end)
        let accounts = DemoAccounts(password: password)
        for office in [month.sender, month.receiver] { try await accounts.give(at: office) }
        try await month.tell()
        let place = try Workplace(month, clock: clock)
        try await DemoWire(month.sender, month.receiver).carry {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for desk in [place.sender, place.receiver] {
                    let listener = try desk.listener()
                    let (ready, opened) = AsyncStream<Int>.makeStream()
                    group.addTask {
                        defer { opened.finish() }
                        try await listener.run { opened.yield($0) }
                    }
                    _ = await ready.first { _ in true }
                }
                defer { group.cancelAll() }
                try await body(place)
            }
        }
    }

    /// Opens a browser in which somebody has signed in by typing and clicking.
    func signedIn(_ role: Role, at desk: Desk, scripts: Bool = true) async throws -> BrowserWindow {
        let window = try await driver.open()
        try await window.allowScripts(scripts)
        try await become(role, at: desk, in: window)
        return window
    }

    /// Signs somebody in, in a window in which somebody else may have been.
    func become(_ role: Role, at desk: Desk, in window: BrowserWindow) async throws {
        try await window.forgetCookies()
        try await window.open(desk.address + "/")
        try await signIn(role, at: desk, in: window)
    }

    /// The address of a family's transfer, and of a part of it.
    func path(of family: String, _ part: String = "") throws -> String {
        let transfer = try #require(transfers[family], "\(family) is one of the families")
        return "/transfers/\(transfer.text)" + part
    }

    /// How often somebody acknowledged a family's pack.
    func acknowledgements(of family: String, at desk: Desk) throws -> Int {
        let transfer = try #require(transfers[family])
        return try desk.office.gateway.transfer(transfer.text).messages.count { $0.kind == .acknowledgement }
    }

    /// Types handle and password into the page for signing in.
    func signIn(_ role: Role, at desk: Desk, in window: BrowserWindow) async throws {
        // Attempts from one address are forgiven with time.
        clock.advance(seconds: 150)
        try await window.type(desk.handle(role), into: "#handle")
        try await window.type(Self.password, into: "#password")
        try await window.press("Sign in")
    }
}

extension Workplace.Desk {
    /// Its staff listener.
    fileprivate func listener() throws -> StaffListener {
        let staff = try #require(office.gateway.settings.staff)
        return try StaffListener(
            office.gateway, settings: staff, port: nil, home: office.gateway.layout,
            logger: Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Opens a workplace once for a whole suite.
struct WorkplaceTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Workplace.whileOpen { place in
            try await Workplace.$current.withValue(place) { try await function() }
        }
    }
}

extension Trait where Self == WorkplaceTrait {
    /// A workplace for the whole suite, in ``Workplace/current``.
    static var workplace: WorkplaceTrait { WorkplaceTrait() }
}
