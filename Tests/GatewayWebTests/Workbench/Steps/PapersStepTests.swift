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

@Suite("Permission and papers by clicking: withdrawn permission, advice, override, recall, withdrawal")
struct PapersStepTests {
    @Test(
        "Withdrawn permission is told and stops documents, until an override is entered and confirmed",
        .rule("DERBY-71"))
    func permission() async throws {
        let story = try await StepStory.acknowledged()
        let typed = everyChild + [("word", "withdrawn"), ("because", "Said by telephone.")]
        #expect(
            try await story.sender.check(.sharing, of: story.id, as: .practitioner, typed).status
                == .unprocessableContent)
        try await story.sender.take(.sharing, of: story.id, as: .practitioner, typed + [("who", "p1")])
        try await story.carry()
        #expect(try story.state(at: story.sender).children.contains { $0.sharing == .stopped })
        #expect(try story.state(at: story.receiver).messages.contains { $0.kind == .consentChange })
        let stopped = try story.state(at: story.sender).children.enumerated().filter { $1.sharing == .stopped }.map {
            ("children", String($0.offset + 1))
        }
        try await story.sender.take(
            .override, of: story.id, as: .practitioner,
            stopped + [
                ("limb", "risk-of-harm"), ("authoriser", "team-manager.invented"),
                ("because", "Not sharing is a risk."),
            ])
        let page = try await story.sender.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("/steps/confirm\""))
        let other = try await story.sender.page("/transfers/\(story.id.text)", as: .serviceManager)
        #expect(!other.contains("/steps/confirm\""))
        #expect(other.contains("team-manager.invented"))
        try await story.sender.take(.confirm, of: story.id, as: .teamManager, [])
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.sharing != .stopped })
        try await story.tellsNoCommand()
    }

    @Test("Advice is two facts: asked for, and come; both stay in our own record", .rule("DERBY-72"))
    func advice() async throws {
        let story = try await StepStory.acknowledged()
        for outcome in ["requested", "may"] {
            try await story.sender.take(
                .advice, of: story.id, as: .caldicottGuardian,
                everyChild + [
                    ("adviser", "caldicott-guardian"), ("outcome", outcome), ("because", "Invented advice."),
                ])
        }
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.advice?.mayShare == true })
        let future = try await story.sender.check(
            .advice, of: story.id, as: .caldicottGuardian,
            everyChild + [("adviser", "legal-services"), ("outcome", "may"), ("because", "Invented.")]
                + typedDay("on", 24, 12, 2026))
        #expect(future.status == .ok, "the day is judged when it is recorded")
        #expect(
            try await story.receiver.open(
                WorkbenchRoute.step(.advice, .asked).path(of: story.id), as: .caldicottGuardian
            ).status == .seeOther, "advice on sharing is the sending side's")
    }

    @Test("A recall closes the papers there at once, and both sides have a breach to decide about")
    func recall() async throws {
        let story = try await StepStory.acknowledged()
        let typed: TypedIn = [("reason", "wrong-authority"), ("because", "It was for another authority.")]
        let late = try await story.sender.check(
            .recall, of: story.id, as: .practitioner, typed + [("known-time", "14:30")])
        #expect(String(buffer: late.body).contains("Enter the day as well as the time"))
        try await story.sender.take(
            .recall, of: story.id, as: .practitioner,
            typed + typedDay("known-on", 2, 12, 2026) + [("known-time", "8.15")])
        try await story.carry()
        let known = try #require(try story.state(at: story.sender).breaches.first?.knownAt)
        #expect(known.description == "2026-12-02T08:15:00Z")
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("closed to everybody here"))
        #expect(page.contains("/steps/destroy\""))
        try await story.tellsNoCommand()
        let ownBreach = try await story.sender.page("/transfers/\(story.id.text)", as: .legalAdviser)
        #expect(ownBreach.contains("/steps/breach\""))
    }

    @Test("One document that does not belong is recalled alone; the rest stays open")
    func oneDocument() async throws {
        let story = try await StepStory.acknowledged()
        let typed: TypedIn = [("reason", "wrong-document"), ("because", "It is another family’s.")]
        #expect(
            try await story.sender.check(.recall, of: story.id, as: .practitioner, typed).status
                == .unprocessableContent)
        let form = try await story.sender.form(.recall, of: story.id, as: .practitioner)
        let first = try #require(form.firstMatch(of: /name="wrong-documents" id="[^"]*" value="([0-9]+)"/)).1
        try await story.sender.take(
            .recall, of: story.id, as: .practitioner, typed + [("wrong-documents", String(first))])
        try await story.carry()
        let state = try story.state(at: story.receiver)
        #expect(!state.recalledDocuments.isEmpty)
        #expect(state.children.allSatisfy { $0.recalled == nil })
    }

    @Test("What has not left is withdrawn with its reason; what has left is not offered it")
    func withdrawing() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        let story = StepStory(sender: sender, receiver: receiver, id: sent.conversation)
        #expect(
            try await sender.check(.withdraw, of: story.id, as: .practitioner, [("from", "all")]).status
                == .unprocessableContent)
        try await sender.take(
            .withdraw, of: story.id, as: .practitioner, [("from", "all"), ("because", "The wrong plan was in it.")])
        #expect(try story.state(at: sender).children.allSatisfy { $0.pack.name == .withdrawn })
        let arrived = try await StepStory.arrived()
        #expect(
            try await arrived.sender.open(
                WorkbenchRoute.step(.withdraw, .asked).path(of: arrived.id), as: .practitioner
            ).status == .seeOther)
    }

    @Test("What somebody typed for a manager waits for her own word, and for nobody else's")
    func confirming() async throws {
        let story = try await StepStory.acknowledged()
        let office = story.receiver
        let manager = try office.acting(.teamManager).person
        let typist = try office.acting(.businessSupport).person
        _ = try await office.gateway.accept(
            story.state(at: office), children: story.state(at: office).children.map(\.child),
            from: office.gateway.today,
            details: DecisionDetails(worker: "Dana Mockwell", team: "North", telephone: "01632 960111", reasons: []),
            by: ActingPerson(person: manager, enteredBy: typist))
        let form = try await office.form(.confirm, of: story.id, as: .teamManager)
        #expect(form.contains("business-support.invented"))
        #expect(
            try await office.open(
                WorkbenchRoute.step(.confirm, .asked).path(of: story.id), as: .serviceManager
            ).status == .seeOther)
        let today = office.gateway.today
        try office.gateway.recordAbsence(
            of: manager.id, from: today, until: today.adding(days: 20), because: "Invented.",
            by: office.acting(.teamManager))
        let instead = try await office.form(.confirm, of: story.id, as: .serviceManager)
        #expect(instead.contains("business-support.invented"), "she is away, and nobody is her deputy")
        try await office.take(.confirm, of: story.id, as: .teamManager, [])
        #expect(try story.state(at: office).awaitingConfirmation.isEmpty)
    }

    @Test("A deputy confirms in the manager’s stead, unless they typed it, and the record says so", .rule("DERBY-71"))
    func deputy() async throws {
        let story = try await StepStory.acknowledged()
        let office = story.receiver
        let (manager, deputy) = (try office.acting(.teamManager).person, try office.acting(.practitioner).person)
        func accept(_ child: Int, typedBy role: Role) async throws {
            _ = try await office.gateway.accept(
                story.state(at: office), children: [story.state(at: office).children[child].child],
                from: office.gateway.today,
                details: DecisionDetails(
                    worker: "Dana Mockwell", team: "North", telephone: "01632 960111", reasons: []),
                by: ActingPerson(person: manager, enteredBy: office.acting(role).person))
        }
        try await accept(0, typedBy: .practitioner)
        let path = WorkbenchRoute.step(.confirm, .asked).path(of: story.id)
        func isOffered(_ role: Role) async throws -> Bool { try await office.open(path, as: role).status == .ok }
        #expect(try await !isOffered(.practitioner))
        try office.gateway.nameDeputy(
            deputy.id, from: office.gateway.today, until: office.gateway.today.adding(days: 5), because: nil,
            by: office.acting(.teamManager))
        #expect(try await !isOffered(.practitioner), "they typed it")
        try await accept(1, typedBy: .businessSupport)
        let page = try await office.page(path, as: .practitioner)
        #expect(page.contains("In the stead of") && page.contains("\(manager.name), who named you as deputy"))
        #expect(try await !isOffered(.serviceManager))
        try await office.take(.confirm, of: story.id, as: .practitioner, [])
        #expect(try story.state(at: office).awaitingConfirmation.map(\.typist) == [deputy.id])
        let actors = try office.gateway.store.read { try $0.entries(of: story.id) }.compactMap { stored -> Actor? in
            guard case .enteredConfirmed = stored.entry.event else { return nil }
            return stored.entry.actor
        }
        #expect(actors.map(\.person) == [deputy.id] && actors.map(\.deputyOf) == [manager.id])
    }

    @Test("A deputy signs what the page showed, and nothing else that they might confirm", .rule("DERBY-71"))
    func shownAlone() async throws {
        let story = try await StepStory.acknowledged()
        let office = story.receiver
        let (manager, other) = (try office.acting(.teamManager).person, try office.acting(.serviceManager).person)
        for (index, person) in [manager, other].enumerated() {
            _ = try await office.gateway.accept(
                story.state(at: office), children: [story.state(at: office).children[index].child],
                from: office.gateway.today,
                details: DecisionDetails(
                    worker: "Dana Mockwell", team: "North", telephone: "01632 960111", reasons: []),
                by: ActingPerson(person: person, enteredBy: office.acting(.businessSupport).person))
        }
        let (today, practitioner) = (office.gateway.today, try office.acting(.practitioner))
        try office.gateway.nameDeputy(
            practitioner.person.id, from: today, until: today.adding(days: 5), because: nil,
            by: office.acting(.teamManager))
        try office.gateway.recordAbsence(
            of: other.id, from: today, until: today.adding(days: 20), because: "Invented.",
            by: office.acting(.serviceManager))
        let deputy = try office.gateway.acting(practitioner, inSteadOf: manager.id)
        #expect(try office.gateway.enteredFor(deputy, in: story.state(at: office)).count == 2, "either is open to them")
        let page = try await office.form(.confirm, of: story.id, as: .practitioner)
        #expect(page.contains("Typed for \(manager.id) by") && !page.contains("Typed for \(other.id) by"))
        try await office.take(.confirm, of: story.id, as: .practitioner, [])
        #expect(try story.state(at: office).awaitingConfirmation.map(\.person) == [other.id])
    }
}
