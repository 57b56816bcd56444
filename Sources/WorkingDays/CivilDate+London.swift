extension CivilDate {
    /// The date on the wall in London at an instant, so that 23:30Z in British Summer Time is already the next day.
    ///
    /// Summer time runs from 01:00Z on the last Sunday of March to 01:00Z on the last Sunday of October (Summer Time Order
    /// 2002); instants before 1996, when other dates applied, are read by the same rule.
    ///
    /// - Parameter secondsSinceEpoch: seconds since 1 January 1970 00:00Z, without leap seconds.
    public static func inLondon(secondsSinceEpoch: Int64) -> CivilDate {
        let secondsPerDay: Int64 = 86_400
        var (days, secondOfDay) = secondsSinceEpoch.quotientAndRemainder(dividingBy: secondsPerDay)
        if secondOfDay < 0 {
            days -= 1
            secondOfDay += secondsPerDay
        }
        let date = CivilDate(daysSinceEpoch: Int(days))
        let lastHour = secondsPerDay - 3_600
        guard secondOfDay >= lastHour, date.eveningIsInSummerTime else { return date }
        return date.adding(days: 1)
    }

    /// The last second of this date on the wall in London, in seconds since 1 January 1970 00:00Z, by the same rule.
    public var lastSecondInLondon: Int64 {
        let endInWinter = (Int64(daysSinceEpoch) + 1) * 86_400 - 1
        return eveningIsInSummerTime ? endInWinter - 3_600 : endInWinter
    }

    /// Whether clocks in London are an hour ahead at 23:00Z of this day; they change at 01:00Z, long before.
    private var eveningIsInSummerTime: Bool {
        let year = year
        return self >= Self.last(.sunday, of: 3, year: year) && self < Self.last(.sunday, of: 10, year: year)
    }

    /// The first day of this name in a month.
    static func first(_ weekday: Weekday, of month: Int, year: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: dayNumber(year: year, month: month, day: 1)).onOrAfter(weekday)
    }

    /// The last day of this name in a month.
    static func last(_ weekday: Weekday, of month: Int, year: Int) -> CivilDate {
        let lastWeek = daysInMonth(month, year: year) - 6
        return CivilDate(daysSinceEpoch: dayNumber(year: year, month: month, day: lastWeek)).onOrAfter(weekday)
    }

    private func onOrAfter(_ weekday: Weekday) -> CivilDate {
        adding(days: (weekday.rawValue - 1 - daysSinceMonday + 7) % 7)
    }
}
