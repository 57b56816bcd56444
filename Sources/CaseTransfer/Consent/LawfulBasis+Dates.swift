import WorkingDays

/// A law on sharing that has not always been in force, as far as this release knows its dates.
struct DatedStatute: Sendable {
    /// What it is called.
    let name: String
    /// What stands in a code that means it, in small letters and digits alone.
    let mark: String
    /// The first day on which it was in force; nil while nothing on file says that it has begun.
    let begins: CivilDate?
    /// The last day; nil for a law that still holds.
    var ends: CivilDate?

    /// Those that a lawful basis is mistaken for most easily: the duty that is enacted and may not have begun, and the act that is gone.
    static let all = [
        // Inserted by the Children's Wellbeing and Schools Act 2026, section 4; Royal Assent on 29 April 2026.
        DatedStatute(name: "section 16LA of the Children Act 2004", mark: "16la", begins: nil),
        // Repealed by the Data Protection Act 2018 from 25 May 2018.
        DatedStatute(
            name: "the Data Protection Act 1998", mark: "dpa1998", begins: CivilDate("2000-03-01"),
            ends: CivilDate("2018-05-24")),
    ]

    /// Whether it is known to have been in force on a date.
    func holds(on date: CivilDate) -> Bool {
        guard let begins, begins <= date else { return false }
        return ends.map { date <= $0 } ?? true
    }
}

extension LawfulBasis {
    /// The law it names when that is not known to have been in force on the day on which the basis was settled; nil otherwise.
    var statuteNotInForce: DatedStatute? {
        let bare = code.lowercased().filter { $0.isLetter || $0.isNumber }
        return DatedStatute.all.first { bare.contains($0.mark) && !$0.holds(on: on) }
    }
}
