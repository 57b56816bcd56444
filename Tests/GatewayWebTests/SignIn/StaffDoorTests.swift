import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite("What stands before every page of the workbench")
struct StaffDoorTests {
    @Test("Every answer forbids scripts, frames and forms to elsewhere, and is kept by nobody")
    func headers() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let refused = try await browser.post("/sign-out", token: "wrong")
        let answers = [
            try await browser.get("/"), try await browser.get("/signed-in"), try await browser.get("/nothing-here"),
            try await browser.get("/assets/handover.css"), refused, try await Browser(office).get("/sign-in"),
            try await Browser(office).get("/"), try await browser.get("/", method: .delete),
        ]
        for answer in answers {
            #expect(
                answer.headers[.contentSecurityPolicy]
                    == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'")
            #expect(answer.headers.value("Referrer-Policy") == "same-origin")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
        }
        #expect(answers[0].headers[.cacheControl] == "no-store")
        #expect(answers[5].headers[.cacheControl] == "no-store")
        #expect(answers[7].status == .methodNotAllowed)
        let uploads = try await browser.get("/send")
        #expect(
            uploads.headers[.contentSecurityPolicy]
                == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; script-src 'self'; connect-src 'self'", "where files are chosen")
        #expect(uploads.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test(
        "A form from elsewhere changes nothing",
        arguments: [
            ["Origin": "https://evil.example"], ["Origin": "null"], ["Origin": "http://handover.invented.example:9443"],
            ["Origin": "https://handover.invented.example"], ["Sec-Fetch-Site": "cross-site"],
            ["Sec-Fetch-Site": "same-site", "Origin": Browser.address], ["Sec-Fetch-Site": "none"], [:],
            ["Origin": Browser.address, "Sec-Fetch-Site": "cross-site"],
        ] as [[String: String]])
    func fromElsewhere(_ shown: [String: String]) async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        var headers = HTTPFields()
        for (name, value) in shown { headers.set(name, to: value) }
        let refused = try await browser.post("/sign-out", headers: headers)
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("did not come from the workbench"))
        #expect(try await browser.get("/").status == .ok, "still in")
        let signIn = try await Browser(office).post("/sign-in", ["handle": "a"], headers: headers)
        #expect(signIn.status == .forbidden, "nobody is signed in by another site either")
    }

    @Test("A browser that only says the form is of the same origin is believed")
    func sameOrigin() async throws {
        let browser = try await Office.derby().browser(in: .practitioner)
        var headers = HTTPFields()
        headers.set("Sec-Fetch-Site", to: "same-origin")
        #expect(try await browser.post("/sign-out", headers: headers).location == "/sign-in")
    }

    @Test("A form without this session's token changes nothing")
    func tokens() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let former = try #require(try await browser.formToken())
        for token in ["", "wrong", String(former.dropLast()), former + "A"] {
            #expect(try await browser.post("/sign-out", token: token).status == .forbidden)
        }
        try await browser.signIn("practitioner.invented", "violet-anchor-meadow")
        let outOfDate = try await browser.post("/sign-out", token: former)
        #expect(outOfDate.status == .forbidden)
        #expect(outOfDate.text.contains("What you typed is still in your browser"))
        #expect(try await browser.get("/").status == .ok)
    }

    @Test("What was typed is not lost when the session ended before it was sent")
    func signedOut() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let former = try await browser.formToken()
        office.clock.advance(days: 1)
        let words = "First line\r\nsecond \"line\" <b>&é"
        let answer = try await browser.post("/some/form?step=2", ["note": words], token: former)
        #expect(answer.status == .unauthorized)
        #expect(answer.text.contains("signed out before this was sent"))
        let path = try #require(answer.sent("keptPath"))
        let body = try #require(answer.sent("keptBody"))
        #expect(path == "/some/form?step=2")

        let wrong = try await browser.post(
            "/sign-in",
            ["handle": "practitioner.invented", "password": "wrong", "keptPath": path, "keptBody": body])
        #expect(wrong.sent("keptBody") == body, "nor by a slip of the password")
        let kept = try await browser.post(
            "/sign-in",
            [
                "handle": "practitioner.invented", "password": "violet-anchor-meadow", "keptPath": path,
                "keptBody": body,
            ])
        #expect(kept.status == .ok)
        #expect(kept.text.contains("action=\"/some/form?step=2\""))
        #expect(kept.text.contains("practitioner of Ida Invented"))
        #expect(kept.hidden("note") == "First line&#10;second &quot;line&quot; &lt;b&gt;&amp;é")
        #expect(kept.hidden("formToken") == (try await browser.formToken()))
        // The frame's own form carries one too, of the same session.
        let tokens = kept.text.matches(of: /name="formToken" value="([^"]*)"/).map { String($0.1) }
        let own = try #require(try await browser.formToken())
        #expect(Set(tokens) == [own], "the former token is left out")
        #expect(try await browser.get("/").status == .ok)
    }

    @Test("A form is carried through signing in only to a place here")
    func keptElsewhere() async throws {
        let office = try Office.derby()
        _ = try await office.browser(in: .practitioner)
        for path in ["//evil.example/", "https://evil.example", "/sign-out"] {
            let answer = try await Browser(office).post(
                "/sign-in",
                [
                    "handle": "practitioner.invented", "password": "violet-anchor-meadow", "keptPath": path,
                    "keptBody": "a=1",
                ])
            #expect(answer.location == "/", "\(path)")
        }
        let large = String(repeating: "a", count: KeptForm.largest)
        let before = try Browser(office)
        before.held = "__Host-handover=" + String(repeating: "A", count: 43)
        let answer = try await before.post("/some/form", ["note": large])
        #expect(answer.status == .unauthorized)
        #expect(answer.text.contains("still in your browser"))
    }

    @Test("Somebody who was never in at this browser can send little")
    func strangers() async throws {
        let office = try Office.derby()
        let words = String(repeating: "a", count: StaffDoor.largestFormOfStrangers)
        let refused = try await Browser(office).post("/sign-in", ["handle": words])
        #expect(refused.status == .contentTooLarge)
        #expect(refused.text.contains("form-too-large") && refused.text.contains("Sign in first"))
        let browser = try await office.browser(in: .practitioner)
        #expect(try await browser.post("/signed-in", ["words": words]).status == .methodNotAllowed, "which is read")
    }

    @Test("Everything that goes wrong is one kind of page, with a code and a remedy")
    func oneKind() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        for (answer, code) in [
            (try await browser.post("/sign-out", token: "x"), "form-out-of-date"),
            (try await browser.post("/sign-out", headers: [.origin: "https://evil.example"]), "form-from-elsewhere"),
            (try await browser.get("/", method: .delete), "method-not-taken"),
            (
                try await browser.post("/sign-out", headers: [.origin: Browser.address, .contentType: "text/plain"]),
                "form-kind"
            ), (try await browser.get("/nothing-here"), "page-not-found"),
        ] {
            #expect(answer.text.contains("Code: <span class=\"code\">\(code)</span>"))
        }
    }

    @Test("A form that is too large, or of another kind, is not read")
    func limits() async throws {
        let browser = try await Office.derby().browser(in: .practitioner)
        let large = try await browser.post(
            "/sign-out", ["words": String(repeating: "a", count: StaffDoor.largestForm)])
        #expect(large.status == .contentTooLarge)
        #expect(!large.text.contains("aaaa"), "what is typed to sign in is shown nowhere")
        let words = String(repeating: "a", count: StaffDoor.largestForm)
        let typed = try await browser.post("/search", ["q": words])
        #expect(typed.status == .contentTooLarge)
        #expect(typed.text.contains(words), "what was typed is shown back")
        let endless = try await browser.post(
            "/search", ["q": String(repeating: "a", count: StaffDoor.largestShownBack)])
        #expect(endless.status == .contentTooLarge)
        #expect(!endless.text.contains("aaaa"))
        for type in ["application/json", "multipart/form-data; boundary=xyz"] {
            let kind = try await browser.post(
                "/sign-out", headers: [.origin: Browser.address, .contentType: type])
            #expect(kind.status == .unsupportedMediaType, "\(type)")
        }
        #expect(try await browser.get("/").status == .ok)
    }

    @Test("The stylesheet and the script are for everybody, and no other address is")
    func publicAddresses() async throws {
        let browser = try Browser(Office.derby())
        #expect(try await browser.get("/assets/handover.css").status == .ok)
        #expect(try await browser.get("/assets/upload.js").status == .ok)
        for path in ["/", "/assets", "/assetsx", "/transfers/x", "/signed-in", "/sign-in/password", "/sign-in/code"] {
            #expect(try await browser.get(path).status == .seeOther, "\(path)")
        }
        for route in WorkbenchRoute.allCases where route.access != .anybody {
            let isForm = route.method == .post
            let answer = try await isForm ? browser.post(route.path) : browser.get(route.path)
            #expect(answer.status == (isForm ? .unauthorized : .seeOther), "\(route)")
        }
    }

    @Test("Fields of a form are read as browsers write them")
    func fields() {
        let fields = FormFields(Array("a=1+2%20%C3%A9&b=%zz&c&=d&a=other&e=x%3Dy=z%".utf8))
        #expect(fields["a"] == "1 2 é")
        #expect(fields["b"] == "%zz")
        #expect(fields["c"] == "")
        #expect(fields["e"] == "x=y=z%")
        #expect(fields["none"] == nil)
        #expect(FormFields([])["a"] == nil)
        #expect(FormFields(Array("a=one+two%2B%26".utf8))["a"] == "one two+&")
        #expect(FormFields(Array("a=%+1%-1".utf8))["a"] == "% 1%-1")
        #expect(FormFields(Array("a=%ff".utf8))["a"] == "\u{FFFD}")
    }

    @Test("Lines end alike whatever browser sent them, and marks that nobody typed are no part of a name")
    func typed() {
        let fields = FormFields(
            Array("a=12+Mill+Lane%0D%0ADerby%0A%0AX%0DY&b=%D8%B3%E2%80%8F%D9%84&c=%EF%BB%BFc%E2%80%AEd".utf8))
        #expect(fields["a"] == "12 Mill Lane\nDerby\n\nX\nY")
        #expect(fields["b"] == "\u{633}\u{644}")
        #expect(fields["c"] == "cd")
        #expect(FormFields(pairs: [(name: "a", value: "x\r\ny")])["a"] == "x\ny")
    }

    @Test("What is typed in several lines is shown again as it was typed")
    func shownAgain() {
        let question = FormQuestion(name: "why", label: "Why", kind: .sentences)
        let view = FieldView(question, FormAnswers(FormFields("why=12+Mill+Lane%0D%0ADerby".utf8)), [])
        #expect(view.typed == "12 Mill Lane\nDerby")
        #expect(PageText().escapeText(view.typed) == view.typed)
    }

    @Test("A form that was opened before signing in anew is offered to be sent, and is not sent by itself")
    func openedBefore() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let before = "a token of an earlier session"
        let answer = try await browser.post("/send", ["kind": "urgent"], token: before)
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("Send what you typed"))
        #expect(answer.sent("kind") == "urgent")
        #expect(answer.sent("formToken") != before)
        #expect(try office.gateway.caseForms(by: office.acting(.practitioner)).isEmpty)
    }

    @Test(
        "The answer to a form sets a cookie, so that no browser goes back to the page as it was before; a page sets none"
    )
    func nothingKeptForGoingBack() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        #expect(try await browser.get("/send").headers[.setCookie] == nil)
        let begun = try await browser.post("/send", ["kind": "urgent"])
        #expect(begun.status == .seeOther)
        #expect(begun.headers[values: .setCookie] == [TurnCookie.setting])
        #expect(try await browser.get("/send").status == .ok)
    }

    @Test("Behind a proxy the address is the proxy's own last word; without one nobody's header is believed")
    func addresses() async throws {
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        for (protection, expected) in [
            (StaffSettings.Protection.proxy(named: "nginx"), "192.0.2.8"),
            (.tls(certificate: "c", key: "k"), "unknown"),
        ] {
            let browser = try Browser(office, protection: protection)
            var headers: HTTPFields = [.origin: Browser.address]
            headers.set("X-Forwarded-For", to: "198.51.100.1, 192.0.2.8")
            _ = try await browser.post(
                "/sign-in", ["handle": "practitioner.invented", "password": "pebble-lantern-otter"], headers: headers)
            let person = try #require(PersonID("practitioner.invented"))
            #expect(try office.gateway.store.read { try $0.sessions(of: person) }.contains { $0.address == expected })
        }
    }

    @Test("A proxy that does not pass addresses on does not put everybody into one")
    func noAddress() async throws {
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        let browser = try Browser(office, protection: .proxy(named: "nginx"))
        for number in 1...40 { try await browser.signIn("guess\(number)", String(repeating: "x", count: 600)) }
        let first = try await browser.signIn("practitioner.invented", "pebble-lantern-otter")
        #expect(first.location == "/sign-in/password")
    }
}
