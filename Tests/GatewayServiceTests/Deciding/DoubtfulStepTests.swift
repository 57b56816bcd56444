import CaseTransfer
import GatewayTesting
import Testing
import TransferStore
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
        // A date after the limit is named first; the sentence for it does not pass what nobody was shown.
        #expect(["date-to-explain", "late-without-reason"].contains(asked?.code))
        #expect(asked?.message.contains(words) == true)
        try await convene(receiver, id, for: day, reason: "The father is home then only.")
        let named = try receiver.gateway.journal(of: id, last: nil, by: receiver.acting(.teamManager)).compactMap {
            stored -> String? in
            guard case .kept(let payload) = stored.payload else { return nil }
            return payload.details["doubts"]
        }
        #expect(named.contains { $0.contains(words) }, "the record names what the sentence answers")
        try await convene(receiver, id, for: "2026-12-04", reason: nil)
    }

    @Test(
        "Held before the pack came, before the day it was convened for, or on a day off: asked, and taken with the reason"
    )
    func held() async throws {
        let (receiver, _, _, id) = try await acknowledged()
        let today = receiver.gateway.today
        // No reason makes it possible, so none is asked for.
        let coming = await fault { try await hold(receiver, id, on: today.adding(days: 1), reason: nil) }
        #expect(coming?.code == "in-future" && coming?.takesSentence == false)
        let gone = await fault { try await convene(receiver, id, for: "2026-11-29", reason: nil) }
        #expect(gone?.code == "convened-in-past" && gone?.takesSentence == false)
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

    @Test("An acceptance names a worker; its date and a supervision order are asked about in one", .rule("T-2", "T-18"))
    func acceptance() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let prepared = try sender.withExample(for: receiver) { folder in
            try sender.edit(folder) { file in
                file.children[0].ordersInForce = .known([
                    CourtOrder(kind: .supervision, madeOn: .notKnown, court: .notKnown, terms: .notKnown)
                ])
            }
            return try sender.gateway.prepare(
                folder, recipient: nil, sentence: "Looked at.", by: sender.acting(.practitioner))
        }
        let id = prepared.conversation
        _ = try await sender.gateway.send(
            sender.gateway.transfer(id.text), by: sender.acting(.practitioner))
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(id)
        func accept(_ worker: String?, because: String? = nil) async throws {
            let transfer = try receiver.gateway.transfer(id.text)
            let children = transfer.children.map(\.child)
            _ = try await receiver.gateway.accept(
                transfer, children: children, from: receiver.gateway.today.adding(days: 1),
                details: DecisionDetails(
                    worker: worker, team: "Invented team", telephone: "01632 960111",
                    reasons: because.map { words in children.map { ChildReason(child: $0, reason: words) } } ?? []),
                by: receiver.acting(.teamManager))
        }
        #expect(await fault { try await accept(nil) }?.code == "worker-missing")
        #expect(await fault { try await accept("  ") }?.code == "worker-missing")
        let asked = await fault { try await accept("Noor Invented") }
        #expect(asked?.message.contains("still to come") == true)
        #expect(asked?.message.contains("supervision order") == true)
        try await accept("Noor Invented", because: "Both managers agreed it; she starts tomorrow.")
        let last = try receiver.gateway.journal(of: id, last: nil, by: receiver.acting(.teamManager)).compactMap {
            stored -> String? in
            guard case .kept(let payload) = stored.payload else { return nil }
            return payload.details["doubts"]
        }.last
        #expect(last?.contains("still to come") == true && last?.contains("supervision order") == true)
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
        // What nobody can dial is told to nobody, whoever asks for it.
        let unusable = await fault { try await again("Another team", "abc", because: "Invented.") }
        #expect(unusable?.code == "telephone-unusable")
        #expect(unusable?.remedy.contains("in figures") == true)
        let worker = await fault {
            let transfer = try receiver.gateway.transfer(id.text)
            _ = try await receiver.gateway.accept(
                transfer, children: transfer.children.map(\.child), from: receiver.gateway.today,
                details: DecisionDetails(worker: "Noor Invented", team: "Invented team", telephone: "ask", reasons: []),
                by: receiver.acting(.teamManager))
        }
        #expect(worker?.code == "telephone-unusable")
        // Another team takes it over: that is news.
        try await again("Another team", "01632 960999")
        try await receiver.settle(over: wire)
        #expect(try sender.gateway.transfer(id.text).messages.count { $0.kind == .acknowledgement } == 3)
    }
}
