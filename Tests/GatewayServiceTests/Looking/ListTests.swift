import CaseTransfer
import Foundation
import GatewayTesting
import Testing

@testable import GatewayService

@Suite("What the list says")
struct ListTests {
    private func line(_ station: Station) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
    }

    private func step(_ station: Station) throws -> String? { try line(station).nextStep?.what }

    @Test("From draft to closing it says how a transfer stands and whose turn it is")
    func story() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.prepare(for: receiver)
        let id = prepared.conversation
        let short = id.text.prefix(8)
        func exchange() async throws { for station in [sender, receiver] { try await station.settle(over: wire) } }

        let draft = try line(sender)
        #expect(draft.standing == "draft")
        #expect(draft.caseHeldBy == [sender.code])
        #expect(draft.dutyLiesWith == [receiver.code])
        #expect(draft.nextStep == NextStep(what: "send this", command: "handover send \(short)"))

        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        #expect(try line(sender).standing == "sealed, not delivered yet")
        try await exchange()
        let today = sender.gateway.today
        #expect(try line(sender).standing == "delivered on \(today), not acknowledged yet")
        #expect(try line(sender).nextStep == nil)
        #expect(try line(receiver).standing == "arrived on \(today), not acknowledged")
        #expect(try step(receiver) == "acknowledge this")

        _ = try await receiver.acknowledge(id)
        try await exchange()
        let due = try #require(try line(receiver).meetingDue)
        #expect(
            try line(receiver).nextStep
                == NextStep(what: "convene a meeting", command: "handover convene \(short) --for DATE", by: due))
        _ = try await receiver.convene(id)
        #expect(try step(receiver) == "record the meeting of \(today)")
        _ = try await receiver.hold(id)
        #expect(try step(receiver) == "accept responsibility, or decline it")
        _ = try await receiver.accept(id)
        try await exchange()
        #expect(try step(receiver) == nil)
        #expect(try line(sender).standing == "accepted from \(today)")
        #expect(try line(sender).acceptedFrom == today)
        #expect(try step(sender) == "close")

        _ = try await sender.close(id, .transferred)
        try await exchange()
        for station in [sender, receiver] {
            #expect(try line(station).standing == "closed on \(today), accepted from \(today)")
            #expect(try step(station) == nil)
        }
    }

    @Test("A declined child and a refused pack are named, and the sending side is told what to do")
    func no() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(pack.conversation)
        let child = try receiver.gateway.transfer(pack.conversation.text).children[0].child
        _ = try await receiver.decline(pack.conversation, child: child)
        try await receiver.settle(over: wire)
        #expect(try line(sender).standing.hasPrefix("declined: below-threshold; acknowledged on"))
        #expect(try step(sender)?.contains("who is responsible") == true)
        #expect(try step(receiver) == "convene a meeting", "for the other children")
    }

    @Test("An urgent notice is called one, as a draft and when it has arrived")
    func urgent() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { $0.urgent = true }
            return try sender.gateway.prepareUrgent(
                folder, sentence: "It cannot wait.", past: "Looked at.", by: sender.acting(.practitioner))
        }
        #expect(try line(sender).urgent)
        _ = try await sender.gateway.send(
            sender.gateway.transfer(prepared.conversation.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        #expect(try line(sender).urgent)
        #expect(try line(receiver).urgent)
    }
}
