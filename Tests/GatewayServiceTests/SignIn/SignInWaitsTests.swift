import CaseTransfer
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("Waits after failures")
struct SignInWaitsTests {
    private let now = Invented.moment("2026-12-02T09:00:00Z")

    @Test("Five failures cost nothing; each one after doubles the wait, up to an hour")
    func growth() {
        let waits = (0...14).map { SignInWaits.account.wait(after: $0) }
        #expect(waits == [0, 0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
        #expect(SignInWaits.account.wait(after: .max) == 3600)
        #expect(SignInWaits.address.wait(after: 29) == 0, "an office may come from one address")
        #expect(SignInWaits.address.wait(after: 30) == 120)
    }

    @Test("A wait counts from the last failure and ends to the second")
    func left() {
        let failures = SignInFailures(count: 6, lastAt: now)
        #expect(SignInWaits.account.left(failures, at: now) == 120)
        #expect(SignInWaits.account.left(failures, at: now.adding(seconds: 119)) == 1)
        #expect(SignInWaits.account.left(failures, at: now.adding(seconds: 120)) == nil)
        #expect(SignInWaits.account.left(nil, at: now) == nil)
    }

    @Test("Failures are forgotten a day after the last of them")
    func memory() {
        let failures = SignInFailures(count: 6, lastAt: now)
        #expect(SignInWaits.account.adding(to: failures, at: now.adding(seconds: 86_399)).count == 7)
        #expect(SignInWaits.account.adding(to: failures, at: now.adding(seconds: 86_400)).count == 1)
    }

    @Test("An address is forgiven one failure in two minutes, so that an office of many is never closed for long")
    func forgiving() {
        var failures: SignInFailures?
        var time = now
        for _ in 1...500 {
            time = time.adding(seconds: 120)
            #expect(SignInWaits.address.left(failures, at: time) == nil)
            failures = SignInWaits.address.adding(to: failures, at: time)
        }
        for _ in 1...29 { failures = SignInWaits.address.adding(to: failures, at: time) }
        #expect(SignInWaits.address.left(failures, at: time) == 120)
        #expect(SignInWaits.address.left(failures, at: time.adding(seconds: 120)) == nil)
        failures = SignInWaits.address.adding(to: failures, at: time.adding(seconds: 120))
        #expect(SignInWaits.address.left(failures, at: time.adding(seconds: 120)) == 120)
    }

    @Test("What is tried between two forgivings takes nothing of the time that had passed")
    func between() {
        var failures = SignInFailures(count: 10, lastAt: now)
        for minute in 1...20 {
            let time = now.adding(seconds: Int64(60 * minute))
            failures = SignInWaits.address.adding(to: failures, at: time)
            #expect(failures.lastAt == now.adding(seconds: Int64(120 * (minute / 2))))
            // Each of them was let in.
            failures.count -= 1
        }
        #expect(failures.count == 0)
        #expect(
            SignInWaits.account.adding(to: SignInFailures(count: 3, lastAt: now), at: now.adding(seconds: 60)).lastAt
                == now.adding(seconds: 60), "where nothing is forgiven the last failure counts")
    }

    @Test(
        "However an address is written, it counts as one, and so does a network of IPv6",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("192.0.2.1:51234", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::FFFF:c000:201", "192.0.2.1"), ("[::ffff:192.0.2.1]:443", "192.0.2.1"), ("\"192.0.2.1\"", "192.0.2.1"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
            ("[2001:db8:1:2::9]:8443", "2001:db8:1:2::/64"), ("2001:DB8:1:2::1%eth0", "2001:db8:1:2::/64"),
            ("2001:db8::1", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"),
        ])
    func networks(_ written: String, _ network: String) {
        #expect(SignInNetwork.name(of: written) == network)
    }

    @Test(
        "What is no address is counted for nobody", arguments: ["unknown", "", "_hidden", "proxy:80", "1.2.3", "::g"])
    func noNetwork(_ written: String) throws {
        #expect(SignInNetwork.name(of: written) == nil)
        let subjects = try SignInSubjects(handle: "a", address: written, key: [1])
        #expect(subjects.network == nil && subjects.pair == nil)
    }

    @Test("Nothing of what was typed stands in a subject, and no subject grows without end")
    func subjects() throws {
        func account(_ handle: String) throws -> String {
            try SignInSubjects(handle: handle, address: "", key: Array("key".utf8)).account
        }
        let typed = "pebble-lantern-otter"
        #expect(try !account(typed).contains("pebble"))
        #expect(try account(typed) == account(typed) && account(typed) != account("a"))
        #expect(
            try SignInSubjects(handle: typed, address: "", key: [1]).account != account(typed), "another home's key")
        // A sign with a thousand accents is one sign and two thousand bytes.
        let accents = String(repeating: "\u{301}", count: 100_000)
        #expect(try account("a" + accents) == account("a" + accents + "b"))
        #expect(try account("a" + accents).utf8.count < 60)
    }
}
