import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("Steps that are hardly meant are asked about and never forbidden", .rule("T-4"))
struct DoubtfulStepTests {
    /// Wednesday 2 December 2026, with an acknowledged pack at Derby.
    private func acknowledged() async throws -> (receiver: Station, sender: Station, wire: Wire, id: ConversationID) {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        return (receiver, sender, wire, id)
    }

    private func convene(_ station: Station, _ id: ConversationID, for day: String, reason: String?) async throws {
        let transfer = try station.gateway.transfer(id.text)
        _ = try await station.gateway.convene(
            transfer, children: transfer.children.map(\.child), for: Invented.date(day), details: Self.meeting,
            reason: reason, by: station.acting(.practitioner))
    }

    private func hold(_ station: Station, _ id: ConversationID, on date: CivilDate, reason: String?) async throws {
        let transfer = try station.gateway.transfer(id.text)
        _ = try await station.gateway.recordMeetingHeld(
            transfer, children: transfer.children.map(\.child), on: date, details: Self.meeting, reason: reason,
            by: station.acting(.practitioner))
    }

    private static let meeting = MeetingDetails(
        venue: "Invented centre", chair: "Noor Invented", attendees: [], agencies: [], outcome: nil)

    private func fault(_ body: () async throws -> Void) async -> GatewayFault? {
        await #expect(throws: GatewayFault.self) { try await body() }
    }

    @Test(
        "A meeting is convened for a Sunday or a bank holiday only with its reason",
        arguments: [
            ("2026-12-06", "is a Sunday"), ("2026-12-25", "bank holiday"),
        ])
    func dayOff(_ day: String, _ words: String) async throws {
        let (receiver, _, _, id) = try await acknowledged()
        let asked = await fault { try await convene(receiver, id, for: day, reason: nil) }
        // A date after the limit is asked about first, by its own name.
        #expect(["date-to-explain", "late-without-reason"].contains(asked?.code))
        if asked?.code == "date-to-explain" { #expect(asked?.message.contains(words) == true) }
        try await convene(receiver, id, for: day, reason: "The father is home then only.")
        try await convene(receiver, id, for: "2026-12-04", reason: nil)
    }

    @Test(
        "Held before the pack came, before the day it was convened for, or on a day off: asked, and taken with the reason"
    )
    func held() async throws {
        let (receiver, _, _, id) = try await acknowledged()
        let today = receiver.gateway.today
        let before = await fault { try await hold(receiver, id, on: today.adding(days: -1), reason: nil) }
        #expect(before?.code == "date-to-explain")
        #expect(before?.message.contains("when the pack came") == true)
        try await convene(receiver, id, for: "2026-12-04", reason: nil)
        let early = await fault { try await hold(receiver, id, on: today, reason: nil) }
        #expect(early?.message.contains("2026-12-04, the day it was convened for") == true)
        receiver.clock.advance(days: 5)
        let sunday = await fault { try await hold(receiver, id, on: Invented.date("2026-12-06"), reason: nil) }
        #expect(sunday?.message.contains("is a Sunday") == true)
        try await hold(receiver, id, on: today, reason: "The family was in the office that day.")
        #expect(try receiver.gateway.transfer(id.text).children.allSatisfy { $0.meeting.name == .held })
    }

    @Test("An acknowledgement that never reached them is said again by whoever says so", .rule("T-4"))
    func neverReached() async throws {
        let (receiver, _, wire, id) = try await acknowledged()
        try await receiver.settle(over: wire)
        let details = AcknowledgementDetails(
            team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112")
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(id.text), for: details, because: "They rang: it is not there.",
            by: receiver.acting(.businessSupport))
        let said = try receiver.gateway.transfer(id.text).messages.filter { $0.kind == .acknowledgement }
        #expect(said.count == 2)
    }

    @Test("A second acknowledgement that says nothing new is not sent; with something changed the same team says why")
    func again() async throws {
        let (receiver, sender, wire, id) = try await acknowledged()
        try await receiver.settle(over: wire)
        let count = try receiver.events().count
        #expect(await fault { _ = try await receiver.acknowledge(id) }?.code == "already-acknowledged")
        #expect(try receiver.events().count == count)
        func again(_ team: String, _ telephone: String, because: String? = nil) async throws {
            _ = try await receiver.gateway.acknowledge(
                receiver.gateway.transfer(id.text),
                for: AcknowledgementDetails(team: team, telephone: telephone, outOfHours: "01632 960112"),
                because: because, by: receiver.acting(.businessSupport))
        }
        let asked = await fault { try await again("invented  Team", "01632 960999") }
        #expect(asked?.code == "acknowledged-again")
        #expect(asked?.message.contains("telephone number") == true)
        try await again("Invented team", "01632 960999", because: "The number was wrong.")
        // Another team takes it over: that is news.
        try await again("Another team", "01632 960999")
        try await receiver.settle(over: wire)
        #expect(try sender.gateway.transfer(id.text).messages.count { $0.kind == .acknowledgement } == 3)
    }
}
