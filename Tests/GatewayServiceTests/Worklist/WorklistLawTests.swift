import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("The list of work and the law it goes by")
struct WorklistLawTests {
    private func sent() async throws -> (sender: Station, receiver: Station, conversation: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        return (sender, receiver, conversation)
    }

    private func entry(_ gateway: Gateway, _ conversation: ConversationID) throws -> WorklistEntry? {
        try gateway.bringWorklistUpToDate()
        return try gateway.store.read { try $0.worklistEntry(conversation) }
    }

    private func meetingDue(_ gateway: Gateway, _ conversation: ConversationID) throws -> CivilDate? {
        try entry(gateway, conversation)?.deadlines.first { $0.clock.key.kind == .meeting }?.clock.due
    }

    private func writeDerby(days: String, at station: Station) throws {
        let path =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/Schemas/procedures/E06000015.yaml"
        let carried = try String(contentsOfFile: path, encoding: .utf8)
        let text = carried.replacingOccurrences(
            of: "meeting-limit:\n  working-days: 20", with: "meeting-limit:\n  working-days: \(days)")
        #expect(text != carried)
        try FileManager.default.createDirectory(
            atPath: station.layout.procedures, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: station.layout.procedures + "/E06000015.yaml"))
    }

    @Test("A procedure that changed gives other days as soon as the home is opened anew", .rule("DERBY-78"))
    func procedure() async throws {
        let (_, receiver, conversation) = try await sent()
        let before = try #require(try meetingDue(receiver.gateway, conversation))
        try writeDerby(days: "15", at: receiver)
        #expect(try meetingDue(receiver.gateway, conversation) == before, "a process keeps what it has read")
        try receiver.restart()
        let after = try #require(try meetingDue(receiver.gateway, conversation))
        #expect(after < before)
        #expect(try meetingDue(receiver.gateway, conversation) == after)
    }

    @Test("A process that read the procedures earlier does not take the list back to them")
    func noTurningBack() async throws {
        let (_, receiver, conversation) = try await sent()
        let old = receiver.gateway
        let before = try #require(try meetingDue(old, conversation))
        try writeDerby(days: "15", at: receiver)
        let new = try Gateway.open(
            receiver.layout, settings: receiver.settings,
            surroundings: Surroundings(now: { receiver.clock.now }, random: { receiver.random.bytes($0) }),
            log: .silent)
        let after = try #require(try meetingDue(new, conversation))
        #expect(after < before)
        #expect(try meetingDue(old, conversation) == after)
        // What the old one enters because of something new, the new one puts right when it looks.
        _ = try await receiver.acknowledge(conversation)
        _ = try entry(old, conversation)
        #expect(try entry(new, conversation)?.law == new.lawNumber(procedures: new.procedureNumber()))
        try new.store.close()
    }

    @Test("A list that was never filled, or was thrown away, is filled when somebody first asks for it")
    func neverFilled() async throws {
        let (sender, _, conversation) = try await sent()
        let listed = try #require(try entry(sender.gateway, conversation))
        // As a store whose list was never filled.
        try await sender.gateway.store.write { try $0.rebuildProjections() }
        #expect(try sender.gateway.store.read { try $0.worklistEntry(conversation) } == nil)
        let page = try sender.gateway.list(WorklistQuery(), by: sender.acting(.practitioner))
        #expect(page.transfers.map(\.transfer) == [conversation])
        #expect(try entry(sender.gateway, conversation) == listed)
    }

    @Test("What somebody had who has left stands on the team's list from the day after, and no longer with them")
    func leaver() async throws {
        let (sender, _, conversation) = try await sent()
        let wes = Invented.person("wes.invented")
        let manager = try sender.acting(.teamManager)
        func total(_ hands: WorklistQuery.Hands) throws -> Int {
            try sender.gateway.list(WorklistQuery(hands: hands), by: manager).total
        }
        #expect(try (total(.team), total(.people([wes]))) == (1, 0))
        try sender.gateway.assign(sender.gateway.transfer(conversation.text), to: wes, by: manager)
        #expect(try (total(.team), total(.people([wes]))) == (0, 1))
        _ = try sender.gateway.leave(wes, on: sender.gateway.today, by: sender.acting(.administrator))
        #expect(try (total(.team), total(.people([wes]))) == (0, 1), "the last day is a day")
        sender.clock.advance(days: 1)
        #expect(try (total(.team), total(.people([wes]))) == (1, 0))
    }

    @Test("A page says which of how many it shows, and a page that is not there is named")
    func pages() throws {
        let (sender, receiver, _) = try Station.pair()
        let prepared = try (0..<5).map { _ in try sender.prepare(for: receiver).conversation.text }.sorted()
        let worker = try sender.acting(.practitioner)
        let pages = try (1...3).map { try sender.gateway.list(page: $0, size: 2, by: worker) }
        #expect(pages.map(\.places) == [1...2, 3...4, 5...5])
        #expect(pages.allSatisfy { $0.total == 5 && $0.pages == 3 && $0.size == 2 })
        #expect(pages.flatMap(\.transfers).map(\.transfer.text) == prepared)
        let whole = try sender.gateway.list(WorklistQuery(), page: nil, by: worker)
        #expect(whole.places == 1...5 && whole.pages == 1)
        for page in [0, -1, 4, Int.max] {
            #expect {
                try sender.gateway.list(page: page, size: 2, by: worker)
            } throws: {
                ($0 as? GatewayFault)?.code == "page-not-there"
            }
        }
        #expect(try sender.gateway.list(WorklistQuery(part: .over), by: worker).places == nil)
    }
}
