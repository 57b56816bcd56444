import Dispatch
import Foundation
import Synchronization

/// Threads for work that blocks: started as they are needed, up to a limit, and kept; of those that wait the last is woken first.
///
/// libdispatch gives a concurrent queue no more threads than there are processors, and more only after a second in which too few
/// of them run. Here nearly all of them wait for a disk or for the store, while the processors have other messages to work on.
final class BlockingThreads: Sendable {
    private struct State {
        var work: [(@Sendable () -> Void)?] = []
        /// The place in `work` of what is next.
        var next = 0
        var idle: [DispatchSemaphore] = []
        var started = 0

        mutating func takeNext() -> (@Sendable () -> Void)? {
            guard next < work.count else { return nil }
            let taken = work[next]
            // What is done is let go at once, also while more keeps coming.
            work[next] = nil
            next += 1
            if next > 1024 {
                work.removeFirst(next)
                next = 0
            } else if next == work.count {
                work.removeAll(keepingCapacity: true)
                next = 0
            }
            return taken
        }
    }

    private let state = Mutex(State())
    private let name: String
    private let limit: Int

    /// - Parameter name: what tools show of the threads; Linux takes 15 octets and leaves a longer one away.
    init(named name: String, atMost limit: Int) {
        self.name = name
        self.limit = limit
    }

    /// Has work done on one of the threads, in the order in which it is given.
    func run(_ work: @escaping @Sendable () -> Void) {
        let (waiting, starts) = state.withLock { state -> (DispatchSemaphore?, Bool) in
            state.work.append(work)
            if let waiting = state.idle.popLast() { return (waiting, false) }
            guard state.started < limit else { return (nil, false) }
            state.started += 1
            return (nil, true)
        }
        waiting?.signal()
        guard starts else { return }
        let thread = Thread { [self] in
            // Set from within: what is set before has no effect on Linux, and the name of whoever starts it would stay.
            Thread.current.name = name
            workForEver()
        }
        thread.start()
    }

    private func workForEver() {
        let turn = DispatchSemaphore(value: 0)
        while true {
            let work = state.withLock { state in
                let work = state.takeNext()
                if work == nil { state.idle.append(turn) }
                return work
            }
            if let work { work() } else { turn.wait() }
        }
    }
}
