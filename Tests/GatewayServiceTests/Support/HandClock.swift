import CaseTransfer
import Foundation
import GatewayTesting
import Synchronization

/// A clock that stands where the test puts it.
final class HandClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment = Invented.moment("2026-12-02T09:00:00Z")) { self.moment = Mutex(moment) }

    /// Standing at the time of the machine, for tests of files whose dates the machine sets.
    static func ofTheMachine() -> HandClock {
        HandClock(Moment(secondsSinceEpoch: Int64(Date.now.timeIntervalSince1970)))
    }

    var now: Moment { moment.withLock { $0 } }

    func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

    func advance(days: Int64) { advance(seconds: days * 86_400) }

    /// Moves on to a moment, never back.
    func advance(to later: Moment) { moment.withLock { $0 = max($0, later) } }
}

/// Randomness that repeats itself for a seed, shared by threads.
final class SharedRandom: Sendable {
    private let generator: Mutex<SeededRandom>

    init(seed: UInt64) { generator = Mutex(SeededRandom(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] { generator.withLock { $0.bytes(count) } }

    func below(_ bound: Int) -> Int { generator.withLock { Int.random(in: 0..<bound, using: &$0) } }
}
