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

@Suite("Our own record by clicking: what was told, noted and considered; filtered, and written out")
struct RecordStepTests {
    @Test("What the family was told settles the task and stands in the record", .rule("DERBY-77"))
    func family() async throws {
        let story = try await StepStory.acknowledged()
        let before = try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(before.contains("Tell the family who is responsible"))
        let typed =
            everyChild + [
                ("occasion", "during-transition"), ("outcome", "told"), ("whom", "mother"), ("how", "in-person"),
                ("what", "Who to ring until Derby accepts."),
            ]
        let check = try await story.receiver.check(
            .family, of: story.id, as: .practitioner, typed.filter { $0.0 != "whom" })
        #expect(String(buffer: check.body).contains("Tick who was told"))
        try await story.receiver.take(.family, of: story.id, as: .practitioner, typed)
        let after = try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(!after.contains("Tell the family who is responsible"))
        #expect(
            try await story.receiver.page("/transfers/\(story.id.text)/record", as: .practitioner).contains(
                "Who to ring until Derby accepts."))
        #expect(try story.state(at: story.sender).record.notes.isEmpty, "nothing of it is sent")
    }

    @Test("A text that is far too long comes back as it was typed, in any script")
    func tooLong() async throws {
        let story = try await StepStory.acknowledged()
        let words = String(repeating: "ж", count: 40_000)
        let check = try await story.receiver.check(
            .family, of: story.id, as: .practitioner,
            everyChild + [("occasion", "during-transition"), ("outcome", "told"), ("whom", "mother"), ("what", words)])
        #expect(check.status == .unprocessableContent)
        #expect(String(buffer: check.body).contains(words))
    }

    @Test("That the family was not told needs its reason in words", .rule("CAM-6"))
    func notTold() async throws {
        let story = try await StepStory.acknowledged()
        let typed =
            everyChild + [("occasion", "during-transition"), ("outcome", "not-told"), ("reason", "further-harm")]
        #expect(
            try await story.receiver.check(.family, of: story.id, as: .practitioner, typed).status
                == .unprocessableContent)
        try await story.receiver.take(
            .family, of: story.id, as: .practitioner, typed + [("because", "He would find out.")])
        #expect(try story.state(at: story.receiver).record.notes.count == 1)
    }

    @Test("An agency is told, then confirms: its word stands as reported", .rule("DERBY-73"))
    func agencies() async throws {
        let story = try await StepStory.acknowledged()
        try await story.sender.take(
            .agency, of: story.id, as: .practitioner,
            everyChild + [("act", "told"), ("agency", "school"), ("name", "Sample Primary"), ("how", "telephone")])
        let form = try await story.sender.form(.agency, of: story.id, as: .practitioner)
        #expect(form.contains("Sample Primary"))
        try await story.sender.take(
            .agency, of: story.id, as: .practitioner,
            everyChild + [("act", "confirmed"), ("number", "1"), ("confirmed-how", "e-mail")])
        let record = try await story.sender.page("/transfers/\(story.id.text)/record", as: .practitioner)
        #expect(record.contains("Reported, not signed"))
        #expect(try story.state(at: story.sender).record.agencies.allSatisfy { $0.confirmedOn != nil })
    }

    @Test("The other notes: a talk, a visit, a service that is lacking, trafficking, a summary")
    func notes() async throws {
        let story = try await StepStory.acknowledged()
        let cases: [(WebStep, TypedIn)] = [
            (.contact, [("with", "Morgan Testwell, 01632 960100"), ("how", "telephone"), ("risks", "yes")]),
            (.visit, [("outcome", "not-possible"), ("obstacle", "distance")]),
            (.deficit, [("act", "noted"), ("service", "education"), ("what", "No place before January.")]),
            (.deficit, [("act", "settled"), ("number", "1"), ("what", "A place from Monday.")]),
            (.trafficking, [("outcome", "no-indication"), ("because", "A planned move to family.")]),
            (.summary, []),
        ]
        for (step, typed) in cases {
            try await story.receiver.take(step, of: story.id, as: .practitioner, everyChild + typed)
        }
        #expect(
            try story.state(at: story.receiver).record.notes.map(\.name).filter { $0 != .traffickingPrompt }.count == 6)
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(!page.contains("Speak with the other authority"))
        let future = try await story.receiver.check(
            .summary, of: story.id, as: .practitioner, everyChild + typedDay("on", 31, 2, 2026))
        #expect(String(buffer: future.body).contains("Enter a real date"))
    }

    @Test("The record is filtered by what it is about and by who recorded it, in codes alone")
    func filter() async throws {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .contact, of: story.id, as: .practitioner,
            everyChild + [("with", "Morgan Testwell"), ("how", "telephone"), ("what", "Invented talk.")])
        try await story.receiver.take(
            .trafficking, of: story.id, as: .teamManager,
            everyChild + [("outcome", "no-indication"), ("because", "Invented thought.")])
        let path = "/transfers/\(story.id.text)/record"
        let talks = try await story.receiver.page(path + "?kind=contact", as: .practitioner)
        #expect(talks.contains("Invented talk."))
        #expect(!talks.contains("Invented thought."))
        let mine = try await story.receiver.page(path + "?by=me", as: .teamManager)
        #expect(!mine.contains("Invented talk."))
        #expect(mine.contains("Invented thought."))
        let none = try await story.receiver.page(path + "?kind=closing", as: .practitioner)
        #expect(none.contains("Nothing like that is recorded"))
        #expect(try await story.receiver.page(path + "?kind=%3Cb%3E", as: .practitioner).contains("Invented talk."))
    }

    @Test(
        "The record is written out with its reason, which goes on record; confidential places are not in it",
        .rule("T-16"))
    func export() async throws {
        let story = try await StepStory.acknowledged(confidential: true)
        #expect(
            try await story.receiver.page("/transfers/\(story.id.text)/record", as: .teamManager).contains(
                "/steps/export\""))
        #expect(
            try await story.receiver.open(
                WorkbenchRoute.step(.export, .asked).path(of: story.id), as: .practitioner
            ).status == .forbidden)
        #expect(
            try await story.receiver.check(.export, of: story.id, as: .teamManager, []).status
                == .unprocessableContent)
        let file = try await story.receiver.take(
            .export, of: story.id, as: .teamManager, [("because", "For our case system.")])
        let text = String(buffer: file.body)
        #expect(file.headers[.contentType] == "text/html; charset=utf-8")
        #expect(file.headers[.contentDisposition]?.contains("chronology-") == true)
        #expect(text.contains("For our case system."))
        let place = try #require(
            try story.receiver.gateway.show(
                story.state(at: story.receiver), reveal: "Invented reason.", by: story.receiver.acting(.teamManager)
            ).caseFile?.addresses.compactMap { address -> String? in
                if case .confidential(_, let place?) = address.state { return place.lines.first }
                return nil
            }.first)
        #expect(!text.contains(place))
        let journal = try story.receiver.gateway.journal(
            of: story.id, last: nil, by: story.receiver.acting(.teamManager))
        #expect(
            journal.contains {
                if case .recordExported(.html, false, _) = $0.entry.event { true } else { false }
            })
    }

    @Test("The work is given to somebody by name, and put back on the team's list")
    func assigning() async throws {
        let story = try await StepStory.acknowledged()
        let form = try await story.receiver.form(.assign, of: story.id, as: .teamManager)
        #expect(form.contains("practitioner.invented"))
        #expect(!form.contains("value=\"auditor.invented\""))
        try await story.receiver.take(
            .assign, of: story.id, as: .teamManager, [("person", "practitioner.invented")])
        #expect(try story.state(at: story.receiver).record.worker?.text == "practitioner.invented")
        #expect(
            try await story.receiver.check(.assign, of: story.id, as: .teamManager, [("person", "nobody.here")]).status
                == .unprocessableContent)
        try await story.receiver.take(
            .assign, of: story.id, as: .teamManager, [("person", "the-team"), ("because", "On leave.")])
        #expect(try story.state(at: story.receiver).record.worker == nil)
    }
}
