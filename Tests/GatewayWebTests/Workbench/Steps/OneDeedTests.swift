import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Of two clicks at one moment, and of two people, one does it and the other keeps what they typed")
struct OneDeedTests {
    @Test("A note that is signed four times at one moment stands in the record once")
    func clicks() async throws {
        let story = try await StepStory.acknowledged()
        let typed =
            everyChild + [
                ("occasion", "during-transition"), ("outcome", "told"), ("whom", "mother"), ("how", "in-person"),
                ("what", "Who to ring until Derby accepts."),
            ]
        let form = try await story.receiver.form(.family, of: story.id, as: .practitioner)
        let seen = String(try #require(form.firstMatch(of: /name="seen" value="([^"]*)"/)).1)
        let body = Office.body([("formToken", "invented-token"), ("seen", seen)] + typed)
        let path = WorkbenchRoute.step(.family, .signed).path(of: story.id)
        let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
            for role in [Role.practitioner, .practitioner, .teamManager, .practitioner] {
                group.addTask { try await story.receiver.open(path, as: role, method: .post, body: body) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0.status == .seeOther } == 1)
        #expect(try story.state(at: story.receiver).record.notes.count == 1)
        for answer in answers where answer.status != .seeOther {
            #expect(answer.status == .conflict)
            #expect(String(buffer: answer.body).contains("Who to ring until Derby accepts."))
        }
    }

    @Test(
        "What somebody had seen is compared in the transaction that writes, and what their own deed wrote since is theirs"
    )
    func inTheTransaction() async throws {
        let story = try await StepStory.acknowledged()
        let gateway = story.receiver.gateway
        let (worker, manager) = (
            try story.receiver.acting(.practitioner), try story.receiver.acting(.teamManager)
        )
        func assign(by acting: ActingPerson, to person: ActingPerson) throws {
            try gateway.assign(story.state(at: story.receiver), to: person.person.id, by: acting)
        }
        let seen = try gateway.lastChange(of: story.state(at: story.receiver), by: manager)
        let late = await #expect(throws: GatewayFault.self) {
            try await gateway.having(seen: seen, of: story.id, by: manager) {
                // Between the reading and the deed somebody else did something, as the other side's message would.
                try assign(by: story.receiver.acting(.serviceManager), to: worker)
                try assign(by: manager, to: manager)
            }
        }
        #expect(late?.code == "transfer-moved-on")
        #expect(try story.state(at: story.receiver).record.worker == worker.person.id)

        let now = try gateway.lastChange(of: story.state(at: story.receiver), by: manager)
        try await gateway.having(seen: now, of: story.id, by: manager) {
            let second = await #expect(throws: GatewayFault.self) {
                try await gateway.having(seen: now, of: story.id, by: worker) {}
            }
            #expect(second?.code == "transfer-moved-on")
            try assign(by: manager, to: manager)
            #expect(try story.state(at: story.receiver).record.worker == manager.person.id)
            try assign(by: manager, to: worker)
        }
        #expect(try story.state(at: story.receiver).record.worker == worker.person.id)
    }
}
