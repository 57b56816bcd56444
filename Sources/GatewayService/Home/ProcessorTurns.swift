import Dispatch
import Foundation

/// Lets no more pieces of work at once do what only costs the processors than there are processors.
///
/// Messages are verified and sealed side by side on threads of their own. Were all of them at it at once, whoever holds the store's lock
/// would wait for a processor behind them, and everybody else for the lock. Large messages take no turn: they would hold up small ones
/// for seconds, and the system's scheduler shares the processors between them well enough.
///
/// Nothing that has a turn waits for somebody who wants one: no turn is taken within a write.
final class ProcessorTurns: Sendable {
    /// Bytes of a message up to which it takes a turn.
    static let largest: Int64 = 1 << 20

    private let turns: DispatchSemaphore

    init(processors: Int = ProcessInfo.processInfo.activeProcessorCount) {
        turns = DispatchSemaphore(value: max(1, processors))
    }

    /// Does the work when it is its turn, blocking the calling thread until then.
    ///
    /// - Parameter size: the bytes of the message that it is about.
    func take<Value>(for size: Int64, _ work: () throws -> Value) rethrows -> Value {
        guard size <= Self.largest else { return try work() }
        turns.wait()
        defer { turns.signal() }
        return try work()
    }
}
