import CaseTransfer
import TransferStore

/// How long nobody may try to sign in after failures one upon the other; our default, stated in `docs/operations.md`.
///
/// The wait counts from the last failure, or, where failures are forgiven one by one, from when the last one was. What is tried while it
/// lasts is neither looked at nor counted, so nobody can make it longer by knocking on. Where somebody signed in before, only what fails
/// there under their own handle keeps them waiting: nobody elsewhere, and no colleague at the same address, can shut them out.
struct SignInWaits: Hashable, Sendable {
    /// How many failures cost nothing.
    var free: Int
    /// Seconds after the first failure beyond them; each further one doubles it.
    var first: Int64 = 60
    /// The longest wait in seconds.
    var longest: Int64 = 3600
    /// Seconds after which failures are forgotten.
    static let memory: Int64 = 86_400

    /// Seconds in which one failure is forgiven; nil where only getting in, or a day, forgives.
    var forgiving: Int64?

    /// For one account, whether or not anybody has it.
    static let account = SignInWaits(free: 5)
    /// For one address. A whole office may come from one, and somebody there always mistypes: beyond thirty at once, one in two minutes.
    static let address = SignInWaits(free: 30, first: 120, longest: 120, forgiving: 120)

    /// For coming back from the provider to one address. There is nothing to guess: it keeps anybody from making us ask without end.
    static let provider = SignInWaits(free: 60, first: 10, longest: 10, forgiving: 10)

    /// Seconds for which a number of failures closes the door.
    func wait(after failures: Int) -> Int64 {
        guard failures >= free else { return 0 }
        let doublings = min(failures - free, 30)
        return min(longest, first << Int64(doublings))
    }

    /// Seconds that are left to wait, or nil when somebody may try.
    func left(_ failures: SignInFailures?, at now: Moment) -> Int64? {
        guard let failures else { return nil }
        let left = failures.lastAt.secondsSinceEpoch + wait(after: failures.count) - now.secondsSinceEpoch
        return left > 0 ? left : nil
    }

    /// The failures with one more, those forgiven or long past forgotten.
    func adding(to failures: SignInFailures?, at now: Moment) -> SignInFailures {
        let elapsed = failures.map { max(0, now.secondsSinceEpoch - $0.lastAt.secondsSinceEpoch) } ?? Self.memory
        let recent = elapsed < Self.memory ? failures?.count ?? 0 : 0
        guard let forgiving, let failures, recent > 0 else { return SignInFailures(count: recent + 1, lastAt: now) }
        let forgiven = elapsed / forgiving
        let left = recent - Int(forgiven)
        guard left > 0 else { return SignInFailures(count: 1, lastAt: now) }
        // The next one is forgiven when it would have been without this attempt, which may be nobody's failure.
        return SignInFailures(
            count: left + 1, lastAt: min(now, failures.lastAt.adding(seconds: forgiven * forgiving)))
    }
}
