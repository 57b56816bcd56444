import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Pages speak plainly: days in words, no keys of fields, no rule in brackets, and what is provisional says so")
struct PlainWordsTests {
    @Test(
        "Days, moments and rules within a sentence",
        arguments: [
            ("meeting due 2026-04-02", "meeting due 2 April 2026"),
            ("convened for 2026-12-24, before 2026-12-18", "convened for 24 December 2026, before 18 December 2026"),
            ("opened until 2026-07-01T23:30:00Z", "opened until 2 July 2026 at 12.30 am"),
            (
                "The receiving-in meeting is overdue: a manager should look (T-4).",
                "The receiving-in meeting is overdue: a manager should look."
            ),
            ("after legal advice (DERBY-76, HAV-59 and CAL-43)", "after legal advice"),
            ("due 2026-12-18 (20 working days, DERBY-78)", "due 18 December 2026 (20 working days)"),
            ("ended on 2026-07-01: moved-on, left-england", "ended on 1 July 2026: moved on, left England"),
            ("refused: not-resident (visited on 2026-07-01)", "refused: not resident (visited on 1 July 2026)"),
            ("the well-being of a looked after child", "the well-being of a looked after child"),
            ("9999-99-99 and (the T-4) stay", "9999-99-99 and (the T-4) stay"),
        ])
    func sentences(sentence: String, plain: String) { #expect(sentence.inPlainWords == plain) }

    @Test(
        "A field’s key becomes a term",
        arguments: [
            ("outOfHours", "Out-of-hours number"), ("telephone", "Telephone"), ("authorisedBy", "Authorised by"),
            ("changedBecause", "Changed because"), ("addressChecked", "Address that was checked"),
        ])
    func terms(key: String, term: String) { #expect(key.asTerm == term) }

    /// What somebody reads of a page: neither tags nor what stands within them.
    private static func text(_ page: String) -> String { page.replacing(/<[^>]*>/, with: " ") }

    @Test("The pages of a case that went through a meeting show no day in figures and dashes and no key of a field")
    func pages() async throws {
        let story = try await StepStory.acknowledged()
        for office in [story.sender, story.receiver] {
            for path in ["/", "/manager"]
                + ["", "/conversation", "/record", "/deadlines"].map({
                    "/transfers/\(story.id.text)\($0)"
                })
            {
                let text = Self.text(try await office.page(path, as: .teamManager))
                #expect(text.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil, "\(path)")
                for key in ["outOfHours", "(T-", "(DERBY-"] { #expect(!text.contains(key), "\(path): \(key)") }
            }
            for part in ["documents", "conversation", "deadlines", "record"] {
                let page = try await office.page("/transfers/\(story.id.text)/\(part)", as: .practitioner)
                #expect(page.contains("<dl class=\"pair\">") && page.contains("Duty lies with"), "\(part)")
            }
        }
        let conversation = try await story.sender.page("/transfers/\(story.id.text)/conversation", as: .practitioner)
        #expect(conversation.contains("<dt>Out-of-hours number</dt>"))
    }

    @Test(
        "A date that hangs on a planned move says so on the list, the clock, the deadlines and the manager’s view",
        .rule("T-2"))
    func provisional() async throws {
        let (sender, receiver) = try Office.pair()
        let planned = sender.gateway.today.adding(days: 5)
        let sent = try await sender.send(to: receiver) { file in
            for index in file.children.indices {
                file.children[index].move.residence.date = planned
                file.children[index].move.residence.certainty = .provisional
            }
        }
        try await sender.deliver(sent, to: receiver)
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(sent.conversation.text),
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.businessSupport))
        let words = "provisional: move planned 7 December"
        for path in ["/", "/transfers/\(sent.conversation.text)", "/transfers/\(sent.conversation.text)/deadlines"] {
            #expect(try await receiver.page(path, as: .teamManager).contains(words), "\(path)")
        }
        receiver.clock.advance(days: 40)
        #expect(try await receiver.page("/manager", as: .teamManager).contains(words + " 2026") == true)
    }
}
