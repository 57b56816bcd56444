import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("The worklist: what needs me, then everything")
struct WorklistPageTests {
    @Test(
        "A pack that came stands in it with the family, both facts and its deadline, and asks for one thing"
    )
    func arrived() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        let page = try await receiver.page("/", as: .practitioner)
        for needed in [
            "Sample-Brook", "from Calderdale · Wren, Robin and Unborn baby", "New pack", "Case held by",
            "Duty lies with", "until Derby accepts", "Acknowledgement due Thursday 3 December",
            "1 working day left",
            "Open the pack",
            "href=\"/transfers/\(sent.conversation.text)\"", "<span class=\"us\">Derby</span>",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test("It asks nothing of a role that may not do it")
    func roles() async throws {
        let (sender, receiver) = try Office.pair()
        try await sender.deliver(try await sender.send(to: receiver), to: receiver)
        let auditor = try await receiver.page("/", as: .auditor)
        #expect(auditor.contains("Nothing waits for you"))
        #expect(auditor.contains("Sample-Brook"))
        #expect(!auditor.contains("Open the pack"))
    }

    @Test("What needs you is counted over the whole list, the same in the navigation, and all of it is one link away")
    func needs() async throws {
        let (sender, receiver) = try Office.pair()
        for _ in 0..<9 { try await sender.deliver(try await sender.send(to: receiver), to: receiver) }
        let page = try await receiver.page("/", as: .businessSupport)
        #expect(page.components(separatedBy: "<h3>Sample-Brook: acknowledge this</h3>").count == 8)
        #expect(page.contains("Needs you <span class=\"count count--due\">9</span>"))
        let inNavigation = "<span class=\"count count--due\">9<span class=\"hidden\"> need you</span></span>"
        #expect(page.contains("<a href=\"/\" aria-current=\"page\">Worklist \(inNavigation)</a>"))
        #expect(page.contains("<a href=\"/?tab=needs\">7 of 9. Show all of them</a>"))
        let all = try await receiver.page("/?tab=needs", as: .businessSupport)
        #expect(all.components(separatedBy: "from Calderdale · Wren").count == 10)
        let transfer = try await receiver.page("/transfers/\(try receiver.only().text)", as: .businessSupport)
        #expect(transfer.contains("Worklist \(inNavigation)</a>"))
        let auditor = try await receiver.page("/?tab=needs", as: .auditor)
        #expect(auditor.contains("What a transfer asks of your role stands here."))
        #expect(!auditor.contains("need you</span>"))
        try receiver.gateway.assign(
            receiver.gateway.transfer(receiver.only().text), to: receiver.acting(.practitioner).person.id,
            by: receiver.acting(.teamManager))
        #expect(
            try await receiver.page("/calendar", as: .businessSupport).contains(">8<span class=\"hidden\"> need you"))
        #expect(!(try await receiver.page("/", as: .administrator)).contains("need you"))
    }

    @Test("An administrator is shown no child and no transfer")
    func administrator() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        let page = try await receiver.page("/", as: .administrator)
        #expect(page.contains("You are shown no child"))
        for hidden in ["Sample-Brook", sent.conversation.text, "Worklist"] {
            #expect(!page.contains(hidden))
        }
    }

    @Test(
        "Tabs and filters are addresses: each shows what it says and nothing else, and an empty one says what would stand there"
    )
    func filters() async throws {
        let (sender, receiver) = try Office.pair()
        try await sender.deliver(try await sender.send(to: receiver), to: receiver)
        for path in [
            "/", "/?authority=E08000033", "/?state=delivered", "/?person=team&authority=&state=",
            "/?tab=nonsense&state=nonsense&authority=nonsense",
        ] {
            #expect(
                try await receiver.page(path, as: .practitioner).contains("from Calderdale"), "\(path)")
        }
        for path in [
            "/?tab=sending", "/?tab=disputes", "/?tab=ended", "/?authority=E09000016", "/?state=accepted",
        ] {
            let page = try await receiver.page(path, as: .auditor)
            #expect(!page.contains("from Calderdale ·"), "\(path)")
            #expect(page.contains("class=\"empty\""), "\(path)")
        }
        #expect(try await sender.page("/?tab=sending", as: .practitioner).contains("to Derby"))
    }

    @Test("The list is narrowed to one person’s work by a code that names nobody")
    func worker() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        let workers = try receiver.gateway.workers(by: receiver.acting(.teamManager))
        let practitioner = try #require(workers.first { $0.person.roles == [.practitioner] })
        let manager = try #require(workers.first { $0.person.roles == [.teamManager] })
        #expect(!workers.contains { $0.person.roles == [.auditor] })
        try receiver.gateway.assign(
            receiver.gateway.transfer(sent.conversation.text), to: practitioner.person.id,
            by: receiver.acting(.teamManager))
        #expect(
            try await receiver.page("/?person=\(practitioner.code)", as: .auditor).contains("from Calderdale ·"))
        #expect(
            !(try await receiver.page("/?person=\(manager.code)", as: .auditor)).contains("from Calderdale ·"))
        #expect(!practitioner.code.contains("practitioner"))
    }

    @Test("A page that is not there is a page that says so")
    func pages() async throws {
        let (_, receiver) = try Office.pair()
        for page in ["9", "0", "-1", "9223372036854775807", "-9223372036854775808"] {
            let response = try await receiver.open("/?page=\(page)", as: .practitioner)
            #expect(response.status == .badRequest, "\(page)")
            #expect(String(buffer: response.body).contains("page-not-there"))
        }
    }

    @Test("An overdue meeting is said in words, with a shape, and not by colour alone")
    func overdue() async throws {
        let (sender, receiver) = try Office.pair()
        try await sender.deliver(try await sender.send(to: receiver), to: receiver)
        _ = try await receiver.gateway.acknowledge(
            try receiver.gateway.transfer(try receiver.only().text),
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.businessSupport))
        receiver.clock.advance(days: 40)
        let page = try await receiver.page("/", as: .practitioner)
        #expect(page.contains("Meeting overdue"))
        #expect(page.contains("Meeting was due"))
        #expect(page.contains("working days ago"))
        #expect(page.contains("tag tag--late"))
    }
}

extension Office {
    /// The one transfer here.
    func only() throws -> ConversationID {
        let page = try gateway.list(by: acting(.auditor))
        return try #require(page.transfers.first?.transfer)
    }
}
