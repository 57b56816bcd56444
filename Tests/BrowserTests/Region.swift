import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayService
import Testing
import WorkingDays

@testable import handover

/// The five authorities whose procedures are in the product, their workbenches open on this machine, and a browser; no case yet.
final class Region: Workbenches {
    @TaskLocal static var current: Region?

    let derby: Desk
    let calderdale: Desk
    let havering: Desk
    let suffolk: Desk
    let camden: Desk
    let clock: DemoClock
    let driver: ChromeDriver
    let passes = Passes()
    /// Where files to be uploaded are written.
    let folder: String

    /// The one that the suite opened.
    static func open() throws -> Region { try #require(current, "the suite has the trait .region") }

    var desks: [Desk] { [derby, calderdale, havering, suffolk, camden] }

    private init(in folder: String, clock: DemoClock) throws {
        func desk(_ code: String, _ staff: DemoStaff) throws -> Desk {
            try Desk(
                DemoOffice(
                    #require(AuthorityCode(code)), in: folder, staff: staff, ports: .free(), clock: clock))
        }
        let begins = clock.now.londonDate
        derby = try desk("E06000015", .receiving(from: begins))
        calderdale = try desk("E08000033", .sending(from: begins))
        havering = try desk("E09000016", .sending(from: begins))
        suffolk = try desk("E10000029", .receiving(from: begins))
        camden = try desk("E09000007", .receiving(from: begins))
        self.clock = clock
        self.folder = folder
        driver = try ChromeDriver()
    }

    /// Opens it for as long as the body runs.
    static func whileOpen(_ body: @Sendable (Region) async throws -> Void) async throws {
        try await Scratch.with("region") { folder in
            let region = try Region(in: folder, clock: DemoClock(#require(Moment("2026-12-02T09:30:00Z"))))
            let accounts = DemoAccounts(password: Door.password)
            for desk in region.desks {
                for other in region.desks where other.port != desk.port { try desk.office.trust(other.office) }
            }
            for desk in region.desks {
                try await accounts.give(
                    at: desk.office, to: [.practitioner, .businessSupport, .teamManager, .serviceManager])
            }
            try await accounts.give(at: region.camden.office, to: [.legalAdviser])
            try await accounts.give(at: region.derby.office, to: [.auditor, .administrator])
            try await accounts.give(at: region.suffolk.office, to: [.caldicottGuardian])
            try await Desk.whileOpen(region.desks) { try await body(region) }
        }
    }

    /// A family on its way, whose case nobody has written down yet.
    func tale(
        _ family: String, _ elder: String, _ younger: String, number: Int, from: Desk, to: Desk
    ) -> DemoTale {
        let names = ExampleNames(family: family, elder: elder, younger: younger, number: number)
        return DemoTale(names, from: from.office, to: to.office, scratch: folder)
    }

    /// Writes a file to be uploaded; its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// Opens the region once for a whole suite.
struct RegionTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Region.whileOpen { region in
            try await Region.$current.withValue(region) { try await function() }
        }
    }
}

extension Trait where Self == RegionTrait {
    /// The five authorities for the whole suite, in ``Region/current``.
    static var region: RegionTrait { RegionTrait() }
}
