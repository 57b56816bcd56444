import CaseTransfer
import Synchronization

/// Wakes those in this process who wait for a message of ours to be settled.
///
/// When another process settles it nobody is woken, so whoever waits looks again after a while.
final class Settlements: Sendable {
    private struct State {
        var bells: [MessageDigest: [Int: Bell]] = [:]
        /// How those that somebody waits for were settled here.
        var settled: [MessageDigest: DeliveryProgress] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    /// Someone who waits, until they say that they no longer do.
    struct Wait: Sendable {
        fileprivate let message: MessageDigest
        fileprivate let number: Int
        fileprivate let bell: Bell

        /// Returns when the message is settled in this process, when the time is up, or when the task is cancelled.
        func turn(atMost limit: Duration) async {
            let alarm = Task { [bell] in
                // An alarm that was called off must not ring: the next wait would be over before it began.
                guard (try? await Task.sleep(for: limit)) != nil else { return }
                bell.ring()
            }
            await bell.wait()
            alarm.cancel()
        }
    }

    /// Begins to wait; to be called before looking, so that nothing falls between.
    func begin(_ message: MessageDigest) -> Wait {
        state.withLock { state in
            state.next += 1
            let bell = Bell()
            state.bells[message, default: [:]][state.next] = bell
            return Wait(message: message, number: state.next, bell: bell)
        }
    }

    func end(_ wait: Wait) {
        state.withLock { state in
            state.bells[wait.message]?[wait.number] = nil
            guard state.bells[wait.message]?.isEmpty == true else { return }
            state.bells[wait.message] = nil
            state.settled[wait.message] = nil
        }
    }

    /// How the message was settled in this process since somebody began to wait, or nil: then only the store knows.
    func settlement(_ wait: Wait) -> DeliveryProgress? {
        state.withLock { $0.settled[wait.message] }
    }

    /// Says how a message was settled, or with nil that an attempt failed: what was known of it has changed.
    func note(_ message: MessageDigest, _ progress: DeliveryProgress?) {
        let bells = state.withLock { state in
            let bells = state.bells[message, default: [:]].values
            if !bells.isEmpty { state.settled[message] = progress }
            return Array(bells)
        }
        for bell in bells { bell.ring() }
    }
}
