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

    @Test("All addresses of one network of IPv6 count as one, and no subject grows without end")
    func subjects() {
        func address(_ text: String) -> String { SignInSubjects(handle: "", address: text).address }
        #expect(address("2001:db8:1:2:3:4:5:6") == address("2001:db8:1:2:ffff::1"))
        #expect(address("2001:db8:1:2:3:4:5:6") != address("2001:db8:1:3:3:4:5:6"))
        #expect(address("2001:db8::1") == address("2001:db8::2"))
        #expect(address("192.0.2.1") != address("192.0.2.2"))
        let long = SignInSubjects(handle: String(repeating: "a", count: 9_999), address: "")
        #expect(long.account.count < 100)
    }
}
