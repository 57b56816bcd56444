import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("A case folder begun from a census return")
struct CensusCaseTests {
    private func begin(
        _ station: Station, _ id: String = CensusSample.tidy, lea: String = "381", role: Role = .practitioner
    ) throws -> [Finding] {
        try station.gateway.beginCase(
            fromCensus: Array(CensusSample.xml(lea: lea).utf8), child: id, name: "Wren Sample-Brook",
            recipient: Invented.derby, resident: Invented.date("2026-11-16"), in: station.layout.root + "-census",
            by: station.acting(role))
    }

    @Test("The folder reads as any other, says what is missing, and is closed to others; nothing is prepared")
    func begins() throws {
        let (sender, _, _) = try Station.pair()
        let folder = sender.layout.root + "-census"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let findings = try begin(sender)
        #expect(Set(findings.map(\.code)) == ["census-other-episodes", "census-not-carried"])
        let report = try sender.gateway.checkReadiness(
            of: folder, recipient: nil, by: sender.acting(.practitioner))
        #expect(report.isBlocked, "no return says who was asked for permission")
        #expect(!report.findings.contains { $0.code == "child-without-name" || $0.code == "child-without-birth-date" })
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/case.json")[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = #expect(throws: GatewayFault.self) { try begin(sender) }
        #expect(again?.code == "case-exists")
    }

    @Test("A child by the return on a Child Protection Plan is stopped by the check that follows", .rule("T-10"))
    func protectionPlan() throws {
        let (sender, _, _) = try Station.pair()
        let folder = sender.layout.root + "-census"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try begin(sender, CensusSample.untidy).contains { $0.code == "census-protection-plan" })
        let report = try sender.gateway.checkReadiness(of: folder, recipient: nil, by: sender.acting(.practitioner))
        #expect(report.findings.contains { $0.severity == .blocking && $0.place.contains("childProtectionPlan") })
    }

    @Test("Another authority's return, and somebody who may not prepare, begin nothing")
    func refusals() throws {
        let (sender, _, _) = try Station.pair()
        let folder = sender.layout.root + "-census"
        let other = #expect(throws: CensusFault.self) { try begin(sender, lea: "831") }
        #expect(other?.code == .otherAuthority)
        let auditor = #expect(throws: GatewayFault.self) { try begin(sender, role: .auditor) }
        #expect(auditor?.code == "not-permitted")
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
