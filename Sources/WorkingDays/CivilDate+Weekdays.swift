extension CivilDate {
    /// The weekday (Monday to Friday, holidays or not) that is the `count`th after this date.
    ///
    /// A weekend counts from the Friday before it, so that Friday, Saturday and Sunday give the same answer.
    func adding(weekdays count: Int) -> CivilDate {
        guard count > 0 else { return self }
        let monday = daysSinceEpoch - daysSinceMonday
        let fromMonday = min(daysSinceMonday, 4) + min(count, Self.latestDay)
        return CivilDate(daysSinceEpoch: monday + fromMonday / 5 * 7 + fromMonday % 5)
    }

    /// How many days from Monday to Friday lie after this date, up to and including the other; negative when it is earlier.
    func weekdays(through other: CivilDate) -> Int {
        other.weekdaysSinceStart - weekdaysSinceStart
    }

    private var weekdaysSinceStart: Int {
        // 1 January 0001 was a Monday.
        let (weeks, dayOfWeek) = (daysSinceEpoch - Self.earliestDay).quotientAndRemainder(dividingBy: 7)
        return weeks * 5 + min(dayOfWeek + 1, 5)
    }
}
