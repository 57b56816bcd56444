import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("The meeting by clicking: convened, invited to, held or not held, with who came")
struct MeetingStepTests {
    private static let held: TypedIn =
        everyChild + [("outcome", "held")] + typedDay("held-on", 9, 12, 2026) + [
            ("chair", "Ivy Placeholder"), ("our-worker", "Dana Mockwell, social worker"),
            ("their-worker", "Morgan Testwell"), ("family", "Hazel Sample-Brook, mother"),
            ("agencies", "School nursing\r\nGP"), ("others", ""), ("came-of-it", "Continue the plan, seen weekly."),
        ]

    private func convened() async throws -> StepStory {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .convene, of: story.id, as: .businessSupport,
            everyChild + typedDay("for", 9, 12, 2026) + [
                ("venue", "Room 2, Civic Centre"), ("their-worker", "Morgan Testwell"), ("agencies", "School nursing"),
            ])
        try await story.carry()
        return story
    }

    @Test("Convened with whom it invites, it stands on both sides' pages, and moves nothing else", .rule("DERBY-75"))
    func convening() async throws {
        let story = try await convened()
        for office in [story.sender, story.receiver] {
            #expect(
                try story.state(at: office).children.allSatisfy { $0.meeting.name == .convened })
            let page = try await office.page("/transfers/\(story.id.text)/conversation", as: .practitioner)
            #expect(page.contains("School nursing"))
            #expect(page.contains("Morgan Testwell"))
        }
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.state.name == .heldBySender })
        try await story.tellsNoCommand()
    }

    @Test("A day past the limit asks for the reason beside the field, and is allowed with it", .rule("DERBY-78"))
    func late() async throws {
        let story = try await StepStory.acknowledged()
        let late = everyChild + typedDay("for", 14, 1, 2027)
        let check = try await story.receiver.check(.convene, of: story.id, as: .practitioner, late)
        #expect(check.status == .unprocessableContent, "nobody is offered to sign what needs a reason first")
        let page = String(buffer: check.body)
        #expect(!page.contains("Convene and sign"))
        #expect(page.contains("href=\"#reason\""))
        #expect(!page.contains("--reason"))
        #expect(try story.state(at: story.receiver).children.allSatisfy { $0.meeting.name == .none })
        try await story.receiver.take(
            .convene, of: story.id, as: .practitioner, late + [("reason", "Schools are closed until then.")])
        #expect(try story.state(at: story.receiver).children.allSatisfy { $0.meeting.name == .convened })
    }

    @Test(
        "Nothing is convened before the pack is acknowledged, for a day gone by, or recorded as held on a day to come")
    func notYet() async throws {
        let arrived = try await StepStory.arrived()
        let path = WorkbenchRoute.step(.convene, .asked).path(of: arrived.id)
        #expect(try await arrived.receiver.open(path, as: .practitioner).status == .seeOther)
        let page = try await arrived.receiver.page("/transfers/\(arrived.id.text)", as: .practitioner)
        #expect(!page.contains("/steps/convene\""))

        let story = try await convened()
        let past = try await story.receiver.check(
            .convene, of: story.id, as: .practitioner,
            everyChild + typedDay("for", 1, 11, 2026) + [("reason", "Invented.")])
        #expect(past.status == .unprocessableContent)
        #expect(String(buffer: past.body).contains("for a day that has passed"))
        let early = try await story.receiver.check(.meeting, of: story.id, as: .practitioner, Self.held)
        #expect(early.status == .unprocessableContent)
        #expect(String(buffer: early.body).contains("still to come"))
    }

    @Test("Held, with who came and what came of it: the other side reads it, and the clock stops", .rule("DERBY-78"))
    func holding() async throws {
        let story = try await convened()
        story.receiver.clock.advance(days: 8)
        try await story.receiver.take(.meeting, of: story.id, as: .practitioner, Self.held)
        try await story.carry()
        for office in [story.sender, story.receiver] {
            #expect(try story.state(at: office).children.allSatisfy { $0.meeting.name == .held })
            let page = try await office.page("/transfers/\(story.id.text)/conversation", as: .practitioner)
            for needed in ["Dana Mockwell", "social worker", "Hazel Sample-Brook", "mother", "GP", "seen weekly"] {
                #expect(page.contains(needed), "\(needed)")
            }
        }
        #expect(try await story.receiver.page("/transfers/\(story.id.text)", as: .teamManager).contains("Held in time"))
        try await story.tellsNoCommand()
    }

    @Test("A day that is hardly meant is asked about beside the question why, and nothing is signed", .rule("T-2"))
    func doubtful() async throws {
        let story = try await convened()
        story.receiver.clock.advance(days: 8)
        let early = Self.held.filter { !$0.0.hasPrefix("held-on") } + typedDay("held-on", 5, 12, 2026)
        let check = try await story.receiver.check(.meeting, of: story.id, as: .practitioner, early)
        let hidden = String(buffer: check.body).matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map
        {
            (String($0.1), String($0.2))
        }
        let refused = try await story.receiver.open(
            WorkbenchRoute.step(.meeting, .signed).path(of: story.id), as: .practitioner, method: .post,
            body: Office.body(hidden))
        #expect(refused.status == .unprocessableContent)
        #expect(String(buffer: refused.body).contains("href=\"#because\""))
        #expect(try story.state(at: story.receiver).children.allSatisfy { $0.meeting.name == .convened })
    }

    @Test("Not held, with the reason: the clock goes on, and it is to be convened again")
    func notHeld() async throws {
        let story = try await convened()
        story.receiver.clock.advance(days: 8)
        let typed =
            everyChild + [("outcome", "not-held")] + typedDay("not-held-on", 9, 12, 2026)
            + [("not-held-reason", "family-absent"), ("not-held-words", "Nobody opened.")]
        try await story.receiver.take(.meeting, of: story.id, as: .practitioner, typed)
        try await story.carry()
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.meeting.name == .notHeld })
        #expect(
            try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner).contains(
                "Convene a meeting"))
    }

    @Test("Without what became of it nothing goes on, and what was typed stays")
    func missing() async throws {
        let story = try await convened()
        let response = try await story.receiver.check(
            .meeting, of: story.id, as: .practitioner, [("chair", "Ivy Placeholder")])
        let page = String(buffer: response.body)
        #expect(response.status == .unprocessableContent)
        #expect(page.contains("Choose what became of the meeting"))
        #expect(page.contains("Tick at least one child"))
        #expect(page.contains("<title>Error: "))
    }

    @Test("The calendar file names no child, and convening again moves the same event", .rule("T-16"))
    func invitation() async throws {
        let story = try await convened()
        let typed = everyChild + [("organiser", "duty@derby.example"), ("invited", "worker@calderdale.example")]
        let file = try await story.receiver.take(.invitation, of: story.id, as: .businessSupport, typed)
        let text = String(buffer: file.body)
        #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        #expect(file.headers[.cacheControl] == "no-store")
        for needed in ["BEGIN:VCALENDAR", "20261209", "worker@calderdale.example", "SEQUENCE:0"] {
            #expect(text.contains(needed), "\(needed)")
        }
        #expect(!text.contains("Sample-Brook"))
        let again = everyChild + typedDay("for", 9, 12, 2026)
        try await story.receiver.take(
            .convene, of: story.id, as: .businessSupport, again + [("begins", "14.30"), ("ends", "15:30")])
        let moved = String(
            buffer: try await story.receiver.take(.invitation, of: story.id, as: .businessSupport, typed).body)
        #expect(moved.contains("SEQUENCE:1") && moved.contains("DTSTART;TZID=Europe/London:20261209T143000"))
        let bad = try await story.receiver.check(
            .invitation, of: story.id, as: .businessSupport, everyChild + [("invited", "worker@calderdale.example")])
        #expect(bad.status == .unprocessableContent)
    }
}
