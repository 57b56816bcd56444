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

@Suite("Endings by clicking: closed after acceptance, ended for a reason in the child's life, taken back")
struct EndingStepTests {
    private func accepted() async throws -> StepStory {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .accept, of: story.id, as: .teamManager,
            everyChild + [("worker", "Dana Mockwell"), ("team", "North"), ("telephone", "01632 960111")])
        try await story.carry()
        return story
    }

    @Test("Once they have accepted, the sending side closes as transferred; both sides say so", .rule("T-10"))
    func closing() async throws {
        let story = try await accepted()
        let page = try await story.sender.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("/steps/close\""))
        let form = try await story.sender.form(.close, of: story.id, as: .teamManager)
        #expect(form.contains("Census reason for closure: RC5."))
        #expect(!form.contains(" checked"))
        let without = try await story.sender.check(
            .close, of: story.id, as: .teamManager, everyChild + [("reason", "transferred")])
        #expect(without.status == .unprocessableContent)
        try await story.sender.take(
            .close, of: story.id, as: .teamManager,
            everyChild + [("reason", "transferred"), ("because", "Derby works the plan."), ("informed", "By letter.")])
        try await story.carry()
        for office in [story.sender, story.receiver] {
            #expect(try story.state(at: office).children.allSatisfy { $0.state.name == .closed })
        }
        try await story.tellsNoCommand()
    }

    @Test("An ending said in mistake is taken back, and what stood before stands again on both sides")
    func takingBack() async throws {
        let story = try await accepted()
        #expect(
            try await story.sender.open(
                WorkbenchRoute.step(.takeBackEnding, .asked).path(of: story.id), as: .teamManager
            ).status == .seeOther, "nothing was said yet")
        try await story.sender.take(
            .close, of: story.id, as: .teamManager,
            [("children", "1"), ("reason", "transferred"), ("because", "Derby works the plan.")])
        try await story.carry()
        try await story.sender.take(
            .takeBackEnding, of: story.id, as: .teamManager, [("because", "It was the wrong family.")])
        try await story.carry()
        for office in [story.sender, story.receiver] {
            #expect(try story.state(at: office).children.allSatisfy { $0.state.name == .accepted })
        }
    }

    @Test("Moved on wants the authority by name or code, and tells the other side which", .rule("DERBY-63"))
    func movedOn() async throws {
        let story = try await StepStory.acknowledged()
        let typed = everyChild + [("reason", "moved-on"), ("because", "They left on Monday.")]
        for wrong in ["Nowhere", "shire", ""] {
            let response = try await story.sender.check(
                .close, of: story.id, as: .teamManager, typed + [("moved-to", wrong)])
            #expect(response.status == .unprocessableContent, "\(wrong)")
            #expect(String(buffer: response.body).contains("href=\"#moved-to\""), "\(wrong)")
        }
        let check = try await story.sender.check(
            .close, of: story.id, as: .teamManager, typed + [("moved-to", "Havering")])
        #expect(String(buffer: check.body).contains("E09000016"))
        try await story.sender.take(.close, of: story.id, as: .teamManager, typed + [("moved-to", "Havering")])
        try await story.carry()
        #expect(try story.state(at: story.receiver).children.allSatisfy { $0.state.name == .ended })
        try await story.tellsNoCommand()
    }

    @Test(
        "No longer in need wants the day of the review; a declined service, that harm was considered", .rule("CAL-27"))
    func asked() async throws {
        let story = try await StepStory.acknowledged()
        let review = try await story.sender.check(
            .close, of: story.id, as: .teamManager,
            everyChild + [("reason", "no-longer-in-need"), ("because", "Goals met.")])
        #expect(String(buffer: review.body).contains("Enter the day of the review"))
        let harm = try await story.sender.check(
            .close, of: story.id, as: .teamManager,
            everyChild + [("reason", "service-declined"), ("because", "They do not want it.")])
        #expect(String(buffer: harm.body).contains("Consider significant harm first"))
        try await story.sender.take(
            .close, of: story.id, as: .teamManager,
            everyChild + [
                ("reason", "service-declined"), ("because", "They do not want it."), ("no-harm", "yes"),
            ])
        #expect(try story.state(at: story.sender).children.allSatisfy { $0.state.name == .ended })
    }

    @Test("A section 47 enquiry is told at once, and the other side is told to ring and to record it", .rule("DERBY-5"))
    func enquiry() async throws {
        let story = try await StepStory.acknowledged()
        try await story.receiver.take(
            .close, of: story.id, as: .teamManager,
            [("children", "1"), ("reason", "s47"), ("because", "Strategy discussion today.")])
        try await story.carry()
        let page = try await story.sender.page("/transfers/\(story.id.text)", as: .teamManager)
        #expect(page.contains("A section 47 enquiry began: ring them now"))
        #expect(page.contains("/steps/close\""))
        try await story.tellsNoCommand()
    }

    @Test("What was prepared and never sent is discarded with its reason; what is over is erased for good")
    func givenUp() async throws {
        let story = try await accepted()
        #expect(
            try await story.sender.open(
                WorkbenchRoute.step(.erase, .asked).path(of: story.id), as: .serviceManager
            ).status == .seeOther, "it is not over")
        #expect(
            try await story.sender.open(
                WorkbenchRoute.step(.discard, .asked).path(of: story.id), as: .practitioner
            ).status == .seeOther, "it was sent")
        try await story.sender.take(
            .close, of: story.id, as: .teamManager,
            everyChild + [("reason", "died"), ("because", "Invented words.")])
        try await story.carry()
        let unsure = try await story.sender.check(
            .erase, of: story.id, as: .serviceManager, [("because", "Six years are over.")])
        #expect(unsure.status == .unprocessableContent)
        try await story.sender.take(
            .erase, of: story.id, as: .serviceManager, [("because", "Six years are over."), ("sure", "yes")])
        let journal = try story.sender.gateway.journal(of: story.id, last: nil, by: story.sender.acting(.teamManager))
        #expect(journal.contains { if case .payloadsErased = $0.entry.event { true } else { false } })
    }
}
