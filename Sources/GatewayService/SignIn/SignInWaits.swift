import CaseTransfer
import TransferStore

/// How long nobody may try to sign in after failures one upon the other; our default, stated in `docs/operations.md`.
///
/// The wait counts from the last failure. What is tried while it lasts is neither looked at nor counted, so nobody can make it longer
/// by knocking on.
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
        let forgiven = forgiving.map { Int(elapsed / $0) } ?? 0
        return SignInFailures(count: max(0, recent - forgiven) + 1, lastAt: now)
    }
}

/// What failures are counted for: a handle as it was typed, and an address.
struct SignInSubjects: Hashable, Sendable {
    let account: String
    let address: String

    /// Takes what was typed and where it came from, cut to a length that nobody can fill the store with.
    init(handle: String, address: String) {
        account = "account:" + String(handle.prefix(64))
        self.address = "address:" + Self.network(of: String(address.prefix(64)))
    }

    init(person: PersonID, address: String) { self.init(handle: person.text, address: address) }

    /// Of an address of IPv6 the first half: a household or a server has all of the other half to itself.
    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        guard let gap = groups.firstIndex(of: ""), groups.count < 8 || gap < 4 else {
            return groups.prefix(4).joined(separator: ":") + "::/64"
        }
        return groups.prefix(min(gap, 4)).joined(separator: ":") + "::/64"
    }
}
