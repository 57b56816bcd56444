import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("The page on which a prepared case waits to be sent")
struct PreparedCasePageTests {
    /// Calderdale's case for Derby, prepared and not sent.
    private func prepared() throws -> (sender: Office, id: ConversationID, path: String) {
        let (sender, receiver) = try Office.pair()
        let folder = sender.layout.root + "-case"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: sender.gateway.today), from: sender.code,
            to: receiver.code
        ).write(to: folder)
        let prepared = try sender.gateway.prepare(
            folder, recipient: nil, sentence: "Looked at each point.", by: sender.acting(.practitioner))
        return (sender, prepared.conversation, WorkbenchRoute.sending(.recipient).path(of: prepared.conversation))
    }

    private func openings(_ office: Office, _ id: ConversationID) throws -> [PersonID?] {
        try office.gateway.journal(of: id, last: nil, by: office.acting(.auditor)).filter {
            $0.entry.event == .caseOpened(way: .shown)
        }.map(\.entry.actor.person)
    }

    @Test(
        "The recipient check says what became of the last transfer there, and nothing of one that is restricted to others"
    )
    func lastTransfer() async throws {
        let (sender, receiver) = try Office.pair()
        func words() throws -> String {
            let facts = try #require(
                try sender.gateway.recipientFacts(of: receiver.code, by: sender.acting(.practitioner)))
            return RecipientPage.last(facts, sender.gateway, sender.gateway.today)
        }
        #expect(try words() == "None from this gateway yet")
        let sent = try await sender.send(to: receiver)
        let day = sender.gateway.today.inWords
        let transfer = try sender.gateway.transfer(sent.conversation.text)
        let opening = "\(day): transfer \(sent.conversation.text.prefix(8)), \(transfer.children.count) children. "
        #expect(try words().hasPrefix(opening) && words() != opening)
        #expect(try !words().contains("Sample-Brook"))
        let scope = Restriction.Scope(
            people: [try sender.acting(.businessSupport).person.id], teams: [],
            keptOut: [try sender.acting(.practitioner).person.id])
        try sender.gateway.restrict(transfer, to: scope, because: "Invented.", by: sender.acting(.teamManager))
        #expect(try words() == day)
    }

    @Test("Whoever is shown whom it is about, or what was sent of it, stands on record, once a day")
    func opened() async throws {
        let (sender, id, path) = try prepared()
        let (worker, manager) = (try sender.acting(.practitioner), try sender.acting(.teamManager))
        #expect(try openings(sender, id).isEmpty)
        for _ in 1...2 { #expect(try await sender.page(path, as: .practitioner).contains("Sample-Brook")) }
        #expect(try openings(sender, id) == [worker.person.id])
        _ = try await sender.gateway.send(sender.gateway.transfer(id.text), by: worker)
        #expect(try await sender.page("/transfers/\(id.text)/further", as: .teamManager).contains("Sample-Brook"))
        #expect(try openings(sender, id) == [worker.person.id, manager.person.id])
    }

    @Test(
        "Where nobody can tell whether a child is in another transfer, it is asked on the page, answered there, and sent"
    )
    func searchOpen() async throws {
        let (sender, id, path) = try prepared()
        // As after a lost key, or with a transfer that cannot be read.
        try await sender.gateway.store.write { try $0.noteChildrenUnmarked() }
        let typed = "formToken=invented-token&retype=Derby+City+Council"
        #expect(!(try await sender.page(path, as: .practitioner)).contains("name=\"reason\""))
        let asked = try await sender.open(path, as: .practitioner, method: .post, body: typed)
        #expect(asked.status == .unprocessableContent)
        for needed in ["name=\"reason\"", "href=\"#reason\"", "have not all been looked through"] {
            #expect(asked.text.contains(needed), "\(needed)")
        }
        let sent = try await sender.open(
            path, as: .practitioner, method: .post, body: typed + "&reason=Looked+through+the+list.")
        #expect(sent.headers[.location] == "/transfers/\(id.text)?done=sent", "\(sent.text)")
        let sealed = try #require(
            try sender.gateway.journal(of: id, last: nil, by: sender.acting(.auditor)).last {
                if case .messageSealed = $0.entry.event { true } else { false }
            })
        guard case .kept(let payload) = sealed.payload else { return #expect(Bool(false), "the answer is on record") }
        #expect(payload.rationale == "Looked through the list.")
    }
}
