import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore
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
                folder, sentence: "It cannot wait.", past: "Looked at.", by: sender.acting(.practitioner))
        }
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        return prepared.conversation
    }

    /// Prepares a notice that does not say what the risk is.
    private func prepareWithoutRisk(
        _ sender: Station, for receiver: Station, past answer: String?
    ) throws -> ConversationID {
        try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.urgent = true
                file.firstMinute.presentRisks = .known([])
            }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "They arrive tonight.", past: answer, by: sender.acting(.practitioner)
            ).conversation
        }
    }

    @Test("Why it cannot wait answers no warning: they are named, nothing is prepared, and each reason is on record")
    func warnings() throws {
        let (sender, receiver, _) = try Station.pair()
        let code = "urgent-risk-not-said"
        let before = try sender.events().count
        for blank in ["", " \n"] {
            let fault = #expect(throws: GatewayFault.self) {
                _ = try prepareWithoutRisk(sender, for: receiver, past: blank)
            }
            #expect(fault?.code == "sentence-needed")
            #expect(fault?.message.contains(code) == true)
            #expect(fault?.remedy.contains("--past-warnings") == true)
        }
        #expect(throws: GatewayFault.self) { _ = try prepareWithoutRisk(sender, for: receiver, past: nil) }
        #expect(try sender.events().count == before)
        let id = try prepareWithoutRisk(sender, for: receiver, past: "Their mother tells us more at noon.")
        let entries = try sender.gateway.journal(of: id, last: nil, by: sender.acting(.teamManager))
        let first = try #require(entries.first)
        guard case .draftPrepared(_, _, let past) = first.entry.event, case .kept(let payload) = first.payload else {
            return #expect(Bool(false), "the case was prepared, with its reasons")
        }
        #expect(past.contains(code))
        #expect(payload.rationale == "They arrive tonight.")
        #expect(payload.details["because"] == "Their mother tells us more at noon.")
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
