import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite("Restricted transfers in the workbench")
struct NeedToKnowPageTests {
    private static let why = "Invented: a colleague’s family."
    private static let reason = "The family rang and the worker is away."

    /// A case at the receiving office that a team manager restricted to business support, and kept a service manager out of.
    private static func kept() async throws -> StepStory {
        let story = try await StepStory.arrived()
        try await story.receiver.take(
            .restrict, of: story.id, as: .teamManager,
            [
                ("people", "business-support.invented"), ("kept-out", "service-manager.invented"), ("because", why),
            ])
        return story
    }

    private static func isRefused(_ response: TestResponse) -> Bool {
        let page = String(buffer: response.body)
        return response.status == .forbidden && page.contains("This transfer is restricted")
            && page.contains("Open it and tell the managers") && !page.contains("Sample-Brook")
    }

    @Test("Every address of a restricted transfer refuses whoever it is restricted from, and offers to break the glass")
    func census() async throws {
        let story = try await Self.kept()
        let pack = try #require(try story.state(at: story.receiver).packDigest)
        let ofTransfers = WorkbenchRoute.allCases.filter { $0.path.contains(":transfer") && $0 != .breakGlass }
        #expect(ofTransfers.count > 100)
        for route in ofTransfers {
            let path = route.path(of: story.id).replacing(":number", with: "1")
                .replacing(":document", with: "1-d2").replacing(":message", with: pack.text)
            let body = route.method == .post ? "formToken=invented-token&reason=Invented" : nil
            let roles: [Role] = [.practitioner, .serviceManager, .caldicottGuardian, .legalAdviser, .auditor]
            for role in roles where route.answer(to: [role]) == .opened {
                let response = try await story.receiver.open(path, as: role, method: route.method, body: body)
                #expect(Self.isRefused(response), "\(route) for \(role): \(response.status)")
            }
        }
    }

    @Test("No page that lists transfers names anybody of one that is restricted from the reader, and its row is there")
    func lists() async throws {
        let story = try await Self.kept()
        for path in ["/", "/manager", "/disputes", "/audit", "/calendar", "/partners", "/send"] {
            let page = try await story.receiver.open(path, as: .serviceManager)
            #expect(page.status == .ok, "\(path)")
            #expect(!String(buffer: page.body).contains("Brook"), "\(path)")
        }
        let list = try await story.receiver.page("/", as: .practitioner)
        #expect(list.contains("Restricted transfer \(story.id.text.prefix(8))"))
        #expect(list.contains("To those who need to know"))
        let found = try await story.receiver.open(
            "/search", as: .practitioner, method: .post, body: "formToken=invented-token&q=brook")
        #expect(String(buffer: found.body).contains("Nothing found"))
        let open = try await story.receiver.page("/", as: .businessSupport)
        #expect(open.contains("Sample-Brook") && open.contains("· restricted"))
        let page = try await story.receiver.page("/transfers/\(story.id.text)", as: .businessSupport)
        #expect(page.contains("Restricted to those who need to know"))
    }

    @Test("A transfer that is not restricted has no glass to break: it is said, and nothing is on record")
    func noGlass() async throws {
        let story = try await StepStory.arrived()
        let answer = try await story.receiver.open(
            "/transfers/\(story.id.text)/break-glass", as: .practitioner, method: .post,
            body: Office.body([("formToken", "invented-token"), ("reason", Self.reason)]))
        #expect(answer.status == .conflict)
        let page = String(buffer: answer.body)
        #expect(page.contains("The transfer is not restricted."), "\(page)")
        #expect(!page.contains("Open it and tell the managers"))
        let entries = try story.receiver.gateway.journal(
            of: story.id, last: nil, by: story.receiver.acting(.teamManager))
        #expect(!entries.contains { if case .glassBroken = $0.entry.event { true } else { false } })
    }

    @Test(
        "A reason opens it for that person; it stands on the manager’s list with the reason until they say that they looked"
    )
    func glass() async throws {
        let story = try await Self.kept()
        let receiver = story.receiver
        let path = "/transfers/\(story.id.text)/break-glass"
        func breakIt(_ reason: String, as role: Role) async throws -> TestResponse {
            try await receiver.open(
                path, as: role, method: .post,
                body: Office.body([("formToken", "invented-token"), ("reason", reason)]))
        }
        for reason in ["", "I must", "<script>alert(1)</script>"] {
            let refused = try await breakIt(reason, as: .practitioner)
            #expect(refused.status == .unprocessableContent, "\(reason)")
            let page = String(buffer: refused.body)
            #expect(page.contains("There is a problem") && !page.contains("<script>"), "\(reason)")
        }
        let opened = try await breakIt(Self.reason, as: .practitioner)
        #expect(opened.status == .seeOther)
        #expect(opened.headers[.location] == "/transfers/\(story.id.text)")
        let page = try await receiver.page("/transfers/\(story.id.text)", as: .practitioner)
        #expect(page.contains("Sample-Brook") && page.contains("You opened a restricted transfer"))
        #expect(Self.isRefused(try await receiver.open("/transfers/\(story.id.text)", as: .auditor)))

        let list = try await receiver.page("/", as: .teamManager)
        #expect(list.contains("Restricted transfers were opened") && list.contains(Self.reason))
        let look = "href=\"/transfers/\(story.id.text)/steps/looked-at\""
        let waiting = try await receiver.page("/manager", as: .teamManager)
        #expect(waiting.contains(Self.reason) && waiting.contains(look))
        let keptOut = try await receiver.page("/manager", as: .serviceManager)
        #expect(keptOut.contains("None in the last 30 days") && !keptOut.contains(Self.reason))
        for role in [Role.practitioner, .businessSupport, .serviceManager] {
            #expect(!(try await receiver.page("/", as: role)).contains("Restricted transfers were opened"), "\(role)")
        }
        #expect(try await receiver.page("/transfers/\(story.id.text)", as: .teamManager).contains(Self.reason))
        try await receiver.take(
            .lookedAt, of: story.id, as: .teamManager, [("because", "Rang the worker: it holds.")])
        #expect(!(try await receiver.page("/", as: .teamManager)).contains("Restricted transfers were opened"))
        let looked = try await receiver.page("/manager", as: .teamManager)
        #expect(looked.contains(Self.reason) && looked.contains("team-manager of") && !looked.contains(look))
        try await story.tellsNoCommand(except: .serviceManager)

        receiver.clock.advance(days: 1)
        #expect(Self.isRefused(try await receiver.open("/transfers/\(story.id.text)", as: .practitioner)))
        receiver.clock.advance(days: 30)
        #expect(try await receiver.page("/manager", as: .teamManager).contains("None in the last 30 days"))
    }

    @Test("An opening that came after the manager's page is not looked at with the others: the page shows it first")
    func unseenOpening() async throws {
        let story = try await Self.kept()
        let receiver = story.receiver
        func breakGlass(_ reason: String, as role: Role) throws {
            _ = try receiver.gateway.breakGlass(
                story.state(at: receiver), because: reason, by: receiver.acting(role))
        }
        func open() throws -> [String?] {
            try receiver.gateway.brokenGlass(toldTo: receiver.acting(.teamManager)).map(\.reason)
        }
        let second = "Zephyrine was curious about them."
        try breakGlass(Self.reason, as: .practitioner)
        let page = try await receiver.form(.lookedAt, of: story.id, as: .teamManager)
        let seen = String(try #require(page.firstMatch(of: /name="seen" value="([^"]*)"/)).1)
        let body = Office.body([
            ("formToken", "invented-token"), ("seen", seen), ("because", "Rang the worker: it holds."),
        ])
        try breakGlass(second, as: .serviceManager)
        for stage in [WebStep.Stage.checked, .signed] {
            let answer = try await receiver.open(
                WorkbenchRoute.step(.lookedAt, stage).path(of: story.id), as: .teamManager, method: .post, body: body)
            #expect(answer.status == .conflict, "\(stage)")
            let again = String(buffer: answer.body)
            #expect(again.contains(second) && again.contains("Rang the worker: it holds."), "\(stage)")
        }
        #expect(try Set(open()) == [Self.reason, second])
        try await receiver.take(
            .lookedAt, of: story.id, as: .teamManager, [("because", "Rang both of them.")])
        #expect(try open().isEmpty)
    }

    @Test(
        "A form without anybody named, or with somebody both let in and kept out, says so; lifting opens it to everybody"
    )
    func forms() async throws {
        let story = try await StepStory.arrived()
        let receiver = story.receiver
        let empty = try await receiver.check(.restrict, of: story.id, as: .teamManager, [("because", Self.why)])
        #expect(empty.status == .unprocessableContent)
        #expect(Office.problems(String(buffer: empty.body)).contains("Tick at least one person or team"))
        let both = try await receiver.check(
            .restrict, of: story.id, as: .teamManager,
            [
                ("people", "practitioner.invented"), ("kept-out", "practitioner.invented"), ("because", Self.why),
            ])
        #expect(both.status == .unprocessableContent)
        try await receiver.take(
            .restrict, of: story.id, as: .teamManager, [("people", "business-support.invented"), ("because", Self.why)])
        #expect(Self.isRefused(try await receiver.open("/transfers/\(story.id.text)", as: .practitioner)))
        try await receiver.take(.unrestrict, of: story.id, as: .serviceManager, [("because", "Invented: over.")])
        #expect(try await receiver.page("/transfers/\(story.id.text)", as: .practitioner).contains("Sample-Brook"))
        let again = try await receiver.open("/transfers/\(story.id.text)/steps/unrestrict", as: .serviceManager)
        #expect(again.status == .seeOther)
    }

    @Test(
        "That somebody found as many confidential addresses as anybody is told of stands before the managers, and nobody else"
    )
    func placesAsked() async throws {
        let story = try await StepStory.acknowledged()
        let receiver = story.receiver
        let heading = "Many confidential addresses were found"
        func find(_ bytes: ClosedRange<UInt8>) throws {
            let found = bytes.compactMap { MessageDigest(bytes: Array(repeating: $0, count: 32)) }
            _ = try receiver.gateway.recordMatches(found, by: receiver.acting(.practitioner))
        }
        try find(1...4)
        #expect(!(try await receiver.page("/", as: .teamManager)).contains(heading))
        try find(4...6)
        for role in [Role.practitioner, .businessSupport, .teamManager, .serviceManager] {
            let page = try await receiver.page("/", as: role)
            #expect(page.contains(heading) == [.teamManager, .serviceManager].contains(role), "\(role)")
            if page.contains(heading) { #expect(page.contains("checked cases with 6 open addresses")) }
        }
    }

    @Test("Whoever belongs to a team sees its work first, with what nobody has taken up, and everybody’s by asking")
    func ownTeam() async throws {
        let story = try await StepStory.acknowledged()
        let receiver = story.receiver
        func join(_ role: Role, _ team: String) throws {
            let id = try #require(PersonID("\(role.rawValue).invented"))
            var person = try #require(try receiver.gateway.store.read { try $0.person(id) })
            person.teams = [team].compactMap { TeamID($0) }
            try receiver.gateway.register(person, by: receiver.acting(.administrator))
        }
        #expect(!(try await receiver.page("/", as: .practitioner)).contains("Your team"))
        try join(.practitioner, "north")
        try join(.businessSupport, "south")
        try receiver.gateway.assign(
            story.state(at: receiver), to: PersonID("practitioner.invented"), by: receiver.acting(.teamManager))
        let own = try await receiver.page("/", as: .practitioner)
        #expect(own.contains("Sample-Brook") && own.contains("<option value=\"my-team\" selected>Your team</option>"))
        let others = try await receiver.page("/", as: .businessSupport)
        #expect(!others.contains("Sample-Brook"))
        #expect(try await receiver.page("/?person=anybody", as: .businessSupport).contains("Sample-Brook"))
        #expect(try await receiver.page("/", as: .auditor).contains("Sample-Brook"))
    }
}
