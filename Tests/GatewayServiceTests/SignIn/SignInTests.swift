import CaseTransfer
import Foundation
import GatewayTesting
import SecureXML
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Signing in to the workbench")
struct SignInTests {
    private let clock = HandClock()
    private let station: Station
    private let person = Invented.person("wes.invented")
    private let setUp = "pebble-lantern-otter"
    private let own = "violet-anchor-meadow"
    /// Longer than any password: refused without the work of looking at it.
    private let unlooked = String(repeating: "x", count: 600)
    private let here = SignInOrigin(address: "192.0.2.7", browser: "Invented browser")

    init() throws {
        station = try Station(Invented.derby, clock: clock)
        try station.gateway.addAccount(for: person, password: setUp, by: station.acting(.administrator))
    }

    private var gateway: Gateway { station.gateway }

    private func signIn(
        _ password: String, handle: String = "wes.invented", from address: String = "192.0.2.7"
    ) async throws -> SignInAnswer {
        try await gateway.signIn(
            handle: handle, password: password, from: SignInOrigin(address: address, browser: "Invented browser"))
    }

    private func session(_ answer: SignInAnswer, _ expected: SignInStage) async throws -> StaffSession {
        guard case .session(let secret, let stage) = answer else { throw Unexpected(answer: "\(answer)") }
        #expect(stage == expected)
        let found = try #require(try await gateway.session(secret))
        #expect(found.stage == expected)
        return found
    }

    private struct Unexpected: Error { let answer: String }

    /// In, with a password of one's own.
    private func arrived() async throws -> StaffSession {
        let first = try await session(signIn(setUp), .password)
        return try await session(gateway.changePassword(from: "", to: own, in: first, from: here), .open)
    }

    private func shown(_ answer: SignInAnswer) -> SessionSecret? {
        if case .session(let secret, _) = answer { secret } else { nil }
    }

    @Test("The password that an administrator set opens nothing but the choice of another")
    func firstSignIn() async throws {
        let first = try await session(signIn(setUp), .password)
        #expect(try await gateway.places(of: first).isEmpty)
        let same = try await gateway.changePassword(from: "", to: setUp, in: first, from: here)
        guard case .notTaken(let fault) = same else { throw Unexpected(answer: "\(same)") }
        #expect(fault.code == "password-same")
        let weak = try await gateway.changePassword(from: "", to: "short", in: first, from: here)
        guard case .notTaken(let weakness) = weak else { throw Unexpected(answer: "\(weak)") }
        #expect(weakness.code == "password-short")
        let open = try await session(gateway.changePassword(from: "", to: own, in: first, from: here), .open)
        #expect(open.person.id == person)
        #expect(try await signIn(setUp) == .refused)
        _ = try await session(signIn(own), .open)
        #expect(
            try station.events().suffix(3) == [
                .signInNoted(person: person, note: .signedIn), .signInNoted(person: person, note: .passwordChanged),
                .signInNoted(person: person, note: .signedIn),
            ], "they came in by choosing, in one commit, and once more")
    }

    @Test("A wrong password, a handle nobody has and a locked account are answered alike")
    func sameWords() async throws {
        #expect(try await signIn("wrong-wrong-wrong") == .refused)
        #expect(try await signIn(setUp, handle: "no.body") == .refused)
        #expect(try await signIn(setUp, handle: "not a handle at all") == .refused)
        try gateway.lockAccount(of: person, locked: true, by: station.acting(.administrator))
        #expect(try await signIn(setUp) == .refused)
        try gateway.lockAccount(of: person, locked: false, by: station.acting(.administrator))
        _ = try await session(signIn(setUp), .password)
    }

    @Test("After five failures nobody tries for a minute, then two; a handle nobody has waits as long")
    func lockout() async throws {
        for handle in ["wes.invented", "no.body"] {
            for _ in 1...5 { #expect(try await signIn("wrong-wrong-wrong", handle: handle) == .refused) }
            #expect(try await signIn(setUp, handle: handle) == .wait(60), "\(handle)")
            clock.advance(seconds: 59)
            #expect(try await signIn(setUp, handle: handle) == .wait(1), "trying on does not make it longer")
            clock.advance(seconds: 1)
            #expect(try await signIn("wrong-wrong-wrong", handle: handle) == .refused)
            #expect(try await signIn(setUp, handle: handle) == .wait(120))
        }
        let administrator = try station.acting(.administrator)
        let line = try #require(try gateway.accounts(for: administrator).first)
        #expect(line.failures == 6 && line.waits > 0)
        try gateway.lockAccount(of: person, locked: false, by: administrator)
        _ = try await session(signIn(setUp), .password)
        #expect(try gateway.accounts(for: administrator).first?.failures == 0)
    }

    @Test("An address from which thirty attempts failed waits, whoever is tried next, and other addresses do not")
    func addresses() async throws {
        for number in 1...30 {
            #expect(try await signIn("", handle: "guess\(number)", from: "198.51.100.9") == .refused)
        }
        #expect(try await signIn(setUp, from: "198.51.100.9") == .wait(120))
        _ = try await session(signIn(setUp, from: "198.51.100.10"), .password)
    }

    @Test("Where many get in and one in five mistypes, whoever comes next waits for nobody")
    func busyAddress() async throws {
        for number in 1...200 {
            clock.advance(seconds: 30)
            guard
                case .counted(let attempt) = try await gateway.countAttempt(
                    handle: "colleague\(number)", from: "198.51.100.9")
            else {
                Issue.record("\(number) has to wait")
                return
            }
            if !number.isMultiple(of: 5) { try await gateway.uncount(attempt) }
        }
    }

    @Test("Attempts at one moment are each counted before any of them is looked at")
    func atOnce() async throws {
        let answers = try await withThrowingTaskGroup(of: SignInAnswer.self) { group in
            for _ in 1...12 { group.addTask { try await signIn("wrong-wrong-wrong") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 == .refused } == 5)
        #expect(answers.count { $0 == .wait(60) } == 7)
    }

    @Test("With one-time codes the password alone opens nothing, and a code is taken once")
    func codes() async throws {
        _ = try await arrived()
        _ = try gateway.makeCodeSecret(of: person, by: station.acting(.administrator))
        let secret = try #require(try gateway.store.read { try $0.signInAccount(person)?.codeSecret })
        func code() throws -> String { try OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: clock.now)) }

        let first = try await session(signIn(own), .code)
        let again = try await session(signIn(own), .code)
        #expect(try await gateway.give(code: "000000", in: first, from: here) == .refused)
        _ = try await session(gateway.give(code: code(), in: first, from: here), .open)
        #expect(try await gateway.give(code: code(), in: again, from: here) == .refused, "the same code again")
        clock.advance(seconds: 30)
        _ = try await session(gateway.give(code: code(), in: again, from: here), .open)
    }

    @Test("Wrong codes are failures, which the right password does not make undone")
    func guessedCodes() async throws {
        _ = try await arrived()
        _ = try gateway.makeCodeSecret(of: person, by: station.acting(.administrator))
        for _ in 1...5 {
            let waiting = try await session(signIn(own), .code)
            #expect(try await gateway.give(code: "abcdef", in: waiting, from: here) == .refused)
        }
        #expect(try await signIn(own) == .wait(60))
        clock.advance(seconds: 60)
        let waiting = try await session(signIn(own), .code)
        let secret = try #require(try gateway.store.read { try $0.signInAccount(person)?.codeSecret })
        let code = try OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: clock.now))
        _ = try await session(gateway.give(code: code, in: waiting, from: here), .open)
    }

    @Test("Each step gives the browser another secret, and the one before is worth nothing")
    func newSecrets() async throws {
        let firstAnswer = try await signIn(setUp)
        let first = try #require(shown(firstAnswer))
        let session = try #require(try await gateway.session(first))
        let second = try #require(shown(try await gateway.changePassword(from: "", to: own, in: session, from: here)))
        #expect(first != second)
        #expect(try await gateway.session(first) == nil)
        let opened = try #require(try await gateway.session(second))
        #expect(opened.formToken != session.formToken)
        #expect(opened.owns(opened.formToken) && !opened.owns(session.formToken) && !opened.owns(""))
    }

    @Test("The store keeps no secret of a session, only its digest")
    func onlyDigests() async throws {
        let secret = try #require(shown(try await signIn(setUp)))
        let session = try #require(try await gateway.session(secret))
        #expect(session.stored.secret == MessageDigest(SHA256Hasher.digest(secret.bytes)))
        for suffix in ["", "-wal"] {
            guard let file = FileManager.default.contents(atPath: station.layout.store + suffix) else { continue }
            #expect(file.range(of: Data(secret.bytes)) == nil)
            #expect(file.range(of: Data(secret.text.utf8)) == nil)
            #expect(file.range(of: Data(session.formToken.utf8)) == nil)
        }
        #expect("\(secret)" == "SessionSecret(not shown)")
        #expect(SessionSecret(secret.text) == secret)
        #expect(SessionSecret(secret.text + "A") == nil && SessionSecret("") == nil)
    }

    @Test("Half an hour without use ends a session; use keeps it, for ten hours and no longer")
    func limits() async throws {
        let idle = try #require(shown(try await changed()))
        clock.advance(seconds: 1799)
        #expect(try await gateway.session(idle) != nil)
        clock.advance(seconds: 1800)
        #expect(try await gateway.session(idle) == nil)

        let used = try #require(shown(try await signIn(own)))
        for _ in 1..<30 {
            clock.advance(seconds: 1200)
            #expect(try await gateway.session(used) != nil)
        }
        clock.advance(seconds: 1200)
        #expect(try await gateway.session(used) == nil, "ten hours are over")
    }

    @Test("The steps between password and pages must be taken within ten minutes")
    func patience() async throws {
        let waiting = try #require(shown(try await signIn(setUp)))
        clock.advance(seconds: 599)
        #expect(try await gateway.session(waiting) != nil)
        clock.advance(seconds: 1)
        #expect(try await gateway.session(waiting) == nil)
    }

    private func changed() async throws -> SignInAnswer {
        let first = try await session(signIn(setUp), .password)
        return try await gateway.changePassword(from: "", to: own, in: first, from: here)
    }

    @Test("Whoever is locked, has left, or had their password set loses every session at the next request")
    func lostSessions() async throws {
        let administrator = try station.acting(.administrator)
        let locked = try #require(shown(try await changed()))
        try gateway.lockAccount(of: person, locked: true, by: administrator)
        #expect(try await gateway.session(locked) == nil)
        try gateway.lockAccount(of: person, locked: false, by: administrator)
        #expect(try await gateway.session(locked) == nil, "and it does not come back")

        let reset = try #require(shown(try await signIn(own)))
        try gateway.setPassword(setUp, of: person, by: administrator)
        #expect(try await gateway.session(reset) == nil)

        _ = try await changed()
        _ = try gateway.leave(person, on: gateway.today, by: administrator)
        clock.advance(to: Invented.moment("2026-12-02T23:59:00Z"))
        let leaving = try #require(shown(try await signIn(own)))
        #expect(try await gateway.session(leaving) != nil, "the last day counts")
        clock.advance(seconds: 60)
        #expect(try await gateway.session(leaving) == nil)
        #expect(try await signIn(own) == .refused)
    }

    @Test("Signing out ends one session, signing out everywhere all, and changing the password all others")
    func signOut() async throws {
        let one = try #require(shown(try await changed()))
        let two = try #require(shown(try await signIn(own)))
        let three = try #require(shown(try await signIn(own)))
        let asking = try #require(try await gateway.session(three))
        #expect(try await gateway.places(of: asking).count == 3)
        #expect(try await gateway.places(of: asking).count { $0.isThis } == 1)

        try await gateway.signOut(try #require(try await gateway.session(one)))
        #expect(try await gateway.session(one) == nil)
        #expect(try await gateway.session(two) != nil)

        #expect(
            try await gateway.changePassword(from: "wrong", to: "copper-willow-harbour", in: asking, from: here)
                == .refused)
        let four = try #require(
            shown(try await gateway.changePassword(from: own, to: "copper-willow-harbour", in: asking, from: here)))
        #expect(try await gateway.session(two) == nil)
        #expect(try await gateway.session(three) == nil)
        let last = try #require(try await gateway.session(four))
        try await gateway.signOutEverywhere(last)
        #expect(try await gateway.session(four) == nil)
        #expect(try station.events().last == .signInNoted(person: person, note: .signedOutEverywhere))
    }

    @Test("A password derived at another cost is derived anew when it is next given")
    func costs() async throws {
        _ = try await arrived()
        let cheap = try SignInAccount.Password(
            of: own, salt: [9, 9], cost: Scrypt.Cost(rounds: 16, blockSize: 8, lanes: 1))
        try await gateway.store.write { [person] writer in
            var account = try #require(try writer.signInAccount(person))
            account.password = cheap
            try writer.save(account)
        }
        _ = try await session(signIn(own), .open)
        let kept = try #require(try gateway.store.read { try $0.signInAccount(person)?.password })
        #expect(!kept.isOutOfDate)
        #expect(try kept.isOf(own))
    }

    @Test("Where somebody signed in before, neither failures elsewhere nor those of colleagues there keep them out")
    func familiarPlaces() async throws {
        _ = try await arrived()
        for number in 1...40 {
            _ = try await signIn(unlooked, from: "198.51.100.\(number)")
            _ = try await signIn(unlooked, handle: "guess\(number)")
        }
        #expect(try await signIn(own, from: "203.0.113.5") == .wait(60), "the account waits where nobody knows it")
        #expect(try await signIn(own, handle: "another.person") == .wait(120), "and the office for everybody else")
        _ = try await session(signIn(own), .open)
        _ = try await session(signIn(own, from: "::ffff:192.0.2.7"), .open)
        #expect(
            try await signIn(own, from: "203.0.113.5") == .wait(60), "which makes nothing good that failed elsewhere")
    }

    @Test("Where somebody signed in before, their own failures keep them waiting there, and an administrator ends it")
    func familiarFailures() async throws {
        _ = try await arrived()
        for _ in 1...5 { #expect(try await signIn("wrong-wrong-wrong") == .refused) }
        #expect(try await signIn(own) == .wait(60))
        let administrator = try station.acting(.administrator)
        #expect(try gateway.accounts(for: administrator).first?.waits == 60)
        try gateway.lockAccount(of: person, locked: false, by: administrator)
        _ = try await session(signIn(own), .open)
        clock.advance(days: 90)
        for number in 1...40 { _ = try await signIn(unlooked, from: "198.51.100.\(number)") }
        #expect(try await signIn(own) == .wait(60), "a place is forgotten in time")
    }

    @Test("Where no address is known, failures count for the handle alone")
    func unknownAddress() async throws {
        for number in 1...40 {
            #expect(try await signIn(unlooked, handle: "guess\(number)", from: "unknown") == .refused)
        }
        _ = try await session(signIn(setUp, from: "unknown"), .password)
    }

    @Test("Nothing of what was typed as a handle stands in the store")
    func typedHandles() async throws {
        let typed = "copper-willow-harbour-9"
        #expect(try await signIn("x", handle: typed) == .refused)
        #expect(try await signIn("x", handle: typed + String(repeating: "\u{301}", count: 5_000)) == .refused)
        for suffix in ["", "-wal"] {
            guard let file = FileManager.default.contents(atPath: station.layout.store + suffix) else { continue }
            #expect(file.range(of: Data(typed.utf8)) == nil)
            #expect(file.count < 4 << 20)
        }
    }

    private func waits() throws -> [(person: PersonID?, details: [String: String])] {
        try gateway.store.read { try $0.entries(after: 0, limit: .max) }.compactMap { stored in
            guard case .signInWaitBegan(let person) = stored.entry.event, case .kept(let payload) = stored.payload
            else {
                return nil
            }
            return (person, payload.details)
        }
    }

    @Test("The journal says when a wait begins, once, and nothing about handles that nobody has")
    func journalledWaits() async throws {
        for _ in 1...9 { _ = try await signIn(unlooked) }
        #expect(try waits().map(\.person) == [person])
        #expect(try waits().first?.details == ["address": "192.0.2.7", "failures": "5"])
        clock.advance(seconds: 60)
        for _ in 1...9 { _ = try await signIn(unlooked) }
        #expect(try waits().map(\.person) == [person, person])
        for number in 1...60 { _ = try await signIn(unlooked, handle: "guess\(number)") }
        #expect(try waits().map(\.person) == [person, person, nil], "one for the address")
        clock.advance(seconds: 600)
        for number in 1...60 { _ = try await signIn(unlooked, handle: "guess\(number)") }
        #expect(try waits().count == 3, "and none again within the hour")
        clock.advance(seconds: 86_400)
        _ = try await session(signIn(setUp), .password)
    }

    @Test("Who signs in after failures is journalled with their number")
    func failedBefore() async throws {
        _ = try await arrived()
        for _ in 1...3 { _ = try await signIn("wrong-wrong-wrong") }
        _ = try await session(signIn(own), .open)
        let last = try #require(try gateway.store.read { try $0.entries(after: 0, limit: .max) }.last)
        guard case .kept(let payload) = last.payload else { throw Unexpected(answer: "\(last)") }
        #expect(payload.details == ["address": "192.0.2.7", "failedBefore": "3"])
    }

    @Test("What an administrator gave is told to its person until it is read, and to those who read the journal")
    func givenWays() async throws {
        let open = try await arrived()
        #expect(open.unreadWays == 1)
        let administrator = try station.acting(.administrator)
        _ = try gateway.makeCodeSecret(of: person, by: administrator)
        try gateway.setPassword(setUp, of: person, by: administrator)
        for role in [Role.teamManager, .serviceManager, .auditor] {
            let told = try gateway.givenWays(toldTo: station.acting(role))
            #expect(
                told.map(\.sentence) == [
                    "Ida Invented, IT officer, gave wes.invented another password on Wednesday 2 December 2026.",
                    "Ida Invented, IT officer, gave wes.invented a secret for one-time codes on Wednesday 2 December 2026.",
                    "Ida Invented, IT officer, gave wes.invented an account with a password on Wednesday 2 December 2026.",
                ])
        }
        #expect(try gateway.givenWays(toldTo: station.acting(.practitioner)).isEmpty)

        let secret = try #require(try gateway.store.read { try $0.signInAccount(person)?.codeSecret })
        let waiting = try await session(signIn(setUp), .code)
        let code = try OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: clock.now))
        let choosing = try await session(gateway.give(code: code, in: waiting, from: here), .password)
        let back = try await session(gateway.changePassword(from: "", to: own, in: choosing, from: here), .open)
        #expect(back.unreadWays == 3)
        try await gateway.noteGivenWaysRead(in: back)
        #expect(try station.events().last == .signInNoted(person: person, note: .newWaysRead))
        let read = try await gateway.givenWays(in: back)
        #expect(read.count == 3 && read.allSatisfy { $0.readAt == clock.now && $0.readFrom == "192.0.2.7" })
        let length = try station.events().count
        let secretNow = try await gateway.changePassword(
            from: own, to: "copper-willow-harbour", in: back, from: here)
        #expect(try await session(secretNow, .open).unreadWays == 0, "what they do themselves is no news")
        #expect(try station.events().count == length + 1)
        clock.advance(days: 31)
        #expect(try gateway.givenWays(toldTo: station.acting(.teamManager)).isEmpty)
    }
}
