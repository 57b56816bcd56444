import Foundation
import Synchronization
import Testing

@testable import GatewayService

@Suite("Turns at the processors")
struct ProcessorTurnsTests {
    /// How many pieces of work are at it, and the most that ever were.
    private final class Count: Sendable {
        private let counts = Mutex((now: 0, most: 0))
        var most: Int { counts.withLock { $0.most } }

        func during(_ work: () -> Void) {
            counts.withLock { counts in
                counts.now += 1
                counts.most = max(counts.most, counts.now)
            }
            work()
            counts.withLock { $0.now -= 1 }
        }
    }

    @Test("No more small messages are worked on at once than there are processors, and each gets its turn")
    func limit() async {
        let turns = ProcessorTurns(processors: 2)
        let count = Count()
        let done = await withTaskGroup(of: Int.self) { group in
            for number in 0..<12 {
                group.addTask {
                    let given = try? await BlockingWork.run {
                        turns.take(for: 50_000) {
                            count.during { Thread.sleep(forTimeInterval: 0.01) }
                            return number
                        }
                    }
                    return given ?? -1
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(done == Set(0..<12))
        #expect((1...2).contains(count.most))
    }

    @Test("A large message takes no turn: it goes on while all turns are taken, and holds up nobody")
    func large() async throws {
        let turns = ProcessorTurns(processors: 1)
        let given = try await BlockingWork.run {
            turns.take(for: 1) { turns.take(for: ProcessorTurns.largest + 1) { "went on" } }
        }
        #expect(given == "went on")
    }

    @Test("Work that fails gives its turn back")
    func failure() async throws {
        struct Fault: Error {}
        let turns = ProcessorTurns(processors: 1)
        try await BlockingWork.run {
            #expect(throws: Fault.self) { try turns.take(for: 1) { throw Fault() } }
            turns.take(for: 1) {}
        }
    }
}
