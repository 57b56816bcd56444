import CaseTransfer
import Foundation
import GatewayTesting
import Synchronization
import Testing

@testable import GatewayService

@Suite("Waiting for a message to be settled")
struct SettlementTests {
    private let settlements = Settlements()
    private let message = Invented.digest(1)

    @Test("Whoever waits is told how it was settled")
    func told() async throws {
        let wait = settlements.begin(message)
        async let turn: Void = wait.turn(atMost: .seconds(3600))
        settlements.note(message, .rejected(.signature))
        await turn
        #expect(settlements.settlement(wait) == .rejected(.signature))
    }

    @Test("A wait ends when its time is up, however long others wait, and the next one waits again")
    func alarms() async throws {
        let other = settlements.begin(Invented.digest(2))
        async let long: Void = other.turn(atMost: .seconds(3600))
        let wait = settlements.begin(message)
        for _ in 0..<2 {
            await wait.turn(atMost: .milliseconds(1))
            #expect(settlements.settlement(wait) == nil)
        }
        settlements.note(Invented.digest(2), .delivered)
        await long
        // Nobody waited for a while, so the clock stood still.
        await wait.turn(atMost: .milliseconds(1))
        #expect(settlements.settlement(other) == .delivered)
    }

    @Test("Who comes after the receipt is told of it, but not of a rejection, which may have been put right since")
    func late() {
        settlements.note(message, .delivered)
        settlements.note(Invented.digest(2), .rejected(.signature))
        #expect(settlements.settlement(settlements.begin(message)) == .delivered)
        #expect(settlements.settlement(settlements.begin(Invented.digest(2))) == nil)
    }
}

@Suite("Threads for work that blocks")
struct BlockingThreadTests {
    /// What several threads note, one at a time.
    private final class Noted<Value: Sendable>: Sendable {
        private let value: Mutex<Value>
        init(_ value: Value) { self.value = Mutex(value) }
        func note(_ change: @Sendable (inout Value) -> Void) { value.withLock { change(&$0) } }
        var now: Value { value.withLock(\.self) }
    }

    @Test("Work that waits for other work is not in its way, up to the limit")
    func together() async {
        let threads = BlockingThreads(named: "test", atMost: 8)
        let arrived = Noted(0)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                        threads.run {
                            arrived.note { $0 += 1 }
                            // Ends only if all eight are at it at once.
                            while arrived.now < 8 { Thread.sleep(forTimeInterval: 0.001) }
                            continuation.resume()
                        }
                    }
                }
            }
        }
        #expect(arrived.now == 8)
    }

    @Test(
        "More work than threads is all done, in order where there is one thread, and never more of it at once than the limit"
    )
    func many() async {
        let threads = BlockingThreads(named: "test", atMost: 3)
        let counts = Noted((now: 0, most: 0, done: 0))
        await withTaskGroup { group in
            for _ in 0..<200 {
                group.addTask {
                    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                        threads.run {
                            counts.note { counts in
                                counts.now += 1
                                counts.most = max(counts.most, counts.now)
                            }
                            counts.note { counts in
                                counts.now -= 1
                                counts.done += 1
                            }
                            continuation.resume()
                        }
                    }
                }
            }
        }
        #expect(counts.now.done == 200)
        #expect((1...3).contains(counts.now.most))

        let one = BlockingThreads(named: "test", atMost: 1)
        let order = Noted<[Int]>([])
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            for number in 0..<100 { one.run { order.note { $0.append(number) } } }
            one.run { continuation.resume() }
        }
        #expect(order.now == Array(0..<100))
    }

    @Test("Work of a task that runs on these threads is done there and then")
    func inPlace() async throws {
        try await withTaskExecutorPreference(BlockingWork.executor) {
            let around = try await BlockingWork.run { ObjectIdentifier(Thread.current) }
            let (again, name) = try await BlockingWork.run { (ObjectIdentifier(Thread.current), Thread.current.name) }
            #expect(around == again)
            #expect(name == "handover.waits")
        }
    }
}
