import CaseTransfer
import Dispatch
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

@Suite("Those who look over everything: manager, partners, calendar, procedures, audit, health")
struct OversightTests {
    /// A pack that arrived and was acknowledged at the receiving office.
    private static func acknowledged() async throws -> (sender: Office, receiver: Office, id: ConversationID) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        _ = try await receiver.gateway.acknowledge(
            receiver.gateway.transfer(sent.conversation.text),
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.businessSupport))
        return (sender, receiver, sent.conversation)
    }

    private static let token = "formToken=invented-token"

    // Manager

    @Test("The manager sees what is at risk and then overdue, by team and by partner, each figure a list of just those")
    func manager() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        let due = try #require(
            try receiver.gateway.list(by: receiver.acting(.auditor)).transfers.first?.meetingDue)
        while receiver.gateway.today.adding(days: 2) < due { receiver.clock.advance(days: 1) }
        let risk = try receiver.gateway.oversight(limit: 25, by: receiver.acting(.teamManager))
        #expect(risk.atRisk == 1 && risk.overdue == 0)
        #expect(risk.earliest.count == 1)
        let page = try await receiver.page("/manager", as: .teamManager)
        for needed in [
            "Manager’s view", "Sample-Brook", "At risk", "Calderdale", "On the team’s list",
            "due within 5 working days (our default)", "No team yet", "href=\"/?person=anybody&amp;due=at-risk\"",
            "href=\"/?person=team:&amp;due=at-risk\"",
            "href=\"/?authority=E08000033&amp;person=anybody&amp;due=at-risk\"",
            "<svg class=\"chart\" role=\"img\"", "Held in time", "12 months",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(page.components(separatedBy: "<h1").count == 2)
        while receiver.gateway.today <= due { receiver.clock.advance(days: 1) }
        let late = try receiver.gateway.oversight(limit: 25, by: receiver.acting(.serviceManager))
        #expect(late.overdue == 1 && late.atRisk == 0)
        #expect(late.months.map(\.notHeld).reduce(0, +) == 1)
        #expect(late.waiting.contains { $0.kind == .meeting && $0.whose == receiver.code })
        let overdue = try await receiver.page("/manager", as: .serviceManager)
        #expect(overdue.contains("Meeting overdue"))
        #expect(overdue.contains("1 family coming to us"))
        let stuck = "/?person=team:&due=late.meeting.\(receiver.code.text)"
        #expect(overdue.contains("href=\"\(stuck.replacing("&", with: "&amp;"))\""))
        #expect(overdue.contains("<span class=\"cell-sub\"><a href=\"/transfers/\(id.text)\">Sample-Brook</a>"))
        for path in ["/?person=anybody&due=overdue", "/?authority=E08000033&person=anybody&due=overdue", stuck] {
            let list = try await receiver.page(path, as: .serviceManager)
            #expect(list.contains("from Calderdale ·") && list.contains("Show the others too"), "\(path)")
            #expect(list.contains("<input type=\"hidden\" name=\"due\""), "\(path)")
        }
        for path in [
            "/?person=anybody&due=at-risk", "/?person=team:locality-9&due=overdue",
            "/?due=late.acknowledgement.\(receiver.code.text)",
        ] {
            #expect(!(try await receiver.page(path, as: .serviceManager)).contains("from Calderdale ·"), "\(path)")
        }
        let nonsense = try await receiver.page("/?due=late.nonsense.x&person=team:%3Cb%3E", as: .serviceManager)
        #expect(nonsense.contains("from Calderdale ·") && !nonsense.contains("Show the others too"))
    }

    @Test("The manager’s figures leave as a table that names no family, child or worker")
    func exported() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        receiver.clock.advance(days: 60)
        let file = try await receiver.open("/manager/export", as: .teamManager, method: .post, body: Self.token)
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"manager.csv\"")
        for needed in [
            "\"table\",\"month\",\"authority\"",
            "\"overdue and at risk\",\"\",\"Calderdale\",\"No team yet\",\"\",\"1\",\"0\"",
            "\"meetings by month due\"", "\"waiting, coming to us\"",
        ] { #expect(file.text.contains(needed), "\(needed): \(file.text)") }
        for hidden in ["Sample-Brook", id.text, "practitioner"] { #expect(!file.text.contains(hidden), "\(hidden)") }
        let rows = file.text.split(separator: "\r\n")
        #expect(rows.allSatisfy { $0.components(separatedBy: "\",\"").count == 13 })
        #expect(try await receiver.page("/manager", as: .teamManager).contains("action=\"/manager/export\""))
    }

    @Test("Of a restricted family the manager it is restricted from sees that it is late, and neither name nor worker")
    func restricted() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        let gateway = receiver.gateway
        try gateway.assign(
            gateway.transfer(id.text), to: receiver.acting(.practitioner).person.id, by: receiver.acting(.teamManager))
        let scope = Restriction.Scope(
            people: [try receiver.acting(.businessSupport).person.id], teams: [],
            keptOut: [try receiver.acting(.serviceManager).person.id])
        try gateway.restrict(
            gateway.transfer(id.text), to: scope, because: "Invented: a colleague’s family.",
            by: receiver.acting(.teamManager))
        receiver.clock.advance(days: 40)
        for path in ["/manager", "/?person=anybody&due=overdue"] {
            let page = try await receiver.page(path, as: .serviceManager)
            #expect(page.contains("Restricted transfer \(id.text.prefix(8))"), "\(path)")
            #expect(!page.contains("Sample-Brook"), "\(path)")
        }
        #expect(!(try await receiver.page("/manager", as: .serviceManager)).contains("practitioner of"))
        #expect(try await receiver.page("/manager", as: .teamManager).contains("practitioner of Ida Invented"))
    }

    @Test("A meeting held in time counts once for the family in the month it was due, and one held late stands apart")
    func timeliness() async throws {
        for late in [false, true] {
            let (_, receiver, id) = try await Self.acknowledged()
            let gateway = receiver.gateway
            let due = try #require(try gateway.list(by: receiver.acting(.auditor)).transfers.first?.meetingDue)
            if late { while gateway.today <= due { receiver.clock.advance(days: 1) } }
            let transfer = try gateway.transfer(id.text)
            _ = try await gateway.recordMeetingHeld(
                transfer, children: transfer.children.map(\.child), on: gateway.today,
                details: MeetingDetails(venue: "Invented hall", chair: nil, attendees: [], agencies: []),
                reason: "Invented reason.", by: receiver.acting(.teamManager))
            while gateway.today <= due { receiver.clock.advance(days: 1) }
            let months = try gateway.oversight(limit: 1, by: receiver.acting(.teamManager)).months
            #expect(months.count == 12)
            #expect(months.map(\.inTime).reduce(0, +) == (late ? 0 : 1))
            #expect(months.map(\.late).reduce(0, +) == (late ? 1 : 0))
            #expect(months.map(\.notHeld).reduce(0, +) == 0)
            #expect(months.last { $0.due > 0 }?.month == due.month)
        }
    }

    @Test(
        "The chart tells its parts by pattern and place, never by colour alone, and its sentence says where the figures are"
    )
    func chart() {
        var months = (1...12).map { Oversight.Month(year: 2026, month: $0) }
        months[4].inTime = 7
        months[4].late = 2
        months[4].notHeld = 1
        let chart = MonthChart(months)
        #expect(chart.bars.map(\.style) == ["chart__met", "chart__late", "chart__not"])
        #expect(Set(chart.bars.map(\.y)).count == 3)
        #expect(chart.lines.map(\.label) == ["0", "5", "10", "15"])
        #expect(chart.labels.contains { $0.text == "70%" })
        #expect(chart.sentence.contains("January 2026 to December 2026"))
        #expect(MonthChart([]).bars.isEmpty)
    }

    // Audit

    @Test("Whoever opened the case stands in the audit, by transfer, person and date; reading it stands there itself")
    func audit() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        _ = try await receiver.page("/transfers/\(id.text)", as: .practitioner)
        let found = try await receiver.open(
            "/audit", as: .auditor, method: .post,
            body: "\(Self.token)&transfer=\(id.text.prefix(8))&person=practitioner.invented")
        #expect(found.status == .ok)
        #expect(found.text.contains("practitioner of Ida Invented (practitioner.invented)"))
        #expect(found.text.contains("href=\"/transfers/\(id.text)\""))
        #expect(!found.text.contains("Sample-Brook"), "nobody's child is named")
        #expect(!found.text.contains("business-support of"), "only the person asked for")
        let head = try await receiver.page("/transfers/\(id.text)", as: .auditor)
        #expect(head.contains("href=\"/audit?transfer=\(id.text)\""))
        #expect(!(try await receiver.page("/transfers/\(id.text)", as: .practitioner)).contains("/audit?"))
        let linked = try await receiver.page("/audit?transfer=\(id.text)", as: .auditor)
        #expect(linked.contains("value=\"\(id.text)\""))
        #expect(!linked.contains("Registered"), "of this transfer alone")
        let other = try await receiver.open(
            "/audit", as: .auditor, method: .post,
            body: "\(Self.token)&until-day=1&until-month=1&until-year=2020")
        #expect(other.text.contains("Nothing fits"))
        let again = try await receiver.page("/audit", as: .auditor)
        #expect(again.contains("Read what the journal says"))
        let entries = try receiver.gateway.journal(of: nil, last: nil, by: receiver.acting(.auditor))
        // Once a day for each way and transfer, not with every page.
        #expect(entries.count { $0.entry.event == .journalOpened(way: .shown) } == 2)
    }

    @Test("The audit is searched by what was done, in plain words, over its pages and in its table too")
    func deeds() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        // A day's first look is two entries: the case, and the list of its documents.
        for day in 0..<30 {
            receiver.clock.advance(days: day == 0 ? 0 : 1)
            _ = try await receiver.page("/transfers/\(id.text)", as: .practitioner)
        }
        func asked(_ more: String, at path: String = "/audit") async throws -> String {
            let answer = try await receiver.open(
                path, as: .auditor, method: .post, body: "\(Self.token)&transfer=\(id.text)&\(more)")
            #expect(answer.status == .ok, "\(more)")
            return answer.text
        }
        let read = try await asked("deed=read")
        #expect(read.contains("<option value=\"read\" selected>Read a case, a document or a list</option>"))
        #expect(read.contains("Showing 1 to 50 of 60"))
        #expect(read.contains("<input type=\"hidden\" name=\"deed\" value=\"read\">"))
        #expect(try await asked("deed=read&page=2").contains("Showing 51 to 60 of 60"))
        let acknowledged = try await asked("deed=acknowledged")
        #expect(acknowledged.contains("Showing 1 to 1 of 1") && acknowledged.contains("business-support of"))
        #expect(try await asked("deed=glass").contains("Nothing fits"))
        let table = try await asked("deed=acknowledged", at: "/audit/export")
        #expect(table.split(separator: "\r\n").count == 2, "the heading and one entry")
        #expect(try await asked("deed=%3Cb%3E&person=nobody.invented").contains("Nothing fits"))
        let all = try await asked("deed=nonsense&page=2")
        #expect(!all.contains("selected") && all.contains("business-support of"))
    }

    @Test("A view of a case on a page is on record at both sides, once a day for each person")
    func views() async throws {
        let (sender, receiver, id) = try await Self.acknowledged()
        for office in [sender, receiver] {
            for path in ["", "/documents", "/deadlines"] {
                _ = try await office.page("/transfers/\(id.text)" + path, as: .practitioner)
            }
            _ = try await office.page("/transfers/\(id.text)", as: .auditor)
            _ = try await office.open("/transfers/\(id.text)", as: .administrator)
            let seen = try office.gateway.journal(of: id, last: nil, by: office.acting(.auditor)).filter {
                $0.entry.event == .caseOpened(way: .shown)
            }
            #expect(seen.map { $0.entry.actor.person?.text } == ["practitioner.invented", "auditor.invented"])
        }
    }

    @Test("The audit comes as a table whose cells are no formulas, and each export goes on record")
    func export() async throws {
        let (_, receiver, id) = try await Self.acknowledged()
        for _ in 1...2 {
            let file = try await receiver.open(
                "/audit/export", as: .serviceManager, method: .post, body: "\(Self.token)&transfer=\(id.text)")
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"audit.csv\"")
            #expect(file.text.hasPrefix("\"entry\",\"recorded at\""))
            #expect(file.text.contains(id.text))
            #expect(!file.text.contains("Sample-Brook"))
        }
        let entries = try receiver.gateway.journal(of: id, last: nil, by: receiver.acting(.auditor))
        #expect(entries.count { $0.entry.event == .journalOpened(way: .exported) } == 2)
        #expect(AuditFile.row(["=1+1", "a \"b\"", "-x"]) == "\"'=1+1\",\"a \"\"b\"\"\",\"'-x\"\r\n")
    }

    @Test("An audit form that cannot be used says what is wrong at its field")
    func auditProblems() async throws {
        let (_, receiver) = try Office.pair()
        for (body, field) in [
            ("transfer=nonsense", "transfer"), ("person=%3Cb%3E", "person"), ("from-day=99", "from-day"),
            ("from-day=2&from-month=2&from-year=2026&until-day=1&until-month=2&until-year=2026", "until-day"),
        ] {
            let response = try await receiver.open("/audit", as: .auditor, method: .post, body: "\(Self.token)&\(body)")
            #expect(response.status == .unprocessableContent, "\(body)")
            #expect(response.text.contains("href=\"#\(field)\""), "\(body)")
        }
    }

    @Test("The audit comes in pages, which a form asks for")
    func auditPages() async throws {
        let (_, receiver) = try Office.pair()
        for number in 1...60 {
            _ = number
            _ = try await receiver.open("/audit/export", as: .auditor, method: .post, body: Self.token)
        }
        #expect(try await receiver.page("/audit", as: .auditor).contains("Older entries"))
        let second = try await receiver.open("/audit", as: .auditor, method: .post, body: "\(Self.token)&page=2")
        #expect(second.text.contains("Newer entries"))
        #expect(second.text.contains("Showing 51 to"))
        let beyond = try await receiver.open("/audit", as: .auditor, method: .post, body: "\(Self.token)&page=999")
        #expect(beyond.status == .badRequest)
    }

    // Partners, health

    @Test(
        "Partners: everybody sees whom to ring; an administrator also fingerprints, the address and a test, and no child"
    )
    func partners() async throws {
        let (_, receiver, _) = try await Self.acknowledged()
        let practitioner = try await receiver.page("/partners", as: .practitioner)
        for needed in ["Calderdale", "01632 960100", "Last contact", "By gateway", "Transfers with Calderdale"] {
            #expect(practitioner.contains(needed), "\(needed)")
        }
        for hidden in ["Send a test message", "invented.example"] { #expect(!practitioner.contains(hidden)) }
        let administrator = try await receiver.page("/partners", as: .administrator)
        for needed in ["Send a test message", "https://e08000033.invented.example", "Signs messages"] {
            #expect(administrator.contains(needed), "\(needed)")
        }
        #expect(!administrator.contains("Transfers with"))
        try receiver.gateway.withdrawPeer(
            #require(AuthorityCode("E08000033")), reason: "Invented.", by: receiver.acting(.administrator))
        #expect(try await receiver.page("/partners", as: .practitioner).contains("Not trusted"))
    }

    @Test("A test of a partner that nobody knows is refused in words")
    func unknownPartner() async throws {
        let (_, receiver) = try Office.pair()
        let response = try await receiver.open(
            "/partners/test", as: .administrator, method: .post, body: "\(Self.token)&authority=E09000007")
        #expect(response.text.contains("peer-unknown"))
        let nonsense = try await receiver.open(
            "/partners/test", as: .administrator, method: .post, body: "\(Self.token)&authority=x")
        #expect(nonsense.status == .badRequest)
    }

    @Test("Gateway health says what the checks found and how the outbox stands, and shows no child")
    func health() async throws {
        let (sender, _, id) = try await Self.acknowledged()
        for page in [
            try await sender.page("/health", as: .administrator),
            try await sender.open("/health", as: .administrator, method: .post, body: Self.token).text,
        ] {
            for needed in ["Gateway health", "seal-key", "tls-key", "disk", "outbox", "on their way"] {
                #expect(page.contains(needed), "\(needed)")
            }
            for hidden in ["Sample-Brook", id.text] { #expect(!page.contains(hidden)) }
        }
        #expect(!(try await sender.page("/health", as: .administrator)).contains("file-modes"))
    }

    @Test(
        "Everything is read through once at a time: a second press begins nothing, and what was found stands there after"
    )
    func readThrough() async throws {
        let (sender, _) = try Office.pair()
        let (examinations, clock) = (sender.gateway.wholeExaminations, sender.gateway.surroundings.now)
        let held = DispatchSemaphore(value: 0)
        let found = Diagnosis.bad("journal", "The invented journal is torn.", remedy: "Mend it.")
        // As a home that takes minutes.
        #expect(
            examinations.begin(by: clock) {
                held.wait()
                return [found]
            })
        #expect(!examinations.begin(by: clock) { [] })
        let pressed = try await sender.open("/health", as: .administrator, method: .post, body: Self.token).text
        #expect(pressed.contains("have been read through since") && pressed.contains("See whether it is done"))
        #expect(!pressed.contains("Read everything through") && pressed.contains("seal-key"))
        held.signal()
        let deadline = ContinuousClock.now + .seconds(60)
        while case .underWay = sender.gateway.wholeExamination, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(5))
        }
        let after = try await sender.page("/health", as: .administrator)
        #expect(after.contains(found.message) && after.contains("were read through"))
        #expect(after.contains("Read everything through"))
        // The next one takes its place, and every check stands there once.
        let whole = try await sender.gateway.examineWholeHome(within: .seconds(60))
        guard case .done(let checks, _) = whole else {
            Issue.record("still under way")
            return
        }
        #expect(checks.contains { $0.check == "modes" } && !checks.contains(found))
        let page = try await sender.page("/health", as: .administrator)
        #expect(page.components(separatedBy: ">seal-key<").count == 2 && !page.contains(found.message))
    }

    // Calendar, procedures

    @Test("The five local procedures stand there rule by rule, each with its link", .rule("DERBY-78"))
    func procedures() async throws {
        let (_, receiver) = try Office.pair()
        let list = try await receiver.page("/procedures", as: .legalAdviser)
        for code in ["E06000015", "E09000016", "E08000033", "E10000029", "E09000007"] {
            #expect(list.contains("href=\"/procedures/\(code)\""), "\(code)")
            let page = try await receiver.page("/procedures/\(code)", as: .administrator)
            #expect(page.contains("class=\"rule\" href=\"#rule-"))
            let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(ids).count == ids.count, "\(code): each place has its own name")
        }
        #expect(list.contains("within 20 working days of residence"))
        #expect(try await receiver.open("/procedures/E09000001", as: .auditor).status == .notFound)
    }

    @Test(
        "Closures are a service manager’s: checked with every date that moves, then in use; nobody else is offered the form"
    )
    func closures() async throws {
        let (_, receiver, _) = try await Self.acknowledged()
        let team = try await receiver.page("/calendar", as: .teamManager)
        #expect(team.contains("Christmas Day") || team.contains("Christmas"))
        #expect(!team.contains("name=\"closures\""))
        let body = "\(Self.token)&closures=set&name=Invented+closure&days=2026-12-09..2026-12-11&reason=Moving+house"
        let wrong = try await receiver.open(
            "/calendar", as: .serviceManager, method: .post, body: body.replacing("2026-12-09..2026-12-11", with: "x"))
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("href=\"#days\""))
        let check = try await receiver.open("/calendar", as: .serviceManager, method: .post, body: body)
        #expect(check.status == .ok, "\(check.text)")
        #expect(check.text.contains("Open meetings that fall due on another day: 3."))
        #expect(receiver.gateway.calendar(countingFor: receiver.code).closures == nil)
        let seen = try #require(check.sent("seen")).addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        let stale = try await receiver.open(
            "/calendar/sign", as: .serviceManager, method: .post, body: body + "&seen=old")
        #expect(stale.status == .conflict)
        let signed = try await receiver.open(
            "/calendar/sign", as: .serviceManager, method: .post, body: "\(body)&seen=\(seen ?? "")")
        #expect(signed.headers[.location] == "/calendar?done=closures", "\(signed.text)")
        #expect(receiver.gateway.calendar(countingFor: receiver.code).closures?.name == "Invented closure")
        #expect(try await receiver.page("/calendar", as: .auditor).contains("Invented closure"))
    }
}
