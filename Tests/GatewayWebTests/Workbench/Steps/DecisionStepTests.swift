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

@Suite("Decisions by clicking: accept, decline, refuse, say when they moved in, tell of a birth")
struct DecisionStepTests {
    private static let worker: TypedIn = [
        ("worker", "Dana Mockwell"), ("team", "Assessment North"), ("telephone", "01632 960111"),
    ]

    @Test("Accepted with a named worker: both sides say from when, and who; the duty does not move by it")
    func accepting() async throws {
        let story = try await StepStory.acknowledged()
        let before = try story.state(at: story.receiver).children.map(\.residence)
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("Other things you can do here"))
        #expect(page.contains("/steps/accept\""))
        try await story.receiver.take(.accept, of: story.id, as: .teamManager, everyChild + Self.worker)
        try await story.carry()
        for office in [story.sender, story.receiver] {
            #expect(try story.state(at: office).children.allSatisfy { $0.state.name == .accepted })
            #expect(
                try await office.page("/transfers/\(story.id.text)/conversation", as: .practitioner)
                    .contains("Dana Mockwell"))
        }
        #expect(try story.state(at: story.receiver).children.map(\.residence) == before)
        let journal = try story.receiver.gateway.journal(
            of: story.id, last: nil, by: story.receiver.acting(.teamManager))
        #expect(journal.last { $0.entry.actor.person != nil }?.entry.actor.enteredBy == nil)
        try await story.tellsNoCommand()
    }

    @Test("Nobody but a manager is offered an acceptance, and nothing is accepted without a worker")
    func notAccepting() async throws {
        let story = try await StepStory.acknowledged()
        let practitioner = try await story.receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(!practitioner.contains("/steps/accept\""))
        let path = WorkbenchRoute.step(.accept, .asked).path(of: story.id)
        #expect(try await story.receiver.open(path, as: .practitioner).status == .forbidden)
        #expect(try await story.sender.open(path, as: .teamManager).status == .seeOther)
        let response = try await story.receiver.check(.accept, of: story.id, as: .teamManager, [("worker", "")])
        #expect(response.status == .unprocessableContent)
        for needed in ["Enter the worker who takes the case", "Tick at least one child", "href=\"#worker\""] {
            #expect(String(buffer: response.body).contains(needed), "\(needed)")
        }
    }

    @Test("One child alone is accepted: siblings have their own decisions")
    func oneChild() async throws {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .accept, of: story.id, as: .teamManager, [("children", "2")] + Self.worker)
        #expect(
            try story.state(at: story.receiver).children.map(\.state.name) == [.heldBySender, .accepted, .heldBySender])
    }

    @Test("A form sent twice accepts once, and whoever is second is told what happened")
    func twice() async throws {
        let story = try await StepStory.acknowledged()
        let check = try await story.receiver.check(
            .accept, of: story.id, as: .teamManager, everyChild + Self.worker)
        let hidden = String(buffer: check.body).matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map
        {
            (String($0.1), String($0.2))
        }
        let path = WorkbenchRoute.step(.accept, .signed).path(of: story.id)
        let first = try await story.receiver.open(path, as: .teamManager, method: .post, body: Office.body(hidden))
        #expect(first.status == .seeOther)
        let second = try await story.receiver.open(path, as: .serviceManager, method: .post, body: Office.body(hidden))
        #expect([.conflict, .seeOther].contains(second.status))
        #expect(try story.state(at: story.receiver).messages.count { $0.kind == .decision } == 1)
    }

    @Test("A child under a supervision order is accepted with the reason why, and never without", .rule("T-18"))
    func supervision() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver) { file in
            file.children[0].ordersInForce = .known([
                CourtOrder(kind: .supervision, madeOn: .notKnown, court: .notKnown, terms: .notKnown)
            ])
        }
        let story = StepStory(sender: sender, receiver: receiver, id: sent.conversation)
        try await story.carry()
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(story.id.text),
            for: AcknowledgementDetails(team: "North", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.practitioner))
        let page = try await receiver.form(.accept, of: story.id, as: .teamManager)
        #expect(page.contains("under a supervision order"))
        let without = try await receiver.check(.accept, of: story.id, as: .teamManager, everyChild + Self.worker)
        #expect(without.status == .unprocessableContent)
        #expect(String(buffer: without.body).contains("href=\"#because\""))
        try await receiver.take(
            .accept, of: story.id, as: .teamManager,
            everyChild + Self.worker + [("because", "Agreed with their team manager by telephone.")])
        #expect(try story.state(at: receiver).children.allSatisfy { $0.state.name == .accepted })
    }

    @Test("Declined with its ground and words: the other side reads them and holds the case", .rule("DERBY-79"))
    func declining() async throws {
        let story = try await StepStory.acknowledged()
        let response = try await story.receiver.check(
            .decline, of: story.id, as: .teamManager, everyChild + [("reason", "not-responsible")])
        #expect(response.status == .unprocessableContent)
        #expect(String(buffer: response.body).contains("Say why"))
        try await story.receiver.take(
            .decline, of: story.id, as: .teamManager,
            everyChild + [("reason", "not-responsible"), ("because", "They are placed here for six weeks.")])
        try await story.carry()
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.state.name == .declined })
        let page = try await story.sender.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("placed here for six weeks"))
        #expect(page.contains("Declined"))
    }

    @Test(
        "Refused for a child, each reason with what the sending team needs to act on it",
        arguments: [
            (
                "not-resident",
                [("address", "the flat in the pack"), ("checked", "visit"), ("checked-by", "Dana Mockwell")],
                "Confirm where the family lives"
            ),
            ("incomplete", [("missing", "plan")], "Send the plan"),
            ("unreadable", [("unreadable", "minutes")], "Send again, in a form they can open"),
            ("already-known", [("known-1", "D123456")], "Ring them: they know the child"),
            ("wrong-route", [("route", "cpp")], "They know of a Child Protection Plan"),
        ])
    func refusing(reason: String, particulars: [(String, String)], task: String) async throws {
        let story = try await StepStory.arrived()
        let typed: TypedIn = [("children", "1"), ("reason", reason), ("because", "Looked at today.")]
        let without = try await story.receiver.check(.refuse, of: story.id, as: .practitioner, typed)
        #expect(without.status == .unprocessableContent)
        try await story.receiver.take(.refuse, of: story.id, as: .practitioner, typed + particulars)
        try await story.carry()
        #expect(try story.state(at: story.sender).children.map(\.pack.name) == [.refused, .delivered, .delivered])
        let page = try await story.sender.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains(task), "\(Office.problems(page))")
        try await story.tellsNoCommand()
    }

    @Test("Papers of the wrong child are closed at once, and the way to destroy and to decide is shown", .rule("T-16"))
    func wrongChild() async throws {
        let story = try await StepStory.arrived()
        #expect(
            try await story.receiver.page("/transfers/\(story.id.text)/receive", as: .practitioner).contains(
                "value=\"wrong-child\""))
        try await story.receiver.take(
            .refuse, of: story.id, as: .practitioner,
            everyChild + [("reason", "wrong-child"), ("because", "Nobody of these names is known here.")])
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .serviceManager)
        #expect(page.contains("/steps/destroy\""))
        #expect(page.contains("/steps/breach\""))
        #expect(page.contains("Possible data breach"))
        #expect(!page.contains("Wren"))
        try await story.tellsNoCommand()
        let unsure = try await story.receiver.check(
            .destroy, of: story.id, as: .teamManager, [("because", "No paper was made.")])
        #expect(unsure.status == .unprocessableContent)
        try await story.receiver.take(
            .destroy, of: story.id, as: .teamManager, [("because", "No paper was made."), ("sure", "yes")])
        try await story.carry()
        #expect(try story.state(at: story.sender).messages.contains { $0.kind == .destruction })
        let form = try await story.receiver.form(.breach, of: story.id, as: .caldicottGuardian)
        #expect(form.contains("The 72 hours end"))
        try await story.receiver.take(
            .breach, of: story.id, as: .caldicottGuardian,
            [("decision", "not-reportable"), ("because", "Opened by nobody.")])
        #expect(try story.state(at: story.receiver).breaches.allSatisfy { $0.decision == .notReportable })
        let again = try await story.receiver.check(
            .breach, of: story.id, as: .caldicottGuardian, [("decision", "reported"), ("because", "Seen after all.")])
        #expect(String(buffer: again.body).contains("earlier decision no longer stand"))
        try await story.receiver.take(
            .breachTold, of: story.id, as: .teamManager,
            [("decision", "reported"), ("told-by", "Sam Placeholder, officer"), ("means", "letter")])
        #expect(try story.state(at: story.receiver).breaches.contains { $0.contradiction != nil })
    }

    @Test("What was closed with the wrong child's papers says so, and acknowledging for that child opens it again")
    func wrongChildTakenBack() async throws {
        let story = try await StepStory.arrived()
        let path = "/transfers/\(story.id.text)/receive"
        try await story.receiver.take(
            .refuse, of: story.id, as: .practitioner,
            [("children", "1"), ("reason", "wrong-child"), ("because", "Not the child of the letter.")])
        let closed = try await story.receiver.page(path, as: .practitioner)
        #expect(closed.contains("It cannot be answered while it is closed"))
        #expect(!closed.contains("What cannot be verified"))
        try await story.receiver.take(
            .acknowledge, of: story.id, as: .practitioner,
            [("team", "Assessment North"), ("telephone", "01632 960111"), ("out-of-hours", "01632 960112")])
        let state = try story.state(at: story.receiver)
        #expect(state.children.map(\.pack.name) == [.acknowledged, .delivered, .delivered])
        #expect(state.children.allSatisfy { $0.papers.name == .held })
        #expect(try await story.receiver.page(path, as: .practitioner).contains("Your answer for each child"))
    }

    @Test("A residence date is corrected by one side and confirmed by the other: both count from it then", .rule("T-2"))
    func residence() async throws {
        let story = try await StepStory.acknowledged()
        let source: TypedIn = [("told-by", "family"), ("how", "visit"), ("teller", "Hazel, mother")]
        let without = try await story.receiver.check(
            .residence, of: story.id, as: .practitioner, everyChild + source + [("act", "corrected")])
        #expect(without.status == .unprocessableContent)
        try await story.receiver.take(
            .residence, of: story.id, as: .practitioner,
            everyChild + source + [("act", "corrected"), ("reason", "The tenancy began then.")]
                + typedDay("resident", 18, 11, 2026))
        try await story.carry()
        let task = try await story.sender.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(task.contains("Settle the residence date"))
        #expect(task.contains("/steps/residence\""))
        try await story.sender.take(
            .residence, of: story.id, as: .practitioner, everyChild + source + [("act", "confirmed")])
        try await story.carry()
        for office in [story.sender, story.receiver] {
            #expect(try story.state(at: office).children.allSatisfy { $0.residenceState.name == .agreed })
            #expect(
                try story.state(at: office).children.allSatisfy { $0.residence?.date.description == "2026-11-18" })
        }
    }

    @Test("A birth is told from either side and changes no date", .rule("T-12"))
    func birth() async throws {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .birth, of: story.id, as: .practitioner, [("name", "Fern Sample-Brook"), ("note", "At home with Hazel.")])
        try await story.carry()
        let born = try #require(try story.state(at: story.sender).children.last)
        #expect(born.bornOn == story.sender.gateway.today)
        #expect(
            try await story.sender.page("/transfers/\(story.id.text)/conversation", as: .practitioner).contains("Fern"))
        #expect(
            try await story.receiver.open(
                WorkbenchRoute.step(.birth, .asked).path(of: story.id), as: .practitioner
            ).status == .seeOther, "nobody is unborn any more")
        let late = try await story.receiver.open(
            WorkbenchRoute.step(.birth, .signed).path(of: story.id), as: .practitioner, method: .post,
            body: "formToken=invented-token&name=Fern+Brook&note=Born+%3Cb%3Eearly%3C%2Fb%3E%2C+both+well.")
        let page = String(buffer: late.body)
        #expect(late.status == .conflict)
        #expect(page.contains("Nothing was sent") && page.contains("Born &lt;b&gt;early&lt;/b&gt;, both well."))
        #expect(!page.contains("invented-token</dd>"))
    }
}
