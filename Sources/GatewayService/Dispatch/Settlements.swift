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
        /// What was delivered from here lately, whoever waited: that never changes again.
        var delivered: Set<MessageDigest> = []
        var alarms: [Int: ContinuousClock.Instant] = [:]
        var isTicking = false
        var dispatchers = 0
        var next = 0
    }

    private let state = Mutex(State())

    /// More than are followed at once; beyond it whoever comes late asks the store.
    private static let mostDelivered = 512
    /// How late an alarm may ring. One clock for all of them: a timer for every message cost more than the waiting.
    private static let tick = Duration.milliseconds(50)

    /// Someone who waits, until they say that they no longer do.
    struct Wait: Sendable {
        fileprivate let settlements: Settlements
        fileprivate let message: MessageDigest
        fileprivate let number: Int
        fileprivate let bell: Bell

        /// Returns when the message is settled in this process, about when the time is up, or when the task is cancelled.
        func turn(atMost limit: Duration) async {
            settlements.setAlarm(number, at: .now.advanced(by: limit))
            await bell.wait()
            settlements.clearAlarm(number)
        }
    }

    /// Begins to wait; to be called before looking, so that nothing falls between.
    func begin(_ message: MessageDigest) -> Wait {
        state.withLock { state in
            state.next += 1
            let bell = Bell()
            state.bells[message, default: [:]][state.next] = bell
            return Wait(settlements: self, message: message, number: state.next, bell: bell)
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
        state.withLock { $0.settled[wait.message] ?? ($0.delivered.contains(wait.message) ? .delivered : nil) }
    }

    /// Says how a message was settled, or with nil that an attempt failed: what was known of it has changed.
    func note(_ message: MessageDigest, _ progress: DeliveryProgress?) {
        let bells = state.withLock { state in
            let bells = state.bells[message, default: [:]].values
            if !bells.isEmpty { state.settled[message] = progress }
            if progress == .delivered {
                if state.delivered.count >= Self.mostDelivered { state.delivered.removeAll(keepingCapacity: true) }
                state.delivered.insert(message)
            }
            return Array(bells)
        }
        for bell in bells { bell.ring() }
    }

    // MARK: - Who settles

    /// Whether this process empties the outbox: then it holds the home's lock, and no other settles anything.
    var dispatchesHere: Bool { state.withLock { $0.dispatchers > 0 } }

    func beginDispatching() { state.withLock { $0.dispatchers += 1 } }

    func endDispatching() { state.withLock { $0.dispatchers -= 1 } }

    // MARK: - Alarms

    private func setAlarm(_ number: Int, at end: ContinuousClock.Instant) {
        let begins = state.withLock { state -> Bool in
            state.alarms[number] = end
            defer { state.isTicking = true }
            return !state.isTicking
        }
        guard begins else { return }
        Task { [self] in
            repeat { try? await Task.sleep(for: Self.tick) } while ringDueAlarms()
        }
    }

    private func clearAlarm(_ number: Int) { state.withLock { _ = $0.alarms.removeValue(forKey: number) } }

    /// Rings for those whose time is up; false when nobody waits any more.
    private func ringDueAlarms() -> Bool {
        let now = ContinuousClock.now
        return state.withLock { state in
            let due = Set(state.alarms.filter { $0.value <= now }.keys)
            for number in due { state.alarms[number] = nil }
            if !due.isEmpty {
                for bells in state.bells.values {
                    for (number, bell) in bells where due.contains(number) { bell.ring() }
                }
            }
            state.isTicking = !state.alarms.isEmpty
            return state.isTicking
        }
    }
}
