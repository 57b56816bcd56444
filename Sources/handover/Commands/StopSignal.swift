import Dispatch
import Foundation
import Synchronization

/// Somebody's asking the process to stop: by SIGTERM or SIGINT, or by closing its input.
///
/// It may be waited for several times, one after another or at once. A waiter that is cancelled goes on without having been asked, and
/// the signal keeps for whoever waits next; once asked, every later wait returns at once.
final class StopSignal: Sendable {
    private struct Waiting {
        var isAsked = false
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var next = 0
    }

    private let waiting = Mutex(Waiting())
    private let sources = Mutex<[any DispatchSourceSignal]>([])

    /// - Parameter withInput: Also when standard input ends, as for a process that another one started.
    init(withInput: Bool) {
        sources.withLock { $0 = [SIGTERM, SIGINT].map(source(of:)) }
        guard withInput else { return }
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 256)
            while read(STDIN_FILENO, &buffer, buffer.count) > 0 {}
            self.ask()
        }
    }

    /// Returns once the process was asked to stop, or when the task that waits is cancelled.
    func wait() async {
        let number = waiting.withLock { waiting in
            waiting.next += 1
            return waiting.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = waiting.withLock { waiting in
                    if waiting.isAsked || Task.isCancelled { return true }
                    waiting.waiters[number] = continuation
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            waiting.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }

    private func ask() {
        let waiters = waiting.withLock { waiting in
            waiting.isAsked = true
            defer { waiting.waiters = [:] }
            return waiting.waiters.values.map { $0 }
        }
        for waiter in waiters { waiter.resume() }
    }

    private func source(of number: Int32) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [weak self] in self?.ask() }
        source.resume()
        return source
    }
}
