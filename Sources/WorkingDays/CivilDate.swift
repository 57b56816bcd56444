/// A day as people name it: year, month and day in the Gregorian calendar, with no time and no time zone.
///
/// Everything a person states about a case (residence, meeting, review) is a civil date in Europe/London. Dates run
/// from 1 January 0001 to 31 December 9999; arithmetic that would leave that range stops at its edge, so that an absurd
/// number in somebody's message can neither crash the gateway nor print a malformed date.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1 January 1970, negative before it.
    private let dayNumber: Int32

    /// Makes the date that lies this many days after 1 January 1970, held within the years 1 to 9999.
    public init(daysSinceEpoch: Int) {
        dayNumber = Int32(clamping: min(max(daysSinceEpoch, Self.earliestDay), Self.latestDay))
    }

    /// Makes a date from its parts, or nothing when there is no such day (30 February, year 0, month 13).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysInMonth(month, year: year)
        else { return nil }
        self.init(daysSinceEpoch: Self.dayNumber(year: year, month: month, day: day))
    }

    /// Days since 1 January 1970, negative before it.
    public var daysSinceEpoch: Int { Int(dayNumber) }

    /// The year, 1 to 9999.
    public var year: Int { parts.year }

    /// The month, 1 to 12.
    public var month: Int { parts.month }

    /// The day of the month, 1 to 31.
    public var day: Int { parts.day }

    /// The day of the week.
    public var weekday: Weekday {
        Self.weekdays[daysSinceMonday]
    }

    /// Whether the day is a Saturday or a Sunday.
    var isOnWeekend: Bool { daysSinceMonday >= 5 }

    private static let weekdays = Weekday.allCases

    /// How many days ago the latest Monday was: 0 on a Monday, 6 on a Sunday.
    var daysSinceMonday: Int {
        // 1 January 1970 was a Thursday.
        let remainder = (daysSinceEpoch + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }
}

extension CivilDate: Comparable {
    /// Whether the first date is earlier than the second.
    public static func < (earlier: CivilDate, later: CivilDate) -> Bool {
        earlier.dayNumber < later.dayNumber
    }
}
