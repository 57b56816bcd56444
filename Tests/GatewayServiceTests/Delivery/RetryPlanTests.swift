import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("When a message is tried again")
struct RetryPlanTests {
    private let plan = RetryPlan(giveUpAfter: 86_400)
    private let start = Invented.moment("2026-12-02T09:00:00Z")

    private func pause(after attempts: Int, jitter: UInt8) -> Int64? {
        plan.next(after: attempts, since: start, now: start, jitter: jitter)
            .map { $0.secondsSinceEpoch - start.secondsSinceEpoch }
    }

    @Test("The pause doubles from one second to fifteen minutes and stays there")
    func doubling() {
        // A jitter of 128 moves nothing.
        let pauses = (1...14).map { pause(after: $0, jitter: 128) }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
    }

    @Test("Jitter moves the pause by up to a quarter either way, and never below a second")
    func jitter() {
        for attempts in 1...40 {
            guard let middle = pause(after: attempts, jitter: 128) else { continue }
            let all = (UInt8.min...UInt8.max).compactMap { pause(after: attempts, jitter: $0) }
            #expect(all.count == 256)
            #expect(all.allSatisfy { $0 >= max(1, middle * 3 / 4) && $0 <= max(1, middle * 5 / 4) })
            if middle >= 64 {
                #expect(all.min() == middle * 3 / 4)
                #expect(Set(all).count > 30)
            }
        }
    }

    @Test("Once the time is over a person is asked, and not a second before")
    func givingUp() {
        let last = start.adding(seconds: 86_399)
        let over = start.adding(seconds: 86_400)
        #expect(plan.next(after: 100, since: start, now: last, jitter: 0) != nil)
        #expect(plan.next(after: 1, since: start, now: over, jitter: 0) == nil)
    }

    @Test("A count of attempts that makes no sense still gives a pause", arguments: [-1, 0, 50, Int.max])
    func oddCounts(_ attempts: Int) {
        #expect((1...900).contains(pause(after: attempts, jitter: 128) ?? 0))
    }
}
