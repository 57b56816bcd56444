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

@Suite(
    "A transfer's page: the two facts, the clock, what to do next, the first minute, and the papers")
struct TransferPageTests {
    private static let parts = ["", "/documents", "/conversation", "/deadlines", "/record"]

    private func received(
        confidential: Bool = false, change: (inout CaseFile) -> Void = { _ in }
    ) async throws -> (sender: Office, receiver: Office, path: String) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver, confidential: confidential, change: change)
        try await sender.deliver(sent, to: receiver)
        return (sender, receiver, "/transfers/\(sent.conversation.text)")
    }

    @Test(
        "It says who holds the case and where the duty lies, who must act now, and by whose rule the clock runs"
    )
    func facts() async throws {
        let (_, receiver, path) = try await received()
        let page = try await receiver.page(path, as: .practitioner)
        for needed in [
            "Sample-Brook family", "From Calderdale to Derby", "Case held by", "Duty lies with",
            "Derby must respond to any safeguarding concern now", "until Derby accepts",
            "Receiving-in meeting",
            "Derby seeks to convene within 20 working days of residence.", "Rule DERBY-78",
            "<svg class=\"clock__line\"",
            "aria-label=\"Clock line from residence on", "In the first minute", "What to do next",
            "Acknowledge this",
            "Consent", "Documents", "Conversation", "Signed by Calderdale", "As Calderdale signed it",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test("Each role is told what is theirs to do, and who else does the rest")
    func roles() async throws {
        let (_, receiver, path) = try await received()
        let own = try await receiver.page(path, as: .businessSupport)
        #expect(own.contains("Answer the pack"))
        let guardian = try await receiver.page(path, as: .caldicottGuardian)
        #expect(!guardian.contains("Answer the pack"))
        #expect(
            guardian.contains(
                "For a practitioner or business support or team manager or service manager."))
    }

    @Test("The sending side sees the same facts, and that it waits")
    func sending() async throws {
        let (sender, _, path) = try await received()
        let page = try await sender.page(path, as: .practitioner)
        #expect(page.contains("Case held by"))
        #expect(page.contains("Calderdale <span class=\"muted small\">your authority</span>"))
        #expect(page.contains("to Derby"))
    }

    @Test("A confidential address is on none of its pages, for nobody", .rule("T-16"))
    func confidential() async throws {
        let (_, receiver, path) = try await received(confidential: true)
        let place = try #require(
            try receiver.gateway.show(
                receiver.gateway.transfer(try receiver.only().text), reveal: "Invented reason.",
                by: receiver.acting(.teamManager)
            ).caseFile?.addresses.compactMap { address -> String? in
                if case .confidential(_, let place?) = address.state { return place.lines.first }
                return nil
            }.first)
        for part in Self.parts {
            let page = try await receiver.page(path + part, as: .teamManager)
            #expect(!page.contains(HTMLText.escape(place, lineFeed: "\n")), "\(part)")
        }
        #expect(try await receiver.page(path, as: .teamManager).contains("Address confidential"))
    }

    @Test("A confidential address is shown for a reason, to whoever may see it, and the journal says so", .rule("T-16"))
    func revealed() async throws {
        let (_, receiver, path) = try await received(confidential: true)
        func reveals() throws -> Int {
            try receiver.gateway.journal(of: nil, last: nil, by: receiver.acting(.auditor)).count {
                if case .addressRevealed = $0.entry.event { return true }
                return false
            }
        }
        func ask(_ role: Role, _ reason: String) async throws -> TestResponse {
            try await receiver.open(
                path + "/address", as: role, method: .post, body: "formToken=invented-token&reason=\(reason)")
        }
        #expect(try await receiver.page(path, as: .teamManager).contains("Why do you need it?"))
        #expect(try await !receiver.page(path, as: .businessSupport).contains("Why do you need it?"))
        #expect(try await ask(.businessSupport, "Visit").status == .forbidden)
        let without = try await ask(.teamManager, "+")
        #expect(without.status == .badRequest)
        #expect(String(buffer: without.body).contains("reason-missing"))
        #expect(try reveals() == 0)

        let shown = try await ask(.teamManager, "Visit+today")
        let page = String(buffer: shown.body)
        #expect(shown.status == .ok)
        #expect(page.contains("Your view is recorded."))
        #expect(page.contains("<span class=\"screen-only\">"), "it is left out in print")
        #expect(shown.headers[.cacheControl] == "no-store")
        #expect(try reveals() == receiver.gateway.transfer(receiver.only().text).children.count)
    }

    @Test(
        "Opening it is journalled as the command line's reading is, once a day for each person",
        .rule("CAM-60"))
    func journalled() async throws {
        let (_, receiver, path) = try await received()
        func openings() throws -> [JournalEvent] {
            try receiver.gateway.journal(of: nil, last: nil, by: receiver.acting(.auditor)).map(
                \.entry.event
            ).filter {
                if case .caseOpened(.shown) = $0 { return true }
                return false
            }
        }
        #expect(try openings().isEmpty)
        for part in Self.parts { _ = try await receiver.page(path + part, as: .practitioner) }
        #expect(try openings().count == 1)
        _ = try await receiver.page(path, as: .teamManager)
        #expect(try openings().count == 2)
        _ = try await receiver.open(path, as: .administrator)
        #expect(try openings().count == 2)
    }

    @Test("Our own papers and the list are journalled when they are read, as others' papers are")
    func sendersReading() async throws {
        let (sender, _, path) = try await received()
        func events(_ wanted: JournalEvent) throws -> [Actor] {
            try sender.gateway.journal(of: nil, last: nil, by: sender.acting(.auditor)).map(\.entry)
                .filter { $0.event == wanted }.map(\.actor)
        }
        for _ in 1...2 { _ = try await sender.page(path, as: .teamManager) }
        #expect(try events(.caseOpened(way: .shown)).map(\.person?.text) == ["team-manager.invented"])
        for _ in 1...3 { _ = try await sender.page("/", as: .teamManager) }
        _ = try await sender.page("/", as: .practitioner)
        _ = try await sender.page("/", as: .administrator)
        #expect(
            try events(.listOpened).map(\.person?.text) == ["team-manager.invented", "practitioner.invented"])
        sender.clock.advance(days: 1)
        _ = try await sender.page("/", as: .practitioner)
        #expect(try events(.listOpened).count == 3)
    }

    @Test(
        "A transfer that is not there, and an address that is no id, are pages that say so",
        arguments: [
            "/transfers/0199b3c2-7f40-7a11-9e55-31f0c2d4a8be", "/transfers/%3Cscript%3E",
            "/transfers/..%2f..",
            "/transfers/0199",
        ])
    func unknown(path: String) async throws {
        let (_, receiver) = try Office.pair()
        let response = try await receiver.open(path, as: .practitioner)
        #expect(response.status == .notFound)
        #expect(!String(buffer: response.body).contains("<script"))
    }

    @Test(
        "Whatever anybody wrote is shown as it was written, in every field and on every page",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='x",
            "{{formToken}}",
            "</textarea></dl></main>",
        ])
    func hostile(words: String) async throws {
        let plain = try await received(confidential: true) { Self.fill(&$0, "Invented") }
        let hostile = try await received(confidential: true) { Self.fill(&$0, words) }
        for part in Self.parts + ["/receive"] {
            let expected = try await plain.receiver.page(plain.path + part, as: .teamManager)
            let page = try await hostile.receiver.page(hostile.path + part, as: .teamManager)
            for tag in ["<script", "<img", "onfocus='x", "invented-token</"] {
                #expect(!page.contains(tag), "\(part)")
            }
            #expect(
                page.count { $0 == "<" } == expected.count { $0 == "<" },
                "\(part): no element more or fewer")
        }
        let page = try await hostile.receiver.page(hostile.path, as: .teamManager)
        #expect(page.contains(HTMLText.escape(words)))
        let list = try await hostile.receiver.page("/", as: .teamManager)
        #expect(!list.contains("<script"))
        #expect(!list.contains("<img"))
    }

    /// Writes words into every field of a case that a page shows.
    private static func fill(_ file: inout CaseFile, _ words: String) {
        for index in file.children.indices {
            file.children[index].name = "\(words) \(index) \(words)Family"
            if case .seen(let day, _)? = file.children[index].lastSeen.value {
                file.children[index].lastSeen = .known(.seen(on: day, by: words))
            }
        }
        for index in file.people.indices {
            file.people[index].name = "\(words) \(index)"
            file.people[index].safeContact = words
        }
        file.firstMinute.presentRisks = .known([PresentRisk(risk: words, children: [], inPlace: words)])
        file.firstMinute.risksToStaff = .known([words])
        file.firstMinute.mustNotLearnAddress = .known([AddressExclusion(who: words, why: words)])
        file.firstMinute.worker = .known(
            Contact(name: words, post: words, team: words, telephone: "01632 960111"))
        file.firstMinute.language = .known(words)
        file.firstMinute.communicationNeeds = .known([words])
        if var record = file.consent {
            for index in record.answers.indices { record.answers[index].by = words }
            file.consent = record
        }
        for index in file.documents.plans.indices { file.documents.plans[index].title = words }
    }
}
