import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Procedure files of a home")
struct HomeProcedureTests {
    private func put(_ text: String, as name: String, into station: Station) throws {
        try FileManager.default.createDirectory(
            atPath: station.layout.procedures, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let path = station.layout.procedures + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try station.restart()
    }

    private static var fifteenDays: String {
        (ProceduresOnFile.text(of: Invented.derby) ?? "").replacing("working-days: 20", with: "working-days: 15")
    }

    @Test(
        "The receiving authority's own file sets its clock, is named as the source, and its word goes to the sender",
        .rule("T-1"))
    func replaces() async throws {
        let (sender, receiver, wire) = try Station.pair()
        try put(Self.fifteenDays, as: "E06000015.yaml", into: receiver)
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        func child(_ station: Station) throws -> ChildView {
            try station.gateway.show(
                station.gateway.transfer(conversation.text), reveal: nil, by: station.acting(.practitioner)
            ).children[0]
        }
        // The sender still understands twenty days; the receiver's computation rules once it has acknowledged.
        #expect(try child(sender).meetingDue?.workingDays == 20)
        _ = try await receiver.acknowledge(conversation)
        try await receiver.settle(over: wire)
        #expect(try child(sender).meetingDue?.workingDays == 15)
        #expect(try child(sender).limitSource == nil)
        #expect(try child(receiver).limitSource == receiver.layout.procedures + "/E06000015.yaml")
        let check = receiver.gateway.examineHome().first { $0.check == "procedure-E06000015" }
        #expect(check?.health == .good)
        #expect(check?.message.contains("15 working days (DERBY-78)") == true)
        #expect(receiver.gateway.examineHome().first { $0.check == "modes" }?.health == .good)
    }

    @Test(
        "What the home's own file asks of a plan, and when it wants advice, is what a case is held to",
        .rule("CAL-13", "CAL-39", "DERBY-72"))
    func followed() throws {
        let (sender, receiver, _) = try Station.pair()
        func findings() throws -> [String] {
            try sender.withExample(for: receiver) { folder in
                let path = folder + "/case.json"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                    .replacing(#/"contingency": ".*"/#, with: #""contingency": """#)
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                return try sender.gateway.checkReadiness(of: folder, recipient: nil, by: sender.acting(.practitioner))
                    .findings
                    .map(\.code)
            }
        }
        #expect(try findings().contains("plan-without-contingency"))
        #expect(sender.gateway.sharing.adviceWording == .ifNecessary)

        let text = try #require(ProceduresOnFile.text(of: Invented.calderdale))
        let start = try #require(text.range(of: "  contingency:"))
        let end = try #require(text.range(of: "CAL-13\n", range: start.upperBound..<text.endIndex))
        let changed = text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
        try put(
            changed.replacing("wording: if-necessary", with: "wording: otherwise"), as: "E08000033.yaml", into: sender)

        // Calderdale no longer asks for it; Derby, which receives, still does and would miss it (DERBY-44).
        let now = try findings()
        #expect(!now.contains("plan-without-contingency"))
        #expect(now.contains("plan-lacks-for-receiver"))
        #expect(sender.gateway.sharing.adviceWording == .otherwise)
    }

    @Test("A file with a fault is not used, and doctor says which line")
    func faulty() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        try put(
            Self.fifteenDays.replacing("rule: DERBY-78", with: "rule: DERBY-780"), as: "E06000015.yaml", into: station)
        try put("authority: E06000015\n", as: "derby.yaml", into: station)
        #expect(station.gateway.meetingLimit(receiving: Invented.derby).limit.workingDays == 20)
        let checks = station.gateway.examineHome().filter { $0.check.hasPrefix("procedure-") }
        #expect(checks.map(\.health) == [.bad, .bad])
        #expect(checks[0].message.contains("[procedure-rule-unknown]"))
        #expect(checks[0].message.contains("meeting-limit.rule"))
        #expect(checks[1].message.contains("[procedure-authority-differs]"))
    }
}
