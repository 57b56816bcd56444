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

@Suite("A dispute on the pages: both sides beside each other, and a decision that is checked, then signed")
struct DisputePageTests {
    /// A pack that the receiving team has acknowledged, at both offices.
    private static func acknowledged() async throws -> (sender: Office, receiver: Office, id: ConversationID) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        let acknowledged = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(sent.conversation.text),
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.businessSupport))
        try await receiver.deliver(acknowledged, to: sender)
        return (sender, receiver, sent.conversation)
    }

    private static let raising =
        "ground=responsibility&subject=temporary-accommodation&children=1&children=2&why=%3Cb%3EA+hotel%3C%2Fb%3E"
        + "&visits=not-agreed&next-not-agreed-day=7&next-not-agreed-month=12&next-not-agreed-year=2026"
        + "&meanwhile=We+visit+weekly."

    /// Takes a form of a transfer through both of its pages, as a browser does.
    @discardableResult
    private static func sign(
        _ body: String, check: String, sign: String, page: String, at office: Office, as role: Role
    ) async throws -> TestResponse {
        let seen = try #require(try await office.open(page, as: role).sent("seen"))
        let whole = "formToken=invented-token&seen=\(seen)&\(body)"
        let checked = try await office.open(check, as: role, method: .post, body: whole)
        #expect(checked.status == .ok, "\(checked.text)")
        #expect(checked.text.contains("Check your answers"))
        return try await office.open(sign, as: role, method: .post, body: whole)
    }

    /// Raises a dispute at the receiving office and hands it to the sender.
    private static func raised() async throws -> (sender: Office, receiver: Office, id: ConversationID) {
        let (sender, receiver, id) = try await acknowledged()
        let step = "/transfers/\(id.text)/steps/raise-dispute"
        let signed = try await sign(
            raising, check: step, sign: step + "/sign", page: step, at: receiver, as: .teamManager)
        #expect(signed.status == .seeOther, "\(signed.text)")
        try await hand(id, from: receiver, to: sender)
        return (sender, receiver, id)
    }

    /// Hands our latest message of a transfer over, as the outbox does.
    private static func hand(_ id: ConversationID, from office: Office, to other: Office) async throws {
        let transfer = try office.gateway.transfer(id.text)
        let latest = try #require(transfer.messages.last { $0.sender == office.code })
        let path = other.layout.incoming + "/\(UUID().uuidString).part"
        let sealed = try Data(contentsOf: URL(fileURLWithPath: office.layout.message(latest.digest.text)))
        try sealed.write(to: URL(fileURLWithPath: path))
        let answer = await other.gateway.receive(
            UploadedMessage(path: path, size: Int64(sealed.count), arrival: .whole), from: office.code)
        #expect(answer.status == 200)
    }

    @Test("Raised on a page, it stands on both sides with both statements and whose answer is due")
    func raising() async throws {
        let (sender, receiver, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        for office in [sender, receiver] {
            let page = try await office.page(path, as: .practitioner)
            for needed in [
                "Who is responsible for Wren and Robin", "Case responsibility: temporary accommodation",
                "&lt;b&gt;A hotel&lt;/b&gt;", "We visit weekly.", "Signed by Derby", "Team managers: with",
                "our default, in no procedure", "Not agreed", "Case held by", "Duty lies with",
                "The dispute has not stopped this clock", "has said nothing yet",
                "A decision in it is for a team manager or service manager",
            ] { #expect(page.contains(needed), "\(needed)") }
            #expect(!page.contains("<b>A hotel"))
            #expect(page.components(separatedBy: "<h1").count == 2)
        }
        // The navigation says how many in dispute need whoever looks.
        let count = "href=\"/disputes\">Disputes <span class=\"count count--due\">1<span class=\"hidden\"> need you"
        #expect(try await sender.page(path, as: .teamManager).contains(count))
        #expect(try sender.gateway.countDisputedNeeds(of: sender.acting(.teamManager)) == 1)
        for role in [Role.auditor, .legalAdviser] {
            #expect(!(try await sender.page(path, as: role)).contains(count), "\(role)")
        }
        #expect(try await sender.page("/disputes", as: .teamManager).contains("Calderdale answers next"))
        #expect(try await receiver.page("/disputes", as: .auditor).contains("href=\"\(path)\""))
        #expect(
            try await receiver.page("/transfers/\(id.text)/disputes", as: .practitioner).contains("With team managers"))
        #expect(try await sender.page("/", as: .teamManager).contains("href=\"\(path)\">Decide"))
        let todo = try await sender.page("/transfers/\(id.text)", as: .teamManager)
        #expect(todo.contains("href=\"\(path)\""))
    }

    @Test("What one authority alone says has ended can be disputed on the page, until the other has said so too")
    func afterTheirEnding() async throws {
        let (sender, receiver, id) = try await Self.acknowledged()
        func leave(at office: Office) async throws {
            let transfer = try office.gateway.transfer(id.text)
            _ = try await office.gateway.close(
                transfer, children: transfer.children.map(\.child), reason: .leftEngland, on: office.gateway.today,
                words: "Invented words.", informed: nil, by: office.acting(.teamManager))
        }
        try await leave(at: sender)
        try await Self.hand(id, from: sender, to: receiver)
        let way = "/transfers/\(id.text)/steps/raise-dispute"
        #expect(try await receiver.page("/transfers/\(id.text)/disputes", as: .teamManager).contains(way))
        #expect(try await receiver.page(way, as: .teamManager).contains("Which children is it about?"))
        try await leave(at: receiver)
        #expect(try await !receiver.page("/transfers/\(id.text)/disputes", as: .teamManager).contains(way))
    }

    @Test("Nothing is chosen for anybody, and what is missing is said where it belongs")
    func missing() async throws {
        let (sender, _, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        let page = try await sender.open(path, as: .teamManager)
        #expect(!page.text.contains(" checked"))
        #expect(!page.text.contains("Withdraw the dispute"), "only who raised it withdraws it")
        let seen = try #require(page.sent("seen"))
        let wrong = try await sender.open(
            path, as: .teamManager, method: .post, body: "formToken=invented-token&seen=\(seen)&act=propose&why=Kept")
        #expect(wrong.status == .unprocessableContent)
        for needed in ["There is a problem", "href=\"#effect-1\"", "Choose what happens for Wren", ">Kept</textarea>"] {
            #expect(wrong.text.contains(needed), "\(needed)")
        }
    }

    @Test(
        "A proposal goes to the other side, which agrees to it on its own page; then a service manager records the end")
    func agreeing() async throws {
        let (sender, receiver, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        let proposal =
            "act=propose&effect-1=receiving-accepts&effect-2=sending-keeps&from-day=4&from-month=1&from-year=2027"
            + "&meaning=Joint+visit+first.&why=A+way+on."
        let proposed = try await Self.sign(
            proposal, check: path, sign: path + "/sign", page: path, at: sender, as: .teamManager)
        #expect(proposed.headers[.location] == path + "?done=said")
        try await Self.hand(id, from: sender, to: receiver)
        let page = try await receiver.page(path, as: .teamManager)
        for needed in [
            "Agree to Calderdale’s proposal", "Wren: Derby accepts responsibility from Monday 4 January 2027.",
            "Robin: Calderdale goes on working the case from Monday 4 January 2027.", "Joint visit first.",
        ] { #expect(page.contains(needed), "\(needed)") }
        try await Self.sign(
            "act=agree&why=Agreed.", check: path, sign: path + "/sign", page: path, at: receiver, as: .teamManager)
        #expect(try receiver.gateway.transfer(id.text).disputes.first?.state.name == .agreed)
        #expect(try await receiver.page(path, as: .teamManager).contains("A decision in it is for a service manager"))
        try await Self.sign(
            "act=resolve&why=Over.", check: path, sign: path + "/sign", page: path, at: receiver, as: .serviceManager)
        #expect(try receiver.gateway.transfer(id.text).disputes.first?.state.name == .resolved)
        #expect(try await receiver.page("/disputes", as: .teamManager).contains("Resolved"))
    }

    @Test("Once the day of the team managers has passed a service manager decides, and no team manager is offered to")
    func lapsed() async throws {
        let (sender, _, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        sender.clock.advance(days: 5)
        let team = try await sender.page(path, as: .teamManager)
        #expect(team.contains("Service managers: with you"))
        #expect(team.contains("A decision in it is for a service manager"))
        #expect(!team.contains("name=\"act\""))
        let forced = try await sender.open(
            path + "/sign", as: .teamManager, method: .post, body: "formToken=invented-token&act=answer&why=No")
        #expect(forced.status == .conflict)
        #expect(try await sender.page(path, as: .serviceManager).contains("name=\"act\""))
    }

    @Test("Two people at once: the second is told, and nothing is signed for them")
    func movedOn() async throws {
        let (sender, _, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        let seen = try #require(try await sender.open(path, as: .teamManager).sent("seen"))
        let body = "formToken=invented-token&seen=\(seen)&act=answer&why=Once"
        #expect(
            try await sender.open(path + "/sign", as: .teamManager, method: .post, body: body).status == .seeOther)
        let second = try await sender.open(path + "/sign", as: .serviceManager, method: .post, body: body)
        #expect(second.status == .conflict)
        #expect(second.text.contains("Nothing was sent for you now"))
        #expect(second.text.contains(">Once</textarea>"))
    }

    @Test("Legal advice is kept, read by service manager and legal adviser alone, and its reading stands on record")
    func advice() async throws {
        let (sender, receiver, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        let typed =
            "formToken=invented-token&stage=received&advice-on-day=2&advice-on-month=12&advice-on-year=2026"
            + "&own=Invented+privileged+words"
        func body() async throws -> String {
            let seen = try #require(try await sender.open(path + "/advice", as: .serviceManager).sent("seen"))
            return typed + "&seen=\(seen)"
        }
        let kept = try await sender.open(path + "/advice", as: .serviceManager, method: .post, body: body())
        #expect(kept.headers[.location] == path + "?done=advice", "\(kept.text)")
        let page = try await sender.page(path, as: .serviceManager)
        #expect(page.contains("Private to Calderdale. Never sent."))
        #expect(!page.contains("Invented privileged words"))
        #expect(!(try await sender.page(path, as: .practitioner)).contains("Private to"))
        #expect(try await sender.page(path + "/advice", as: .legalAdviser).contains("Invented privileged words"))
        for role in Role.allCases where ![.legalAdviser, .serviceManager].contains(role) {
            #expect(try await sender.open(path + "/advice", as: role).status == .forbidden, "\(role)")
        }
        let entries = try sender.gateway.journal(of: id, last: nil, by: sender.acting(.auditor))
        #expect(entries.contains { $0.entry.event == .journalOpened(way: .legalAdvice) })
        #expect(!entries.contains { $0.entry.event == .journalOpened(way: .shown) })
        for _ in 1...2 {
            let read = try sender.gateway.readJournal(of: id, last: nil, by: sender.acting(.auditor))
            #expect(!"\(read.map(\.payload))".contains("Invented privileged words"))
        }
        let after = try sender.gateway.journal(of: id, last: nil, by: sender.acting(.auditor))
        let readings = after.filter { $0.entry.event == .journalOpened(way: .shown) }
        #expect(readings.map { $0.entry.actor.person } == [try sender.acting(.auditor).person.id], "once a day")
        #expect(!(try await receiver.page(path, as: .serviceManager)).contains("Invented privileged words"))
        let future = try await body().replacing("year=2026", with: "year=2036")
        let refused = try await sender.open(path + "/advice", as: .serviceManager, method: .post, body: future)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains(">Invented privileged words</textarea>"))
        #expect(refused.text.contains("is still to come"))
    }

    @Test("What is kept for ourselves is kept once, however often and by however many it is sent from one page")
    func keptOnce() async throws {
        let (sender, _, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        func lines() throws -> Int {
            let transfer = try sender.gateway.transfer(id.text)
            let dispute = try #require(transfer.disputes.first).id
            return try sender.gateway.reasons(in: dispute, of: transfer, by: sender.acting(.auditor)).count
                + sender.gateway.legalAdvice(on: dispute, of: transfer, by: sender.acting(.legalAdviser)).count
        }
        for (page, typed) in [
            ("/reason", "own-reason=Zephyrine"),
            ("/advice", "stage=requested&advice-on-day=2&advice-on-month=12&advice-on-year=2026&own=Zephyrine"),
        ] {
            let before = try lines()
            let seen = try #require(try await sender.open(path + page, as: .serviceManager).sent("seen"))
            let body = "formToken=invented-token&\(typed)"
            let unseen = try await sender.open(path + page, as: .serviceManager, method: .post, body: body)
            #expect(unseen.status == .conflict, "\(page): no page of ours leaves out what was seen")
            let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
                for _ in 1...3 {
                    group.addTask {
                        try await sender.open(
                            path + page, as: .serviceManager, method: .post, body: body + "&seen=\(seen)")
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == .seeOther } == 1, "\(page)")
            for answer in answers where answer.status != .seeOther {
                #expect(answer.status == .conflict, "\(page)")
                #expect(answer.text.contains(">Zephyrine</textarea>"), "\(page)")
            }
            #expect(try lines() == before + 1, "\(page)")
        }
    }

    @Test(
        "A reason of our own is kept beside the dispute, marked as private, and is in nothing that was sealed",
        .rule("DERBY-79"))
    func ownReasons() async throws {
        let (sender, receiver, id) = try await Self.raised()
        let path = "/transfers/\(id.text)/disputes/1"
        let empty = try await sender.open(
            path + "/reason", as: .teamManager, method: .post, body: "formToken=invented-token&own-reason=+")
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("href=\"#own-reason\""))
        let seen = try #require(try await sender.open(path + "/reason", as: .teamManager).sent("seen"))
        let kept = try await sender.open(
            path + "/reason", as: .teamManager, method: .post,
            body: "formToken=invented-token&seen=\(seen)&own-reason=Zephyrine+%3Cb%3Ecosts%3C%2Fb%3E")
        #expect(kept.headers[.location] == path + "?done=reason", "\(kept.text)")
        try await Self.sign(
            "act=answer&why=We+keep+to+it.&rationale=Zephyrine+precedent", check: path, sign: path + "/sign",
            page: path,
            at: sender, as: .teamManager)
        try await Self.hand(id, from: sender, to: receiver)
        for role in [Role.teamManager, .serviceManager, .legalAdviser, .auditor] {
            let page = try await sender.page(path, as: role)
            for needed in [
                "Our own reasons", "Private to Calderdale. Never sent.", "Zephyrine &lt;b&gt;costs&lt;/b&gt;",
                "Zephyrine precedent",
            ] { #expect(page.contains(needed), "\(role): \(needed)") }
            #expect(page.contains("\(path)/reason\"") == [.teamManager, .serviceManager].contains(role), "\(role)")
            // What is private has pages of its own: sending one form empties no other.
            #expect(!page.contains("name=\"own-reason\"") && !page.contains("name=\"own\""), "\(role)")
        }
        for role in [Role.practitioner, .businessSupport] {
            #expect(!(try await sender.page(path, as: role)).contains("Zephyrine"), "\(role)")
        }
        for office in [sender, receiver] {
            for name in try FileManager.default.contentsOfDirectory(atPath: office.layout.messages) {
                let sealed = try String(contentsOfFile: office.layout.messages + "/" + name, encoding: .utf8)
                #expect(!sealed.contains("Zephyrine"), "\(name)")
            }
        }
        for role in Role.allCases where role != .administrator {
            #expect(!(try await receiver.page(path, as: role)).contains("Zephyrine"), "\(role)")
        }
    }

    @Test("A dispute that is not there is a page that says so")
    func absent() async throws {
        let (_, receiver, id) = try await Self.raised()
        for number in ["0", "2", "x", "-1", "99999999999999999999"] {
            let response = try await receiver.open("/transfers/\(id.text)/disputes/\(number)", as: .practitioner)
            #expect(response.status == .notFound, "\(number)")
        }
    }
}
