import CaseTransfer
import Foundation
import GatewayTesting
import Hummingbird
import HummingbirdTesting
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite("Signing in at the authority's own provider")
struct ProviderSignInTests {
    @Test(
        "Somebody who is linked comes in, where they were going, with each way of signing",
        arguments: InventedProvider.Kind.allCases)
    func comesIn(_ kind: InventedProvider.Kind) async throws {
        try await ProviderDesk.open(kind) { desk in
            let browser = try Browser(desk.office)
            let page = try await browser.get("/sign-in?then=/deadlines")
            #expect(page.text.contains("Sign in with Derby"))
            #expect(page.text.contains("action=\"/sign-in/provider\""))
            let back = try await desk.signIn(browser, then: "/?page=2")
            #expect(back.status == .seeOther, "\(back.text)")
            #expect(back.location == "/?page=2")
            #expect(browser.carried == nil, "what was carried is put away")
            let home = try await browser.get("/")
            #expect(home.status == .ok)
            #expect(home.text.contains("practitioner of Ida Invented"))
            #expect(desk.provider.asked.proof == "none")
            let signedIn = JournalEvent.signInNoted(person: try desk.person(.practitioner), note: .signedIn)
            let entries = try desk.office.gateway.store.read { reader in
                try (1...(reader.journal?.length ?? 1)).compactMap { try reader.entry($0) }
            }
            let last = try #require(entries.last { $0.entry.event == signedIn })
            guard case .kept(let payload) = last.payload else {
                Issue.record("\(last)")
                return
            }
            #expect(payload.details["through"] == desk.provider.issuer)
        }
    }

    @Test("A secret is shown to the provider in the header, or in the form where it takes no other")
    func secret() async throws {
        try await ProviderDesk.open(secret: "pass: word+of/ours&") { desk in
            let back = try await desk.signIn(Browser(desk.office))
            #expect(back.status == .seeOther)
            #expect(desk.provider.asked.proof == "basic")
        }
        try await ProviderDesk.open(secret: "pass: word+of/ours&") { desk in
            desk.provider.takeSecretsInForms()
            let back = try await desk.signIn(Browser(desk.office))
            #expect(back.status == .seeOther)
            #expect(desk.provider.asked.proof == "form")
        }
    }

    @Test("A secret that others can read is used for nothing")
    func looseSecret() async throws {
        try await ProviderDesk.open(secret: "a-secret") { desk in
            let path = try #require(desk.office.gateway.settings.staff?.openIDConnect?.secretFile)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            #expect(try await desk.signIn(Browser(desk.office)).code == "open-id-secret")
            #expect(desk.provider.asked.words == 0)
            let found = await desk.office.gateway.examineProvider()
            #expect(found.map(\.health) == [.bad])
        }
    }

    @Test(
        "A word that is not what it should be lets nobody in, and the page says which code",
        arguments: [
            (.otherNonce, "open-id-nonce"), (.noNonce, "open-id-nonce"), (.otherAudience, "open-id-audience"),
            (.severalAudiencesNoParty, "open-id-party"), (.otherParty, "open-id-party"), (.expired, "open-id-expired"),
            (.noEnd, "open-id-token"), (.fromTheFuture, "open-id-early"), (.issuedInTheFuture, "open-id-early"),
            (.otherIssuer, "open-id-issuer-other"), (.unknownKey, "open-id-key-unknown"),
            (.unsigned, "open-id-algorithm"), (.keyAsSecret, "open-id-algorithm"),
            (.otherKeysSignature, "open-id-signature"), (.changedAfterSigning, "open-id-signature"),
            (.noSubject, "open-id-subject"), (.critical, "open-id-token"), (.hugeWord, "open-id-token"),
            (.hugeKeys, "open-id-unreachable"), (.noKeys, "open-id-keys"), (.brokenAnswer, "open-id-answer"),
        ] as [(InventedProvider.Lie, String)])
    func lies(_ lie: InventedProvider.Lie, _ code: String) async throws {
        try await ProviderDesk.open { desk in
            desk.provider.lie(lie)
            let browser = try Browser(desk.office)
            let back = try await desk.signIn(browser)
            #expect(back.code == code)
            #expect(back.status != .ok && back.status != .seeOther)
            #expect(browser.held == nil)
            #expect(try await browser.get("/").location == "/sign-in")
            desk.provider.lie()
            desk.office.clock.advance(days: 1)
            #expect(try await desk.signIn(browser).status == .seeOther, "the same with the truth lets them in")
        }
    }

    @Test(
        "A provider that does not describe itself as it should is not gone to",
        arguments: [
            (.otherIssuerInDescription, "open-id-issuer"), (.plainTokenAddress, "open-id-addresses"),
            (.noPKCE, "open-id-no-pkce"), (.hugeDescription, "open-id-unreachable"),
            (.redirectedDescription, "open-id-unreachable"),
        ] as [(InventedProvider.Lie, String)])
    func description(_ lie: InventedProvider.Lie, _ code: String) async throws {
        try await ProviderDesk.open { desk in
            desk.provider.lie(lie)
            let browser = try Browser(desk.office)
            let page = try await browser.post("/sign-in/provider", ["then": "/"])
            #expect(page.code == code)
            #expect(page.headers.value("Refresh") == nil)
            #expect(browser.carried == nil)
            // However often the button is pressed meanwhile, the provider is not asked again.
            _ = try await browser.post("/sign-in/provider", ["then": "/"])
            #expect(desk.provider.asked.description == 1)
            let found = await desk.office.gateway.examineProvider()
            #expect(found.map(\.health) == [.bad])
        }
    }

    @Test("A minute between the clocks is allowed", arguments: [InventedProvider.Lie.clockBehind, .clockAhead])
    func clocksApart(_ apart: InventedProvider.Lie) async throws {
        try await ProviderDesk.open { desk in
            desk.provider.lie(apart)
            let back = try await desk.signIn(Browser(desk.office))
            #expect(back.status == .seeOther)
        }
    }

    @Test("New keys are read when one is missed, and not more often than once a minute")
    func rotation() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            #expect(try await desk.signIn(browser).status == .seeOther)
            #expect(desk.provider.asked.keys == 1)
            try await desk.provider.rotateKeys()
            #expect(try await desk.signIn(browser).code == "open-id-key-unknown", "read a moment ago")
            #expect(desk.provider.asked.keys == 1)
            desk.office.clock.advance(seconds: 60)
            #expect(try await desk.signIn(browser).status == .seeOther)
            #expect(desk.provider.asked.keys == 2)
            try await desk.provider.rotateKeys(keepingFormer: true)
            desk.office.clock.advance(seconds: 3600)
            #expect(try await desk.signIn(browser).status == .seeOther, "read anew after an hour")
            #expect(desk.provider.asked.keys == 3)
            desk.provider.lie(.unknownKey)
            for _ in 1...5 { #expect(try await desk.signIn(browser).code == "open-id-key-unknown") }
            #expect(desk.provider.asked.keys == 3)
        }
    }

    @Test("What comes back is good in the browser that went, once, and for five minutes")
    func visits() async throws {
        try await ProviderDesk.open { desk in
            let (browser, other) = (try Browser(desk.office), try Browser(desk.office))
            let address = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            #expect(try await desk.comeBack(other, address).code == "sign-in-visit", "no cookie")
            _ = try await desk.begin(other)
            #expect(try await desk.comeBack(other, address).code == "sign-in-visit", "the cookie of another visit")
            let cookie = browser.carried
            #expect(try await desk.comeBack(browser, address).status == .seeOther)
            browser.carried = cookie
            #expect(try await desk.comeBack(browser, address).code == "sign-in-visit", "a second time")
            #expect(desk.provider.asked.words == 1)

            let late = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            desk.office.clock.advance(seconds: 300)
            #expect(try await desk.comeBack(browser, late).code == "sign-in-visit")
            for change in ["A", "", "=", "x"] {
                let next = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
                browser.carried = (browser.carried ?? "") + change + "A"
                #expect(try await desk.comeBack(browser, next).code == "sign-in-visit", "changed")
            }
            let twice = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            #expect(try await desk.comeBack(browser, twice + "&state=x").code == "sign-in-visit")
        }
    }

    @Test("A code that was used, or that another way of asking was promised, is refused by the provider")
    func codes() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            let one = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            let two = try await desk.begin(browser)
            // The code of the first visit under the state of the second: its verifier is another.
            let code = try #require(URLComponents(string: one)?.queryItems?.first { $0.name == "code" }?.value)
            let state = try #require(URLComponents(string: two)?.queryItems?.first { $0.name == "state" }?.value)
            let mixed = try await browser.get("/sign-in/provider/answer?code=\(code)&state=\(state)")
            #expect(mixed.code == "open-id-code")
            #expect(mixed.text.contains("AADSTS54005"))
            #expect(!mixed.text.contains("Sam Sample"), "a provider's sentences may name people")
            let three = try await desk.begin(browser)
            let next = try #require(URLComponents(string: three)?.queryItems?.first { $0.name == "state" }?.value)
            #expect(try await browser.get("/sign-in/provider/answer?code=\(code)&state=\(next)").code == "open-id-code")
        }
    }

    @Test("A provider that names itself in its answers must be the one that was gone to")
    func mixUp() async throws {
        try await ProviderDesk.open { desk in
            desk.provider.nameItself()
            let browser = try Browser(desk.office)
            #expect(try await desk.signIn(browser).status == .seeOther)
            let named = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            let bare = String(named.prefix(upTo: try #require(named.range(of: "&iss=")).lowerBound))
            let cookie = browser.carried
            #expect(try await desk.comeBack(browser, bare).code == "open-id-other-provider")
            #expect(cookie != nil)
            let again = try desk.provider.visit(try await desk.begin(browser), as: .init("p-1"))
            let bareAgain = String(again.prefix(upTo: try #require(again.range(of: "&iss=")).lowerBound))
            #expect(
                try await desk.comeBack(browser, bareAgain + "&iss=https%3A%2F%2Fother.example").code
                    == "open-id-other-provider")
        }
    }

    @Test("Who is not linked is told what to give an administrator, and is in after that")
    func notLinked() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            let back = try await desk.signIn(browser, as: .init("p-2<b>"))
            #expect(back.status == .forbidden)
            #expect(back.code == "sign-in-not-linked")
            #expect(back.text.contains("p-2&lt;b&gt;"))
            #expect(throws: GatewayFault.self) { try desk.link(.teamManager, to: "p-1") }
            try desk.link(.teamManager, to: "p-2<b>")
            #expect(try await desk.signIn(browser, as: .init("p-2<b>")).status == .seeOther)
            let home = try await browser.get("/")
            #expect(home.text.contains("team-manager of Ida Invented"))
            #expect(home.text.contains("/signed-in"), "told of what they were given")
            try desk.office.gateway.unlinkSignIn(of: desk.person(.teamManager), by: desk.office.acting(.administrator))
            #expect(try await browser.get("/").location == "/sign-in")
            #expect(try await desk.signIn(browser, as: .init("p-2<b>")).code == "sign-in-not-linked")
        }
    }

    @Test("Who is registered no longer, or locked, is not let in")
    func notRegistered() async throws {
        try await ProviderDesk.open { desk in
            let gateway = desk.office.gateway
            let administrator = try desk.office.acting(.administrator)
            let person = try desk.person(.practitioner)
            try desk.office.addAccount(.practitioner)
            let browser = try Browser(desk.office)
            try await desk.signIn(browser)
            #expect(try await browser.get("/").status == .ok)
            try gateway.lockAccount(of: person, locked: true, by: administrator)
            #expect(try await browser.get("/").location == "/sign-in")
            #expect(try await desk.signIn(browser).code == "sign-in-not-registered")
            try gateway.lockAccount(of: person, locked: false, by: administrator)
            #expect(try await desk.signIn(browser).status == .seeOther)
            var registered = try #require(try gateway.store.read { try $0.person(person) })
            registered.until = gateway.today
            try gateway.register(registered, by: administrator)
            desk.office.clock.advance(days: 1)
            #expect(try await browser.get("/").location == "/sign-in")
            #expect(try await desk.signIn(browser).code == "sign-in-not-registered")
        }
    }

    @Test("Groups narrow what a registration gives and never widen it")
    func groups() async throws {
        try await ProviderDesk.open(groups: ProviderDesk.groups) { desk in
            let gateway = desk.office.gateway
            let person = try desk.person(.practitioner)
            var registered = try #require(try gateway.store.read { try $0.person(person) })
            registered.roles = [.practitioner, .teamManager]
            try gateway.register(registered, by: desk.office.acting(.administrator))
            let browser = try Browser(desk.office)
            func roles(_ groups: [String]) async throws -> [Role]? {
                guard try await desk.signIn(browser, as: .init("p-1", groups: groups)).status == .seeOther else {
                    return nil
                }
                let secret = try #require(
                    browser.held.flatMap { SessionSecret(String($0.drop { $0 != "=" }.dropFirst())) })
                return try await gateway.session(secret)?.person.roles
            }
            #expect(try await roles(["Duty team"]) == [.practitioner])
            #expect(try await browser.get("/manager").status == .forbidden)
            #expect(try await roles(["Managers", "Canteen"]) == [.practitioner, .teamManager])
            #expect(try await browser.get("/manager").status == .ok)
            #expect(try await roles(["Audit", "IT"]) == nil)
            #expect(try await roles([]) == nil)
            #expect(try await desk.signIn(browser, as: .init("p-1")).code == "sign-in-no-role")
            desk.provider.lie(.groupsLeftOut)
            let left = try await desk.signIn(browser, as: .init("p-1", groups: ["Managers"]))
            #expect(left.code == "open-id-groups-overage")
            #expect(left.text.contains("assigned to this program"))
        }
    }

    @Test("A session of the provider's keeps its roles when its person changes the password of an account")
    func narrowedForGood() async throws {
        try await ProviderDesk.open(groups: ProviderDesk.groups) { desk in
            let gateway = desk.office.gateway
            let person = try desk.person(.practitioner)
            var registered = try #require(try gateway.store.read { try $0.person(person) })
            registered.roles = [.practitioner, .teamManager]
            try gateway.register(registered, by: desk.office.acting(.administrator))
            try desk.office.addAccount(.practitioner)
            let browser = try Browser(desk.office)
            try await desk.signIn(browser, as: .init("p-1", groups: ["Duty team"]))
            let changed = try await browser.post(
                "/sign-in/password",
                ["current": "pebble-lantern-otter", "new": "violet-anchor-meadow", "again": "violet-anchor-meadow"])
            #expect(changed.status == .seeOther)
            #expect(try await browser.get("/").status == .ok)
            #expect(try await browser.get("/manager").status == .forbidden)
        }
    }

    @Test("An administrator or auditor is let in as that and as nothing less guarded")
    func forbiddingRoles() {
        #expect(OpenIDSettings.roles(registered: [.teamManager, .auditor], granted: [.teamManager]) == [])
        #expect(
            OpenIDSettings.roles(registered: [.administrator], granted: [.administrator, .practitioner]) == [
                .administrator
            ])
        #expect(OpenIDSettings.roles(registered: [.practitioner], granted: nil) == [.practitioner])
        #expect(OpenIDSettings.roles(registered: [.practitioner], granted: Role.allCases) == [.practitioner])
    }

    @Test("What was typed before a session ended is sent after coming back from the provider")
    func keptForm() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            let late = try await browser.post("/search", ["words": "otter & <pebble>"])
            #expect(late.status == .unauthorized)
            #expect(late.text.contains("Sign in with Derby"))
            let address = try await desk.begin(
                browser,
                fields: [
                    "keptPath": try #require(late.sent("keptPath")), "keptBody": try #require(late.sent("keptBody")),
                ])
            let back = try await desk.comeBack(browser, desk.provider.visit(address, as: .init("p-1")))
            #expect(back.status == .ok)
            #expect(back.text.contains("Send what you typed"))
            #expect(back.text.contains("otter &amp; &lt;pebble&gt;"))
            #expect(try await browser.get("/").status == .ok)
            #expect(try await desk.signIn(browser).status == .seeOther, "it is given once")
        }
    }

    @Test("A refusal of the provider is shown as its code and nothing more")
    func refused() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            let begun = try await desk.begin(browser)
            let state = try #require(
                URLComponents(string: begun)?.queryItems?.first { $0.name == "state" }?.value)
            let back = try await browser.get(
                "/sign-in/provider/answer?error=access_denied&error_description=AADSTS50105+Sam+Sample+is+not+assigned&state=\(state)"
            )
            #expect(back.status == .forbidden)
            #expect(back.code == "open-id-refused")
            #expect(back.text.contains("access_denied, AADSTS50105"))
            #expect(!back.text.contains("Sam"))
            let hostile = try await browser.get("/sign-in/provider/answer?error=%3Cscript%3E&state=x")
            #expect(hostile.code == "sign-in-visit")
            #expect(!hostile.text.contains("<script>"))
        }
    }

    @Test("Coming back without end is held up, for that address alone")
    func crowd() async throws {
        try await ProviderDesk.open { desk in
            let gateway = desk.office.gateway
            desk.provider.lie(.expired)
            func answer(_ begun: ProviderBeginning) throws -> ProviderAnswer {
                let back = try #require(
                    URLComponents(string: desk.provider.visit(begun.address, as: .init("p-1")))?.queryItems)
                func item(_ name: String) -> String? { back.first { $0.name == name }?.value }
                return ProviderAnswer(
                    code: item("code"), state: item("state"), issuer: nil, error: nil, errorDescription: nil)
            }
            func bring(_ answer: ProviderAnswer, of begun: ProviderBeginning, _ address: String) async throws -> String
            {
                do {
                    let arrival = try await gateway.finishProviderSignIn(
                        answer, visit: begun.visit, from: SignInOrigin(address: address, browser: ""))
                    return "\(arrival)"
                } catch let fault as GatewayFault {
                    return fault.code
                }
            }
            func arrive(_ address: String) async throws -> String {
                let begun = try await gateway.beginProviderSignIn(then: "/")
                return try await bring(answer(begun), of: begun, address)
            }
            for _ in 1...60 { #expect(try await arrive("192.0.2.1") == "open-id-expired") }
            #expect(try await arrive("192.0.2.1") == "wait(10)")
            #expect(desk.provider.asked.words == 60)
            #expect(try await arrive("192.0.2.2") == "open-id-expired")
            desk.provider.lie()
            // Neither a refusal nor what has to wait uses a way to the provider up: nobody fills what is remembered with those.
            let begun = try await gateway.beginProviderSignIn(then: "/")
            let good = try answer(begun)
            var refused = good
            (refused.code, refused.error) = (nil, "access_denied")
            for _ in 1...2 { #expect(try await bring(refused, of: begun, "192.0.2.1") == "open-id-refused") }
            #expect(try await bring(good, of: begun, "192.0.2.1") == "wait(10)")
            let elsewhere = try await bring(good, of: begun, "192.0.2.3")
            #expect(elsewhere.hasPrefix("session("), "\(elsewhere)")
            #expect(try await bring(good, of: begun, "192.0.2.3") == "sign-in-visit", "once")
            desk.office.clock.advance(seconds: 10)
            for _ in 1...2 {
                let arrived = try await arrive("192.0.2.1")
                #expect(arrived.hasPrefix("session("), "getting in counts for nothing")
            }
        }
    }

    @Test("Signing out ends the session here and shows the way to sign out there")
    func signOut() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            try await desk.signIn(browser)
            let out = try await browser.post("/sign-out")
            #expect(out.status == .ok)
            #expect(
                out.text.contains(
                    "\(desk.provider.issuer)/logout?client_id=\(InventedProvider.client)&amp;post_logout_redirect_uri=")
            )
            #expect(browser.held == nil)
            #expect(try await browser.get("/").location == "/sign-in")
        }
    }

    @Test("Without a provider there is no button, and the way to it leads to a page that says so")
    func none() async throws {
        let browser = try Browser(Office.derby())
        #expect(try await !browser.get("/sign-in").text.contains("/sign-in/provider"))
        #expect(try await browser.post("/sign-in/provider", ["then": "/"]).code == "open-id-not-configured")
        #expect(try await browser.get("/sign-in/provider/answer?code=x&state=y").code == "open-id-not-configured")
        #expect(try await browser.get("/sign-in/provider").location == "/sign-in")
    }

    @Test("A form from elsewhere does not send anybody to the provider")
    func fromElsewhere() async throws {
        try await ProviderDesk.open { desk in
            let browser = try Browser(desk.office)
            let page = try await browser.post(
                "/sign-in/provider", ["then": "/"], headers: [.origin: "https://evil.example"])
            #expect(page.status == .forbidden)
            #expect(browser.carried == nil)
            let head = try await browser.get("/sign-in/provider/answer?code=x&state=y", method: .head)
            #expect(head.location == "/sign-in")
        }
    }
}
