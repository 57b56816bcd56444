extension CivilDate {
    /// The date this many calendar days later, or earlier when negative.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflowed) = daysSinceEpoch.addingReportingOverflow(days)
        guard overflowed else { return CivilDate(daysSinceEpoch: sum) }
        return CivilDate(daysSinceEpoch: days > 0 ? Self.latestDay : Self.earliestDay)
    }

    /// The same day of the month this many months later, or the last day of that month where it is shorter (T-19).
    ///
    /// 31 October plus four months is 28 February, or 29 February in a leap year. Negative numbers go back.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let (total, overflowed) = (year * 12 + month - 1).addingReportingOverflow(months)
        let firstMonth = 12
        guard !overflowed, total >= firstMonth, total < 10_000 * 12 else {
            return CivilDate(daysSinceEpoch: months > 0 ? Self.latestDay : Self.earliestDay)
        }
        let (laterYear, monthIndex) = total.quotientAndRemainder(dividingBy: 12)
        let lastDay = Self.daysInMonth(monthIndex + 1, year: laterYear)
        let number = Self.dayNumber(year: laterYear, month: monthIndex + 1, day: min(day, lastDay))
        return CivilDate(daysSinceEpoch: number)
    }

    /// The calendar days from this date to another: 1 until tomorrow, negative when the other is earlier.
    public func days(until other: CivilDate) -> Int {
        other.daysSinceEpoch - daysSinceEpoch
    }
}
