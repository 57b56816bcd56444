extension CivilDate {
    /// 1 January 0001 as days since 1 January 1970.
    static let earliestDay = -719_162

    /// 31 December 9999 as days since 1 January 1970.
    static let latestDay = 2_932_896

    /// The length of a month in days, 28 to 31.
    static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the year has a 29 February.
    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The days from 1 January 1970 to a day given by its parts.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        // Counting years from 1 March puts the leap day last, so that months start at a linear offset.
        let monthsSinceMarch = (month + 9) % 12
        let marchYear = month <= 2 ? year - 1 : year
        let daysBeforeYear = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
        let daysBeforeMonth = (153 * monthsSinceMarch + 2) / 5
        return daysBeforeYear + daysBeforeMonth + day - 1 - daysFromMarchOfYearZeroToEpoch
    }

    /// The year, month and day, worked out together.
    var parts: (year: Int, month: Int, day: Int) {
        let days = daysSinceEpoch + Self.daysFromMarchOfYearZeroToEpoch
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        return (
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
        )
    }

    private static let daysFromMarchOfYearZeroToEpoch = 719_468
}
