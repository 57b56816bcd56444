import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite("Coming in to the workbench, and going out")
struct SignInPageTests {
    @Test("Whoever is not in is sent to the sign-in page and brought back afterwards")
    func thereAndBack() async throws {
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        let browser = try Browser(office)
        let sent = try await browser.get("/?page=2&mine=yes")
        #expect(sent.status == .seeOther)
        #expect(sent.location == "/sign-in?then=/%3Fpage%3D2%26mine%3Dyes")
        let page = try await browser.get("/sign-in?then=/%3Fpage%3D2%26mine%3Dyes")
        #expect(page.status == .ok)
        #expect(page.text.contains("name=\"then\" value=\"/?page=2&amp;mine=yes\""))
        #expect(page.text.contains("autocomplete=\"current-password\""))

        let first = try await browser.signIn("practitioner.invented", "pebble-lantern-otter", then: "/?page=2&mine=yes")
        #expect(first.location == "/sign-in/password?then=/%3Fpage%3D2%26mine%3Dyes")
        #expect(try await browser.get("/").location == "/sign-in/password", "nothing else is open yet")
        let changed = try await browser.post(
            "/sign-in/password",
            ["new": "violet-anchor-meadow", "again": "violet-anchor-meadow", "then": "/?page=2&mine=yes"])
        #expect(changed.location == "/?page=2&mine=yes")
        let home = try await browser.get("/")
        #expect(home.status == .ok)
        #expect(home.text.contains("practitioner of Ida Invented"))
        #expect(home.text.contains("href=\"/signed-in\""))
    }

    @Test(
        "Nobody is brought to another place than this workbench",
        arguments: [
            "//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "evil", "",
            "/\t/evil.example", "/ /evil", "/sign-out", "/sign-in?then=/", "/\r\nSet-Cookie: x=y", "/é",
        ])
    func onlyHere(_ path: String) async throws {
        #expect(LocalPath(path) == nil)
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        let browser = try Browser(office)
        let first = try await browser.signIn("practitioner.invented", "pebble-lantern-otter", then: path)
        #expect(first.location == "/sign-in/password")
    }

    @Test("The cookie is for this host alone, for TLS alone and for no script, and another one at each step")
    func cookie() async throws {
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        let browser = try Browser(office)
        let first = try await browser.signIn("practitioner.invented", "pebble-lantern-otter")
        let set = try #require(first.headers[.setCookie])
        #expect(set.hasPrefix("__Host-handover="))
        #expect(set.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
        let before = browser.held
        _ = try await browser.post(
            "/sign-in/password", ["new": "violet-anchor-meadow", "again": "violet-anchor-meadow"])
        #expect(browser.held != before)
        let now = browser.held
        browser.held = before
        #expect(try await browser.get("/").location == "/sign-in", "the former one opens nothing")
        browser.held = "\(now ?? "")x"
        #expect(try await browser.get("/").location == "/sign-in")
        browser.held = "\(now ?? ""); \(before ?? "")"
        #expect(try await browser.get("/").location == "/sign-in", "of two cookies neither is taken")
        browser.held = "other=1; \(now ?? "")"
        #expect(try await browser.get("/").status == .ok)
    }

    @Test("What was wrong is said in one sentence, the same for a wrong password and for a handle that nobody has")
    func refusal() async throws {
        let office = try Office.derby()
        try office.addAccount(.practitioner)
        let browser = try Browser(office)
        let wrong = try await browser.signIn("practitioner.invented", "wrong-wrong-wrong")
        let nobody = try await browser.signIn("practitioner.nobodyxx", "wrong-wrong-wrong")
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.status == nobody.status)
        #expect(
            wrong.text == nobody.text.replacingOccurrences(of: "practitioner.nobodyxx", with: "practitioner.invented"))
        #expect(wrong.text.contains("There is a problem"))
        #expect(wrong.text.contains("<title>Error: Sign in"))
        #expect(!wrong.text.contains("wrong-wrong-wrong"), "a password is never written back")
        for _ in 1...4 { try await browser.signIn("practitioner.invented", "wrong-wrong-wrong") }
        let waiting = try await browser.signIn("practitioner.invented", "pebble-lantern-otter")
        #expect(waiting.status == .tooManyRequests)
        #expect(waiting.headers.value("Retry-After") == "60")
        #expect(waiting.text.contains("Try again in 1 minute"))
        let hostile = try await browser.signIn("\"><script>alert(1)</script>", "wrong-wrong-wrong")
        #expect(!hostile.text.contains("<script>"))
    }

    @Test("With one-time codes, the code is asked for after the password and before everything else")
    func code() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        let person = try #require(PersonID("practitioner.invented"))
        _ = try office.gateway.makeCodeSecret(of: person, by: office.acting(.administrator))
        let secret = try #require(try office.gateway.store.read { try $0.signInAccount(person)?.codeSecret })
        let other = try Browser(office)
        let first = try await other.signIn(person.text, "violet-anchor-meadow")
        #expect(first.location == "/sign-in/code")
        #expect(try await other.get("/").location == "/sign-in/code")
        #expect(try await other.get("/sign-in/password").location == "/sign-in/code")
        let page = try await other.get("/sign-in/code")
        #expect(page.text.contains("autocomplete=\"one-time-code\""))
        #expect(try await other.post("/sign-in/code", ["code": "000000"]).status == .unprocessableContent)
        let code = try OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: office.clock.now))
        #expect(try await other.post("/sign-in/code", ["code": code]).location == "/")
        #expect(try await other.get("/").status == .ok)
        // Who was in before there were codes comes in anew.
        #expect(try await browser.get("/").location == "/sign-in")
    }

    @Test("Where somebody is signed in is shown, and they sign out there or everywhere")
    func places() async throws {
        let office = try Office.derby()
        let one = try await office.browser(in: .practitioner)
        let two = try Browser(office)
        try await two.signIn("practitioner.invented", "violet-anchor-meadow")
        let page = try await one.get("/signed-in")
        #expect(page.text.components(separatedBy: "<tr><td>").count == 3)
        #expect(page.text.contains("(this one)"))
        #expect(page.text.contains("Thursday 10 December 2026 at 9.20 am"))

        let out = try await two.post("/sign-out")
        #expect(out.location == "/sign-in")
        #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await two.get("/").location == "/sign-in")
        #expect(try await one.get("/").status == .ok)

        try await two.signIn("practitioner.invented", "violet-anchor-meadow")
        _ = try await one.post("/sign-out/everywhere")
        #expect(try await two.get("/").location == "/sign-in")
        #expect(try await one.get("/sign-out").status == .seeOther, "an address alone signs nobody out")
    }

    @Test("A way of signing in that somebody else gave is told on every page until it is read, and says who read it")
    func givenWays() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        #expect(try await browser.get("/").text.contains("Somebody gave you a new way of signing in"))
        let page = try await browser.get("/signed-in")
        #expect(
            page.text.contains(
                "Ida Invented, IT officer, gave practitioner of Ida Invented an account with a password on Thursday 10 December 2026. "
                    + "Not read yet."))
        #expect(try await browser.post("/signed-in/read").location == "/signed-in")
        #expect(try await !browser.get("/").text.contains("Somebody gave you"))
        let read = try await browser.get("/signed-in").text
        #expect(read.contains("Read on Thursday 10 December 2026 at 9.20 am, from unknown."))
        #expect(!read.contains("I have read this"))
        let manager = try await office.page("/", as: .teamManager)
        #expect(manager.contains("gave practitioner of Ida Invented an account with a password"))
        #expect(try await !office.page("/", as: .practitioner).contains("gave practitioner of"))
    }

    @Test("Changing the password asks for the one people have, and ends what is open elsewhere")
    func change() async throws {
        let office = try Office.derby()
        let one = try await office.browser(in: .practitioner)
        let two = try Browser(office)
        try await two.signIn("practitioner.invented", "violet-anchor-meadow")
        #expect(try await one.get("/sign-in/password").text.contains("name=\"current\""))
        let wrong = try await one.post(
            "/sign-in/password",
            ["current": "wrong", "new": "copper-willow-harbour", "again": "copper-willow-harbour"])
        #expect(wrong.status == .unprocessableContent)
        let differing = try await one.post(
            "/sign-in/password", ["current": "violet-anchor-meadow", "new": "copper-willow-harbour", "again": "x"])
        #expect(differing.text.contains("Enter the same new password twice"))
        let short = try await one.post(
            "/sign-in/password", ["current": "violet-anchor-meadow", "new": "short", "again": "short"])
        #expect(short.text.contains("fewer than 12 signs"))
        let done = try await one.post(
            "/sign-in/password",
            [
                "current": "violet-anchor-meadow", "new": "copper-willow-harbour", "again": "copper-willow-harbour",
            ])
        #expect(done.status == .seeOther)
        #expect(try await one.get("/").status == .ok)
        #expect(try await two.get("/").location == "/sign-in")
    }

    @Test("Somebody who is locked is out at their next request")
    func locked() async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: .practitioner)
        #expect(try await browser.get("/").status == .ok)
        try office.gateway.lockAccount(
            of: #require(PersonID("practitioner.invented")), locked: true, by: office.acting(.administrator))
        #expect(try await browser.get("/").location == "/sign-in")
    }
}
