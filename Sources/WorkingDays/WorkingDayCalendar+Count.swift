extension WorkingDayCalendar {
    /// The day on which so many working days are over, counted from a residence date.
    ///
    /// By the usual convention the residence date is day 0 whatever day it is, day 1 is the next working day, and the due
    /// date is the Nth. A count of 0 or less is due on the residence date itself.
    public func count(
        _ workingDays: Int, from residence: CivilDate, convention: CountingConvention = .dayZero
    ) -> WorkingDayCount {
        let daysAfter =
            switch convention {
            case .dayZero: workingDays
            case .inclusive: isWorkingDay(residence) ? max(workingDays, 1) - 1 : workingDays
            }
        let (due, skipped) = weekday(daysAfter, after: residence)
        return WorkingDayCount(
            from: residence, workingDays: workingDays, due: due, skipped: skipped,
            convention: convention, calendarVersion: version)
    }

    /// How many working days lie after one date, up to and including another; none when that one is not later.
    ///
    /// `workingDays(after: residence, through: due)` gives back the N of a count from residence.
    public func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
        guard start < end else { return 0 }
        var days = start.weekdays(through: end)
        for year in start.year...end.year {
            days -= holidays(in: year).count { $0.date > start && $0.date <= end && !$0.date.isOnWeekend }
        }
        return days
    }

    /// The `count`th working day after a date, with the weekday holidays passed over on the way.
    private func weekday(_ count: Int, after start: CivilDate) -> (due: CivilDate, skipped: [BankHoliday]) {
        guard count > 0 else { return (start, []) }
        var due = start.adding(weekdays: count)
        var skipped: [BankHoliday] = []
        var year = start.year
        while year <= due.year {
            // In order of date, each holiday on or before the day reached so far pushes it on by one weekday.
            for holiday in holidays(in: year) where holiday.date > start && !holiday.date.isOnWeekend {
                guard holiday.date <= due else { return (due, skipped) }
                skipped.append(holiday)
                due = due.adding(weekdays: 1)
            }
            year += 1
        }
        return (due, skipped)
    }
}
