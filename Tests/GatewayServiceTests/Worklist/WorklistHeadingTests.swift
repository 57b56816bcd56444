import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("What cannot wait heads the list of work")
struct WorklistHeadingTests {
    private func prepareUrgent(_ sender: Station, for receiver: Station) throws -> ConversationID {
        try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.urgent = true }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "It cannot wait.", past: "Looked at.", by: sender.acting(.practitioner)
            ).conversation
        }
    }

    private func firstPage(_ station: Station, _ role: Role = .practitioner, size: Int) throws -> Set<ConversationID> {
        let page = try station.gateway.list(size: size, by: station.acting(role))
        #expect(page.pages > 1, "there is more than a page")
        return Set(page.transfers.map(\.transfer))
    }

    private func entry(_ station: Station, _ conversation: ConversationID) throws -> WorklistEntry {
        try station.gateway.bringWorklistUpToDate()
        return try #require(try station.gateway.store.read { try $0.worklistEntry(conversation) })
    }

    @Test(
        "An open breach, a delivery given up and an urgent notice that is not there yet come before what is only late",
        .rule("DERBY-66", "HAV-49", "CAL-33"))
    func sending() async throws {
        let (sender, receiver, wire) = try Station.pair(giveUpAfterSeconds: 3600)
        for _ in 0..<4 { _ = try await sender.sendPack(to: receiver) }
        let breach = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        sender.clock.advance(days: 60)
        let children = try sender.gateway.transfer(breach.text).children.map(\.child)
        try await sender.recall(breach, children: children, reason: .wrongAuthority)
        try await sender.settle(over: wire)
        wire.set(.requestLost)
        let stuck = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        wire.set(.delivered)
        let urgent = try prepareUrgent(sender, for: receiver)

        let known = try #require(try sender.gateway.transfer(breach.text).openBreaches.first?.reportBy)
        for role in [Role.practitioner, .teamManager, .serviceManager] {
            #expect(try firstPage(sender, role, size: 3) == [breach, stuck, urgent])
        }
        let breached = try entry(sender, breach)
        #expect(breached.day.map { $0 <= known.londonDate } == true)
        #expect(try entry(sender, urgent).day == sender.gateway.today, "without a clock it takes the day it came up")

        _ = try await sender.gateway.send(
            sender.gateway.transfer(urgent.text), by: sender.acting(.practitioner))
        #expect(try firstPage(sender, size: 3) == [breach, stuck, urgent], "queued is not there")
        try await sender.settle(over: wire)
        #expect(try entry(sender, urgent).heading == .nobody)
        #expect(try firstPage(sender, size: 2) == [breach, stuck])
    }

    @Test(
        "An urgent notice that was refused heads the receiving list again once more papers answer the refusal",
        .rule("DERBY-66", "HAV-49", "CAL-33"))
    func answeredAgain() async throws {
        let (sender, receiver, wire) = try Station.pair()
        for _ in 0..<3 { _ = try await sender.sendPack(to: receiver) }
        let urgent = try prepareUrgent(sender, for: receiver)
        _ = try await sender.gateway.send(
            sender.gateway.transfer(urgent.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.refuse(urgent)
        try await receiver.settle(over: wire)
        #expect(try entry(receiver, urgent).heading == .nobody, "it is theirs to answer")
        _ = try await sender.supplement(urgent, to: receiver) { $0.urgent = false }
        try await sender.settle(over: wire)
        receiver.clock.advance(days: 60)
        #expect(try firstPage(receiver, size: 1) == [urgent])
        let line = try receiver.gateway.line(
            of: receiver.gateway.transfer(urgent.text), on: receiver.gateway.today)
        #expect(line.urgentToAnswer && line.nextStep?.by != nil)
    }
}
