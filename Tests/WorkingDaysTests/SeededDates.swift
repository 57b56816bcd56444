import WorkingDays

/// A repeatable stream of numbers, so that a property that fails can be looked at again.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Dates drawn from a span of years with a fixed seed.
func someDates(_ count: Int, from first: CivilDate, through last: CivilDate, seed: UInt64 = 20261210) -> [CivilDate] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { _ in
        CivilDate(daysSinceEpoch: .random(in: first.daysSinceEpoch...last.daysSinceEpoch, using: &numbers))
    }
}

/// A date from a literal in a test; an impossible one stops the test run at its line.
func date(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso) else { preconditionFailure("\(iso) is no date") }
    return date
}
