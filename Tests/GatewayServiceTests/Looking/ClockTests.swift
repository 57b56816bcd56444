import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Clocks as a gateway shows and tells them")
struct ClockTests {
    private func sent() async throws -> (sender: Station, receiver: Station, wire: Wire, conversation: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        return (sender, receiver, wire, conversation)
    }

    private func moves(_ station: Station) throws -> [ClockChange] {
        try station.events().compactMap { event in
            guard case .clockMoved(let change) = event else { return nil }
            return change
        }
    }

    private func due(_ station: Station, _ conversation: ConversationID, _ kind: ClockKind) throws -> CaseClock? {
        try station.gateway.due(of: station.gateway.transfer(conversation.text), by: station.acting(.practitioner))
            .first { $0.clock.key.kind == kind }?.clock
    }

    @Test("Every clock of the example shows from what it counts and by which rule, before and after it is noted")
    func shown() async throws {
        let (sender, receiver, _, conversation) = try await sent()
        for station in [sender, receiver] {
            let review = try #require(try due(station, conversation, .review))
            #expect(review.whose == sender.code && review.rule == "CAL-21" && review.limit == "6 weeks")
            let summary = try #require(try due(station, conversation, .summary))
            #expect(summary.isOurDefault && summary.limit == "90 days")
            #expect(try due(station, conversation, .acknowledgement)?.isOurDefault == true)
            #expect(try due(station, conversation, .meeting)?.rule == "DERBY-78")
            let lines = try station.gateway.due(
                of: station.gateway.transfer(conversation.text), by: station.acting(.practitioner))
            #expect(lines.map(\.clock.due) == lines.map(\.clock.due).sorted())
            try station.gateway.raiseAlerts()
            #expect(try station.gateway.transfer(conversation.text).caseDates.isEmpty == false)
            #expect(try due(station, conversation, .review) == review, "noted dates give the same clock")
            #expect(try station.gateway.transfer(conversation.text).anomalies.isEmpty)
        }
        #expect(throws: GatewayFault.self) {
            try sender.gateway.due(.everything, by: sender.acting(.administrator))
        }
    }

    @Test("A limit of one working day is due soonest of all, and is in the list of what falls due from its first day")
    func shortLimits() async throws {
        let (sender, _, _, conversation) = try await sent()
        let due = try #require(try due(sender, conversation, .acknowledgement))
        #expect(due.stage == .ahead, "nobody is told on its first day")
        let lines = try sender.gateway.due(.tenWorkingDays, by: sender.acting(.practitioner))
        #expect(lines.contains { $0.clock.key == due.key })
        #expect(try !sender.gateway.due(.today, by: sender.acting(.practitioner)).contains { $0.clock.key == due.key })
    }

    @Test("What was told is told once, whoever looks and however often the gateway restarts")
    func toldOnce() async throws {
        let (sender, _, _, conversation) = try await sent()
        let due = try #require(try due(sender, conversation, .acknowledgement)).due
        sender.clock.advance(days: Int64(sender.gateway.today.days(until: due)) + 1)
        #expect(try sender.gateway.raiseAlerts() > 0)
        let first = try moves(sender)
        #expect(first.contains { $0.key.kind == .acknowledgement && $0.now == .overdue && $0.was == nil })
        #expect(try sender.gateway.raiseAlerts() == 0)
        try sender.restart()
        #expect(try sender.gateway.raiseAlerts() == 0)
        #expect(try moves(sender) == first)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        #expect(line.alerts.contains { $0.key.kind == .acknowledgement && $0.stage == .overdue })
        #expect(try sender.gateway.store.read { try $0.entries(after: 0, limit: .max) }.count > 0)
        try await sender.gateway.store.write { try $0.rebuildProjections() }
        #expect(try sender.gateway.raiseAlerts() == 0, "the journal alone says what was told")
    }

    @Test("When nothing is awaited any more it is told once that it is not, though the transfer is over")
    func ended() async throws {
        let (sender, _, wire, conversation) = try await sent()
        let due = try #require(try due(sender, conversation, .acknowledgement)).due
        sender.clock.advance(days: Int64(sender.gateway.today.days(until: due)) + 1)
        try sender.gateway.raiseAlerts()
        #expect(try !sender.gateway.transfer(conversation.text).alerts.isEmpty)
        _ = try await sender.close(conversation, .died)
        try await sender.settle(over: wire)
        try sender.gateway.raiseAlerts()
        #expect(try sender.gateway.transfer(conversation.text).alerts.isEmpty)
        #expect(try moves(sender).contains { $0.now == .ended })
        #expect(try sender.gateway.raiseAlerts() == 0)
    }

    @Test("A home's own procedure sets the pace of its reviews", .rule("CAL-21"))
    func ownCadence() async throws {
        let (sender, _, _, conversation) = try await sent()
        let carried = try #require(try due(sender, conversation, .review))
        let folder = sender.layout.procedures
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: Self.carried("E08000033"), encoding: .utf8)
            .replacingOccurrences(of: "within: 6 weeks", with: "within: 4 weeks")
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/E08000033.yaml"))
        try sender.restart()
        let own = try #require(try due(sender, conversation, .review))
        #expect(own.limit == "4 weeks" && own.rule == "CAL-21")
        #expect(own.due == carried.due.adding(days: -14))
    }

    @Test("A review that is recorded begins the next interval; what messages tell is not recorded by hand")
    func settled() async throws {
        let (sender, _, _, conversation) = try await sent()
        let transfer = try sender.gateway.transfer(conversation.text)
        let today = sender.gateway.today
        try sender.gateway.settle(
            .review, of: transfer.children.map(\.child), in: transfer, on: today, note: "Held in school.",
            by: sender.acting(.practitioner))
        let review = try #require(try due(sender, conversation, .review))
        #expect(review.trigger == today && review.due == today.adding(days: 42))
        #expect(throws: GatewayFault.self) {
            try sender.gateway.settle(
                .meeting, of: transfer.children.map(\.child), in: transfer, on: today, note: nil,
                by: sender.acting(.practitioner))
        }
    }

    private static func carried(_ code: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/Schemas/procedures/\(code).yaml"
    }
}
