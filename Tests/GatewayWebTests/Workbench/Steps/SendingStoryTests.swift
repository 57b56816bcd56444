import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite(
    "Sending to its end, by clicking: sent again, discarded, an urgent notice, the same child twice, erased and no longer found"
)
struct SendingStoryTests {
    @Test("What could not be delivered is sent again from its task: the same bytes, and it counts once")
    func resend() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        let story = StepStory(sender: sender, receiver: receiver, id: sent.conversation)
        let (now, salt) = (sender.gateway.now, [UInt8](repeating: 7, count: 32))
        try await sender.gateway.store.write { writer in
            #expect(try writer.giveUp(sent.digest, fault: "timed-out"))
            try writer.append(
                JournalDraft(
                    actor: .gateway, conversation: sent.conversation,
                    event: .deliveryGivenUp(message: sent.digest, fault: "timed-out")), at: now, salt: salt)
        }
        let page = try await sender.page("/transfers/\(story.id.text)", as: .businessSupport)
        #expect(page.contains("/steps/resend\""))
        #expect(page.contains("01632 960100"), "whom to ring stands there")
        let before = try Data(contentsOf: URL(fileURLWithPath: sender.layout.message(sent.digest.text)))
        try await sender.take(.resend, of: story.id, as: .businessSupport, [])
        #expect(try Data(contentsOf: URL(fileURLWithPath: sender.layout.message(sent.digest.text))) == before)
        try await story.carry()
        try await story.tellsNoCommand()
        #expect(try story.state(at: receiver).children.allSatisfy { $0.pack.name == .delivered })
        #expect(
            try await sender.open(WorkbenchRoute.step(.resend, .asked).path(of: story.id), as: .businessSupport).status
                == .seeOther, "nothing waits for it any more")
    }

    @Test("A prepared case is discarded with its reason: its folder goes, and no search finds the child any more")
    func discard() async throws {
        let (sender, _) = try Office.pair()
        let form = try await FormFilling(sender)
        try await form.fillIn()
        _ = try await form.save(
            "consent",
            [
                ("p1-says", "refused"), ("override", "yes"), ("override-limb", "risk-of-harm"),
                ("override-why", "She is at risk from somebody who lives near."),
                ("override-manager", "team-manager.invented"), ("basis", "uk-gdpr-6-1-e"),
            ] + FormFilling.date("basis-on", 20, 11, 2026) + FormFilling.date("p1-says-refused-on", 20, 11, 2026))
        _ = try await form.save("sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
        let id = try sender.only()
        #expect(try sender.gateway.search("Tumblewick", by: sender.acting(.practitioner)).total == 1)
        let bare = try await sender.check(.discard, of: id, as: .practitioner, [])
        #expect(bare.status == .unprocessableContent)
        try await sender.take(.discard, of: id, as: .practitioner, [("because", "The family stays after all.")])
        #expect(try sender.gateway.transfer(id.text).isDiscarded)
        #expect(!FileManager.default.fileExists(atPath: sender.layout.draft(id.text)))
        #expect(try sender.gateway.search("Tumblewick", by: sender.acting(.practitioner)).total == 0)
        let journal = try sender.gateway.journal(of: id, last: nil, by: sender.acting(.teamManager))
        #expect(journal.contains { $0.entry.event == .draftDiscarded })
    }

    @Test(
        "An urgent notice leaves once its manager has confirmed it, and heads the other authority’s list",
        .rule("DERBY-71"))
    func urgent() async throws {
        let (sender, receiver) = try Office.pair()
        let form = try await FormFilling(sender, urgent: true)
        _ = try await form.save(
            "urgent",
            [
                ("child", "c1"), ("c1-name", "Fern Tumblewick"), ("c1-birth", "born"), ("certainty", "provisional"),
                ("kind", "refuge"), ("home", "confidential"), ("home-hidden-lines", "2 Invented Row"),
                ("home-hidden-postcode", "DE1 1AA"), ("home-why", "Her father must not find her."),
                ("risks-which", "Her father knows the school."), ("worker", "Pat Sample"),
                ("worker-telephone", "01632 960124"), ("hours-telephone", "01632 960199"), ("recipient", "E06000015"),
                ("sentence", "They arrive tonight."), ("manager", "service-manager.invented"),
            ] + FormFilling.date("c1-dob", 14, 3, 2018) + FormFilling.date("resident", 2, 12, 2026))
        _ = try await form.save("sign", [("retype", "Derby City Council")])
        let id = try sender.only()
        let path = "/transfers/\(id.text)"
        let retype = "formToken=invented-token&retype=Derby+City+Council"
        let early = try await sender.open(path + "/send", as: .practitioner, method: .post, body: retype)
        #expect(early.status == .conflict, "nobody has confirmed it")
        try await sender.take(.confirm, of: id, as: .serviceManager, [])
        let sent = try await sender.open(path + "/send", as: .practitioner, method: .post, body: retype)
        #expect(sent.headers[.location] == path + "?done=sent", "\(Office.problems(String(buffer: sent.body)))")
        try await sender.carry(id, to: receiver)
        let list = try await receiver.page("/", as: .practitioner)
        #expect(list.contains(id.text))
        #expect(list.lowercased().contains("urgent"))
        #expect(!(try await receiver.page(path, as: .practitioner)).contains("Invented Row"))
    }

    @Test("A child who is in another transfer is asked about before it is sent, and the reason goes on record")
    func sameChild() async throws {
        let (sender, _) = try Office.pair()
        func prepare() async throws -> String {
            let form = try await FormFilling(sender)
            try await form.fillIn()
            _ = try await form.save(
                "consent",
                [
                    ("p1-says", "refused"), ("override", "yes"), ("override-limb", "risk-of-harm"),
                    ("override-why", "She is at risk from somebody who lives near."),
                    ("override-manager", "team-manager.invented"), ("basis", "uk-gdpr-6-1-e"),
                ] + FormFilling.date("basis-on", 20, 11, 2026) + FormFilling.date("p1-says-refused-on", 20, 11, 2026))
            let before = try sender.gateway.list(by: sender.acting(.auditor)).transfers.map(\.transfer)
            let signed = try await form.save(
                "sign", [("sentence", "It follows."), ("retype", "Derby City Council")])
            #expect(signed.status == .seeOther, "\(Office.problems(String(buffer: signed.body)))")
            let after = try sender.gateway.list(by: sender.acting(.auditor)).transfers.map(\.transfer)
            return "/transfers/" + (try #require(after.first { !before.contains($0) })).text
        }
        let paths = [try await prepare(), try await prepare()]
        let retype = "formToken=invented-token&retype=Derby+City+Council"
        for path in paths {
            let id = try #require(ConversationID(String(path.dropFirst("/transfers/".count))))
            try await sender.take(.confirm, of: id, as: .teamManager, [])
        }
        let first = try await sender.open(paths[0] + "/send", as: .practitioner, method: .post, body: retype)
        let asked = [first, try await sender.open(paths[1] + "/send", as: .practitioner, method: .post, body: retype)]
        let doubted = try #require(asked.last { $0.status == .unprocessableContent }, "one of them is asked about")
        #expect(String(buffer: doubted.body).contains("Why is it right to send it?"))
        let path = asked[1].status == .unprocessableContent ? paths[1] : paths[0]
        let sent = try await sender.open(
            path + "/send", as: .practitioner, method: .post, body: retype + "&reason=The+first+one+is+taken+back.")
        #expect(sent.headers[.location] == path + "?done=sent", "\(Office.problems(String(buffer: sent.body)))")
        let journal = try sender.gateway.journal(of: nil, last: nil, by: sender.acting(.auditor))
        #expect(journal.contains { $0.payload.says("The first one is taken back.") })
    }

    @Test("Once names and reasons are erased no search finds the child, whatever is recorded afterwards")
    func erased() async throws {
        let story = try await StepStory.acknowledged()
        for office in [story.sender, story.receiver] {
            #expect(try office.gateway.search("Sample-Brook", by: office.acting(.practitioner)).total == 1)
        }
        try await story.sender.take(
            .close, of: story.id, as: .teamManager, everyChild + [("reason", "died"), ("because", "Invented words.")])
        try await story.carry()
        try await story.sender.take(
            .erase, of: story.id, as: .serviceManager, [("because", "Six years are over."), ("sure", "yes")])
        #expect(try story.sender.gateway.search("Sample-Brook", by: story.sender.acting(.practitioner)).total == 0)
        _ = try await story.sender.page("/transfers/\(story.id.text)", as: .auditor)
        #expect(try story.sender.gateway.search("Sample-Brook", by: story.sender.acting(.practitioner)).total == 0)
        #expect(try story.receiver.gateway.search("Sample-Brook", by: story.receiver.acting(.practitioner)).total == 1)
    }
}

extension StoredEntry.Payload {
    /// Whether words stand in it.
    fileprivate func says(_ words: String) -> Bool {
        guard case .kept(let payload) = self else { return false }
        return payload.rationale?.contains(words) == true || payload.details.values.contains { $0.contains(words) }
    }
}
