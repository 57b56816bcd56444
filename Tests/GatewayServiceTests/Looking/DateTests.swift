import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Dates that are hardly meant, and what the law flags")
struct DateTests {
    private func acknowledged() async throws -> (Station, Station, Wire, ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        return (sender, receiver, wire, conversation)
    }

    private func hold(
        _ receiver: Station, _ conversation: ConversationID, on date: CivilDate, because: String? = nil
    ) async throws -> QueuedMessage {
        let transfer = try receiver.gateway.transfer(conversation.text)
        return try await receiver.gateway.recordMeetingHeld(
            transfer, children: transfer.children.map(\.child), on: date,
            details: MeetingDetails(venue: nil, chair: nil, attendees: [], agencies: []), reason: because,
            by: receiver.acting(.practitioner))
    }

    private func accept(
        _ receiver: Station, _ conversation: ConversationID, from date: CivilDate, because: String? = nil
    ) async throws -> QueuedMessage {
        let transfer = try receiver.gateway.transfer(conversation.text)
        let children = transfer.children.map(\.child)
        return try await receiver.gateway.accept(
            transfer, children: children, from: date,
            details: DecisionDetails(
                worker: "Noor Invented", team: "Invented team", telephone: "01632 960111",
                reasons: because.map { words in children.map { ChildReason(child: $0, reason: words) } } ?? []),
            by: receiver.acting(.teamManager))
    }

    @Test(
        "A meeting before the family was resident is recorded only with a sentence, and flagged on both sides",
        .rule("T-2"))
    func heldBeforeResidence() async throws {
        let (sender, receiver, wire, conversation) = try await acknowledged()
        let slip = Invented.date("2020-01-01")
        let fault = await #expect(throws: GatewayFault.self) { try await hold(receiver, conversation, on: slip) }
        #expect(fault?.code == "date-to-explain")
        #expect(fault?.remedy.contains("--because") == true)

        let queued = try await hold(receiver, conversation, on: slip, because: "Held before they moved.")
        #expect(queued.notices.map(\.code).contains("held-before-residence"))
        try await receiver.settle(over: wire)
        let worker = try sender.acting(.practitioner)
        let view = try sender.gateway.show(sender.gateway.transfer(conversation.text), reveal: nil, by: worker)
        #expect(view.messages.last?.notices.map(\.code).contains("held-before-residence") == true)
        #expect(try sender.gateway.list(by: worker).map(\.toLookAt) == [1])
        #expect(view.anomalies.isEmpty)
    }

    @Test("Responsibility from before the residence date, or from a day to come, needs a sentence; today needs none")
    func acceptedFrom() async throws {
        let (_, receiver, _, conversation) = try await acknowledged()
        let today = receiver.gateway.today
        for date in [Invented.date("1990-01-01"), today.adding(days: 1)] {
            let fault = await #expect(throws: GatewayFault.self) {
                try await accept(receiver, conversation, from: date)
            }
            #expect(fault?.code == "date-to-explain")
        }
        let queued = try await accept(
            receiver, conversation, from: today.adding(days: 7), because: "Agreed for Monday.")
        #expect(queued.notices.map(\.code) == ["accepted-before-meeting"])
    }

    @Test("A missed limit asks for no sentence", .rule("T-4"))
    func lateNeedsNone() async throws {
        let (_, receiver, _, conversation) = try await acknowledged()
        receiver.clock.advance(days: 61)
        let queued = try await hold(receiver, conversation, on: receiver.gateway.today)
        #expect(queued.notices.map(\.code).contains("held-late"))
    }
}
