import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("Steps on a transfer: asked, checked by whoever answered, then signed")
struct StepFormTests {
    /// Derby with Calderdale's pack, acknowledged; the meeting waits for it.
    private func acknowledged() async throws -> (office: Office, path: String) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        try await sender.deliver(sent, to: receiver)
        let transfer = try receiver.gateway.transfer(sent.conversation.text)
        _ = try await receiver.gateway.acknowledge(
            transfer,
            for: AcknowledgementDetails(
                team: "Invented team", telephone: "01632 960111", outOfHours: "01632 960112"),
            by: receiver.acting(.businessSupport))
        return (receiver, "/transfers/\(sent.conversation.text)")
    }

    private func form(seen: String, changed: [String: String] = [:]) -> String {
        var fields = [
            "for-day": "9", "for-month": "12", "for-year": "2026", "venue": "Room+2", "chair": "", "reason": "",
            "agencies": "School+nurse%0D%0A%0D%0A%3Cb%3EHousing%3C%2Fb%3E", "seen": seen,
        ]
        fields.merge(changed) { _, new in new }
        let children = (1...3).map { "children=\($0)" }
        return (["formToken=invented-token"] + children + fields.map { "\($0.key)=\($0.value)" })
            .joined(separator: "&")
    }

    private func seen(_ page: String) throws -> String {
        let field = try #require(page.firstMatch(of: /name="seen" value="([^"]*)"/))
        return String(field.1)
    }

    private func meetings(_ office: Office) throws -> Int {
        try office.gateway.transfer(office.only().text).messages.count { $0.kind == .meeting }
    }

    @Test("The form asks, chooses nothing for anybody, and its task leads there")
    func asked() async throws {
        let (office, path) = try await acknowledged()
        let overview = try await office.page(path, as: .businessSupport)
        #expect(overview.contains("href=\"\(path)/steps/convene\""))
        let page = try await office.page(path + "/steps/convene", as: .businessSupport)
        for needed in [
            "Convene the meeting", "For which children is it convened?", "id=\"for-day\"", "Check your answers",
            "action=\"\(path)/steps/convene\"", "Nothing is sent until you sign on the next page.",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(!page.contains(" checked"))
        #expect(!page.contains("There is a problem"))
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test("What cannot be used is summarised, each error leads to its field, and what was typed still stands there")
    func problems() async throws {
        let (office, path) = try await acknowledged()
        let form = try await office.page(path + "/steps/convene", as: .practitioner)
        let response = try await office.open(
            path + "/steps/convene", as: .practitioner, method: .post,
            body: "formToken=invented-token&seen=\(try seen(form))&for-day=31&for-month=2&for-year=2027&venue=Room+2"
                + "&chair=" + String(repeating: "x", count: FormQuestion.longestLine + 1))
        let page = String(buffer: response.body)
        #expect(response.status == .unprocessableContent)
        for needed in [
            "<title>Error: ", "There is a problem", "href=\"#children\"", "id=\"children\"", "href=\"#for-day\"",
            "href=\"#chair\"", "value=\"31\"", "value=\"Room 2\"", "aria-describedby=\"for-hint for-error\"",
            "Tick at least one child", "Enter a real date",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try meetings(office) == 0)
    }

    @Test("The answers are shown before they are signed, and can be changed without typing them again")
    func checked() async throws {
        let (office, path) = try await acknowledged()
        let seen = try seen(try await office.page(path + "/steps/convene", as: .practitioner))
        let check = try await office.open(
            path + "/steps/convene", as: .practitioner, method: .post, body: form(seen: seen))
        let page = String(buffer: check.body)
        #expect(check.status == .ok)
        for needed in [
            "Check your answers: Convene the meeting", "Wednesday 9 December 2026", "Room 2",
            "&lt;b&gt;Housing&lt;/b&gt;", "What happens then", "action=\"\(path)/steps/convene/sign\"",
            "formaction=\"\(path)/steps/convene\"",
        ] { #expect(page.contains(needed), "\(needed)") }
        #expect(try meetings(office) == 0)

        let change = try await office.open(
            path + "/steps/convene", as: .practitioner, method: .post, body: form(seen: seen) + "&change=yes")
        let again = String(buffer: change.body)
        #expect(change.status == .ok)
        #expect(again.contains("value=\"Room 2\""))
        #expect(!again.contains("There is a problem"))
    }

    @Test("Only the signed form does it, and the transfer's page says so")
    func signed() async throws {
        let (office, path) = try await acknowledged()
        let seen = try seen(try await office.page(path + "/steps/convene", as: .practitioner))
        let signed = try await office.open(
            path + "/steps/convene/sign", as: .practitioner, method: .post, body: form(seen: seen))
        #expect(signed.status == .seeOther)
        #expect(signed.headers[.location] == path + "?done=convene")
        #expect(try meetings(office) == 1)
        let after = try await office.page(path + "?done=convene", as: .practitioner)
        #expect(after.contains("role=\"status\""))
        #expect(after.contains("The meeting is convened"))
    }

    @Test("A form sent twice signs once: the second time is told what happened, and keeps what was typed")
    func twice() async throws {
        let (office, path) = try await acknowledged()
        let seen = try seen(try await office.page(path + "/steps/convene", as: .practitioner))
        for _ in 0..<2 {
            _ = try await office.open(
                path + "/steps/convene/sign", as: .practitioner, method: .post, body: form(seen: seen))
        }
        #expect(try meetings(office) == 1)
        for stage in ["/steps/convene", "/steps/convene/sign"] {
            let other = try await office.open(
                path + stage, as: .teamManager, method: .post,
                body: form(seen: seen, changed: ["venue": "Room+7"]))
            let page = String(buffer: other.body)
            #expect(other.status == .conflict)
            #expect(page.contains("Something happened in this transfer after you opened the page"))
            #expect(page.contains("value=\"Room 7\""))
            #expect(page.contains("name=\"seen\" value=\""))
        }
        // Neither an error in it nor the wish to change it passes over what happened.
        for fields in [form(seen: seen, changed: ["venue": ""]), form(seen: seen) + "&change=yes"] {
            let other = try await office.open(
                path + "/steps/convene", as: .teamManager, method: .post, body: fields)
            #expect(other.status == .conflict)
            #expect(String(buffer: other.body).contains("Something happened in this transfer"))
        }
        #expect(try meetings(office) == 1)
    }

    @Test(
        "A day past the limit, or at a weekend, asks for its reason beside the field for it (T-4, DERBY-78)",
        arguments: [("13", "1", "2027"), ("5", "12", "2026")])
    func doubt(day: String, month: String, year: String) async throws {
        let (office, path) = try await acknowledged()
        let seen = try seen(try await office.page(path + "/steps/convene", as: .practitioner))
        let date = ["for-day": day, "for-month": month, "for-year": year]
        let doubted = try await office.open(
            path + "/steps/convene/sign", as: .practitioner, method: .post, body: form(seen: seen, changed: date))
        let page = String(buffer: doubted.body)
        #expect(doubted.status == .unprocessableContent)
        #expect(page.contains("href=\"#reason\""))
        #expect(page.contains("id=\"reason-error\""))
        #expect(!page.contains("--reason"))
        #expect(try meetings(office) == 0)
        let explained = date.merging(["reason": "The+chair+is+ill+until+then."]) { _, new in new }
        let signed = try await office.open(
            path + "/steps/convene/sign", as: .practitioner, method: .post,
            body: form(seen: seen, changed: explained))
        #expect(signed.status == .seeOther)
        #expect(try meetings(office) == 1)
    }

    @Test("Where the step has no meaning, its address leads to the transfer")
    func elsewhere() async throws {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver)
        let path = "/transfers/\(sent.conversation.text)"
        let response = try await sender.open(path + "/steps/convene", as: .practitioner)
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == path)
    }

    @Test("What a form carries on unseen is what was answered, and nothing that belongs to an answer not chosen")
    func unchosen() {
        let question = FormQuestion(
            name: "who", label: "Who?",
            kind: .one([
                FormOption(
                    value: "a", label: "A", asks: [FormQuestion(name: "why", label: "Why?", kind: .line)]),
                FormOption(value: "b", label: "B"),
            ]))
        let chosen = FormAnswers(FormFields("who=a&why=Because&other=x".utf8))
        let unchosen = FormAnswers(FormFields("who=b&why=Because".utf8))
        #expect(
            chosen.hidden(for: [question])
                == [HiddenField(name: "who", value: "a"), HiddenField(name: "why", value: "Because")])
        #expect(unchosen.hidden(for: [question]) == [HiddenField(name: "who", value: "b")])
        #expect(unchosen.text("why") == "Because")
        #expect(question.problems(FormAnswers(FormFields("who=a".utf8))).map(\.question) == ["why"])
        #expect(question.problems(FormAnswers(FormFields("who=c".utf8))).map(\.question) == ["who"])
        #expect(question.lines(chosen).map(\.words) == ["A", "Because"])
    }

    @Test(
        "A time is hours and minutes of a day",
        arguments: [("14:30", 870 as Int?), ("9.05", 545), ("24:00", nil), ("9", nil)])
    func time(text: String, minutes: Int?) {
        #expect(FormAnswers(FormFields("at=\(text)".utf8)).minutes("at") == minutes)
    }
}
