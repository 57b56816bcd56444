public import CaseTransfer
import Synchronization

/// How it stands with reading everything through: store, journal, messages and modes. In a large home that takes minutes.
public enum WholeExamination: Sendable {
    /// Nobody has asked for it since the gateway started.
    case never
    /// It has been under way since a moment.
    case underWay(since: Moment)
    /// What it found, and when it ended.
    case done([Diagnosis], at: Moment)
}

/// Reads everything through once at a time, on a thread of its own: whoever asks meanwhile joins the one that is under way.
///
/// Messages are received and pages answered on ``BlockingWork``'s threads: an examination on each of those would stop the gateway.
final class WholeExaminations: Sendable {
    private struct State {
        var since: Moment?
        var last: ([Diagnosis], at: Moment)?
    }

    private let state = Mutex(State())
    private let threads = BlockingThreads(named: "handover.reads", atMost: 1)

    /// How it stands.
    var standing: WholeExamination {
        state.withLock { state in
            if let since = state.since { return .underWay(since: since) }
            return state.last.map { .done($0.0, at: $0.at) } ?? .never
        }
    }

    /// Begins one, unless one is under way.
    ///
    /// - Parameter now: asked at its beginning and at its end.
    /// - Returns: whether it was begun.
    func begin(by now: @escaping @Sendable () -> Moment, _ work: @escaping @Sendable () -> [Diagnosis]) -> Bool {
        let begins = state.withLock { state in
            guard state.since == nil else { return false }
            state.since = now()
            return true
        }
        guard begins else { return false }
        threads.run { [self] in
            let found = work()
            state.withLock { $0 = State(since: nil, last: (found, at: now())) }
        }
        return true
    }
}

extension Gateway {
    /// How it stands with the last reading of everything that ``examineWholeHome(within:)`` began.
    public var wholeExamination: WholeExamination { wholeExaminations.standing }

    /// Reads everything through, one time at once in this process: whoever asks while it is under way is told since when.
    ///
    /// It goes on when whoever asked is gone; what it found is kept in memory until the next one ends.
    ///
    /// - Parameter patience: how long whoever begins it waits for what it finds.
    /// - Throws: `CancellationError` when whoever waits is stopped.
    public func examineWholeHome(within patience: Duration) async throws -> WholeExamination {
        let begun = wholeExaminations.begin(by: surroundings.now) { [self] in examineHome() }
        let end = ContinuousClock.now + patience
        while begun, case .underWay = wholeExamination, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
        }
        return wholeExamination
    }
}
