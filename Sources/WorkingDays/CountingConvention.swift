/// How "within N working days of" a date is counted; stored with every computed limit.
public enum CountingConvention: String, CaseIterable, Hashable, Sendable, Codable {
    /// The residence date is day 0, whatever weekday it is, and day 1 is the next working day: what Handover uses.
    case dayZero = "day-0"

    /// The residence date is day 1 when it is itself a working day: the rival that some returns software uses.
    ///
    /// Only for showing why another system names an earlier date; no limit of ours rests on it (T-3).
    case inclusive
}
