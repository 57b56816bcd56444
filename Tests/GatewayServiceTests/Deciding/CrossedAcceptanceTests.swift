import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("An acceptance that crosses an ending, over the wire", .rule("T-10", "DERBY-63"))
struct CrossedAcceptanceTests {
    /// A case that the receiving team has acknowledged, on both sides.
    private func acknowledged() async throws -> (sender: Station, receiver: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        try await receiver.settle(over: wire)
        return (sender, receiver, wire, id)
    }

    private func line(_ station: Station) throws -> TransferLine {
        try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
    }

    @Test(
        "Whichever arrives first, the ending stands at both, and the receiving team's list has them ring",
        arguments: [true, false])
    func crossed(endingFirst: Bool) async throws {
        let (sender, receiver, wire, id) = try await acknowledged()
        let transfer = try sender.gateway.transfer(id.text)
        let children = transfer.children.map(\.child)
        _ = try await sender.gateway.close(
            transfer, children: children, reason: .movedOn, on: sender.gateway.today, words: "Invented words.",
            informed: nil, movedTo: Invented.suffolk, by: sender.acting(.teamManager))
        _ = try await receiver.accept(id)
        for station in endingFirst ? [sender, receiver] : [receiver, sender] { try await station.settle(over: wire) }

        for station in [sender, receiver] {
            let state = try station.gateway.transfer(id.text)
            #expect(state.children.map(\.state.name) == children.map { _ in .ended })
            #expect(state.children.allSatisfy { $0.state.acceptedFrom == nil })
            #expect(state.anomalies.isEmpty)
            #expect(try line(station).caseHeldBy == [sender.code])
            #expect(try line(station).dutyLiesWith == [Invented.suffolk])
        }
        let shown = try receiver.gateway.show(
            receiver.gateway.transfer(id.text), reveal: nil, by: receiver.acting(.practitioner))
        #expect(shown.messages.contains { $0.kind == .ending && $0.notices.map(\.code).contains("acceptance-crossed") })
        #expect(try line(receiver).toLookAt > 0)
        let step = try #require(try line(receiver).nextStep)
        #expect(step.what.contains("our acceptance crossed their word (the family moved on to another authority)"))
        #expect(step.command?.hasPrefix("handover record contact \(id.text.prefix(8))") == true)
        try receiver.gateway.record(
            .counterpartContact(
                CounterpartContact(
                    children: children, on: receiver.gateway.today, how: .telephone, risksUnderstood: true)),
            words: ["with": "Kim Invented, team manager"], of: receiver.gateway.transfer(id.text),
            by: receiver.acting(.practitioner))
        #expect(try line(receiver).nextStep?.what == "they say that the family has moved on: record it")
    }

    @Test("An ending taken back before the acceptance was answered leaves the acceptance standing at both")
    func takenBack() async throws {
        let (sender, receiver, wire, id) = try await acknowledged()
        _ = try await sender.close(id, .returned)
        _ = try await receiver.accept(id)
        try await sender.settle(over: wire)
        #expect(try receiver.gateway.transfer(id.text).children.allSatisfy { $0.state.name == .ended })
        let transfer = try sender.gateway.transfer(id.text)
        _ = try await sender.gateway.withdrawEnding(
            transfer, children: transfer.children.map(\.child), words: "It was another family.",
            by: sender.acting(.teamManager))
        try await receiver.dispatch(over: wire)
        #expect(try receiver.gateway.transfer(id.text).messages.last { $0.kind == .decision }?.isVoid == false)
        try await sender.settle(over: wire)
        try await receiver.settle(over: wire)
        for station in [sender, receiver] {
            let state = try station.gateway.transfer(id.text)
            #expect(state.children.allSatisfy { $0.state.name == .accepted })
            #expect(try line(station).caseHeldBy == [receiver.code])
        }
    }
}
