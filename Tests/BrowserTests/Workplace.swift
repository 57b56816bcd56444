import CaseTransfer
import Foundation
import GatewayService
import Testing
import WorkingDays

@testable import handover

/// Two authorities with a month of invented work behind them, their workbenches open on this machine, and a browser.
final class Workplace: Workbenches {
    @TaskLocal static var current: Workplace?

    let sender: Desk
    let receiver: Desk
    let clock: DemoClock
    let driver: ChromeDriver
    let passes = Passes()
    /// What people reach from their worklists here.
    let walks = Walks()
    private let transfers: [String: ConversationID]

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
        try await Scratch.with("workplace") { folder in
            // A Wednesday in the middle of a term.
            let end = try #require(Moment("2026-12-02T10:30:00Z"))
            let clock = DemoMonth.clock(before: end)
            let month = try DemoMonth(
                in: folder, sender: #require(AuthorityCode("E08000033")),
                receiver: #require(AuthorityCode("E06000015")), clock: clock, end: end)
            let accounts = DemoAccounts(password: Door.password)
            for office in [month.sender, month.receiver] { try await accounts.give(at: office) }
            try await month.tell()
            let place = try Workplace(month, clock: clock)
            try await Desk.whileOpen([place.sender, place.receiver]) { try await body(place) }
        }
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
