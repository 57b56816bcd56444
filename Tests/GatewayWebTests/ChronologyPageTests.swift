import CaseTransfer
import Foundation
import Testing
import WorkingDays

@testable import GatewayService
@testable import GatewayWeb

@Suite("The chronology as a page: nothing in it becomes markup, and it needs nothing from outside")
struct ChronologyPageTests {
    private func chronology(_ words: String) throws -> Chronology {
        let derby = Chronology.Named(code: try #require(AuthorityCode("E06000015")), name: words)
        let moment = try #require(Moment("2026-12-02T09:00:00Z"))
        let hash = try #require(MessageDigest(String(repeating: "ab", count: 32)))
        let who = Chronology.Who(
            person: PersonID("ash.invented"), name: words, post: words, roles: [.practitioner],
            deputyOf: PersonID("bo.invented"), enteredBy: PersonID("kit.invented"))
        return Chronology(
            transfer: ConversationID(random: [UInt8](repeating: 7, count: 16)), authority: derby, sender: derby,
            recipient: derby, standing: words,
            export: Chronology.Export(
                at: moment, by: who, because: words, withConfidentialAddresses: false, withLegalAdvice: false),
            children: [
                Chronology.Child(
                    number: 1, reference: ChildReference(random: [UInt8](repeating: 1, count: 8)), name: words,
                    dateOfBirth: nil, caseHeldBy: words, dutyLiesWith: words, meetingDue: words)
            ],
            addresses: [Chronology.Address(use: "current", place: nil, reason: words)],
            entries: [
                Chronology.Entry(
                    number: 4, recordedAt: moment, occurredOn: nil, who: who, what: words, event: "caseNoted",
                    rule: "DERBY-77", reason: words, words: [words: words], erased: true, standing: .reported,
                    signedBy: derby, messageDigest: hash, hash: hash)
            ],
            rules: [Chronology.Rule(rule: "DERBY-77", text: words), Chronology.Rule(rule: "our default", text: nil)],
            journal: Chronology.Journal(length: 9, head: hash))
    }

    private func html(_ words: String) throws -> String { ChronologyPage(try chronology(words)).html }

    @Test(
        "Markup in anybody's words is shown as it was written",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "&lt;b&gt;", "</style><b>",
            "</title><script>", "</td></tr></table>",
        ])
    func escaping(words: String) throws {
        let plain = try html("Invented words")
        let page = try html(words)
        for tag in ["<script", "<img", "<b>", "onclick='"] { #expect(!page.contains(tag)) }
        func tags(_ text: String) -> Int { text.count { $0 == "<" } }
        #expect(tags(page) == tags(plain), "no element more, no element fewer")
        #expect(page.contains(HTMLText.escape(words)))
    }

    @Test("Control characters and marks that turn the reading order are shown as such")
    func controls() {
        #expect(HTMLText.escape("a\u{0}b\u{202E}c\u{2066}d\u{1B}e") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
        #expect(HTMLText.escape("one\ntwo\u{E9}\u{1F600}") == "one<br>two\u{E9}\u{1F600}")
    }

    @Test("It loads nothing and runs nothing: no address, no script, no form, and a policy that says so")
    func selfContained() throws {
        let page = try html("Invented words")
        for outside in [
            "http://", "https://", "src=", "href=", "url(", "@import", "<script", "<form", "<iframe", "<link",
        ] {
            #expect(!page.contains(outside), "\(outside)")
        }
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    }

    @Test("It can be read aloud and printed: language, title, headings, captions, column and row headings, page breaks")
    func accessible() throws {
        let page = try html("Invented words")
        for needed in [
            "<!DOCTYPE html>", "<html lang=\"en-GB\">", "<title>", "<meta charset=\"utf-8\">", "<h1>", "<main>",
            "<th scope=\"col\">", "<th scope=\"row\">", "@page", "break-inside: avoid", "table-header-group",
        ] { #expect(page.contains(needed), "\(needed)") }
        func count(_ text: String) -> Int { page.components(separatedBy: text).count - 1 }
        #expect(count("<table") == count("<caption>"))
        #expect(count("<h1>") == 1)
        for element in ["table", "thead", "tbody", "tr", "section", "main", "header", "footer"] {
            #expect(count("<\(element)>") + count("<\(element) ") == count("</\(element)>"), "\(element)")
        }
    }

    @Test("It says who acted in whose stead, what is reported and not signed, what was erased, and how to check it")
    func words() throws {
        let page = try html("Invented words")
        for needed in [
            "as deputy of bo.invented", "entered by kit.invented", "reported to us, not signed",
            "Names and reasons were erased under retention.", "confidential, left out", "No procedure says it",
            "had 9 entries", "message abab",
        ] { #expect(page.contains(needed), "\(needed)") }
    }

    @Test("Its JSON says its format and version")
    func format() throws {
        let json = String(decoding: try JSONEncoder().encode(try chronology("Invented words")), as: UTF8.self)
        #expect(json.contains("\"format\":\"handover-chronology\""))
        #expect(json.contains("\"version\":1"))
        #expect(json.contains("\"standing\":\"reported\""))
    }
}
