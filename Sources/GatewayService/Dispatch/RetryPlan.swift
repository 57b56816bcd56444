import CaseTransfer

/// When a message that could not be delivered is tried again: doubling from one second to fifteen minutes, with jitter.
struct RetryPlan: Hashable, Sendable {
    /// Seconds of trying, after which a person is asked.
    var giveUpAfter: Int64

    /// The moment of the next attempt, or nil when it is time for a person.
    ///
    /// - Parameters:
    ///   - attempts: how many attempts have failed, this one included.
    ///   - began: since when it is being tried; the time in which nobody tried does not count.
    ///   - jitter: a random byte; it moves the pause by up to a quarter either way, so that peers do not call in step.
    func next(after attempts: Int, since began: Moment, now: Moment, jitter: UInt8) -> Moment? {
        guard now.secondsSinceEpoch - began.secondsSinceEpoch < giveUpAfter else { return nil }
        let pause = Int64(1) << Int64(min(max(attempts - 1, 0), 10))
        let capped = min(pause, 900)
        let moved = capped * (96 + Int64(jitter) / 4) / 128
        return now.adding(seconds: max(1, moved))
    }
}
