import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("An urgent notice is answered first")
struct UrgentTests {
    private func lines(_ station: Station) throws -> [TransferLine] {
        try station.gateway.list(by: station.acting(.practitioner))
    }

    private func sendUrgent(from sender: Station, to receiver: Station) async throws -> ConversationID {
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.urgent = true }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "It cannot wait.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        return prepared.conversation
    }

    @Test(
        "It heads the receiving list until it is acknowledged, due on the day it came, by the authority's own rule",
        .rule("DERBY-66", "HAV-49", "CAL-33"),
        arguments: [
            (Invented.derby, RuleCitation("DERBY-66")), (Invented.havering, "HAV-49"), (Invented.calderdale, "CAL-33"),
            (Invented.camden, nil),
        ] as [(AuthorityCode, RuleCitation?)])
    func heads(receiving code: AuthorityCode, rule: RuleCitation?) async throws {
        let clock = HandClock()
        let (sender, receiver) = (try Station(Invented.suffolk, clock: clock), try Station(code, clock: clock))
        try sender.trust(receiver)
        try receiver.trust(sender)
        let wire = Wire([sender, receiver])
        let calm = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        // A week later, so that the other one's meeting is due first and nothing but the urgency brings this one forward.
        clock.advance(days: 7)
        let urgent = try await sendUrgent(from: sender, to: receiver)
        try await sender.settle(over: wire)
        let today = receiver.gateway.today

        let arrived = try lines(receiver)
        #expect(arrived.map(\.transfer) == [urgent, calm])
        #expect(arrived.map(\.urgentToAnswer) == [true, false])
        #expect(arrived.first?.nextStep?.what == "acknowledge this")
        #expect(arrived.first?.nextStep?.by == today)
        #expect(arrived.first?.nextStep?.rule == rule)
        #expect(arrived.last?.nextStep?.by == nil)
        #expect(try lines(sender).allSatisfy { !$0.urgentToAnswer }, "it is not ours to answer")

        // The next morning the sending side is told to ring; a pack that is not urgent would have the day.
        clock.advance(days: 1)
        let late = try lines(sender).first { $0.transfer == urgent }?.attention
        #expect(late?.hasPrefix("No acknowledgement by \(today) (our default): ring ") == true)

        _ = try await receiver.acknowledge(urgent)
        #expect(try lines(receiver).map(\.transfer) == [calm, urgent])
        #expect(try lines(receiver).allSatisfy { !$0.urgentToAnswer })
    }
}
