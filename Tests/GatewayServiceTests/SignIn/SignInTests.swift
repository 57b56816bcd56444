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
            try station.events().suffix(2) == [
                .signInNoted(person: person, note: .passwordChanged), .signInNoted(person: person, note: .signedIn),
            ])
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
}
