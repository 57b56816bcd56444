import WorkingDays

/// Counts deadlines, one after another in one thread.
enum DeadlineRun {
    /// Counts so many from residence dates of twenty years and limits of 1 to 40 working days.
    static func measure(_ count: Int) -> DeadlineFigures {
        let calendar = WorkingDayCalendar.englandAndWales
        let first = CivilDate(daysSinceEpoch: 16_436)
        // The sum is used, so that no count can be left out.
        var sum = 0
        func timed(_ due: (CivilDate, Int) -> CivilDate) -> Double {
            let began = ContinuousClock.now
            for number in 0..<count {
                sum &+= due(first.adding(days: number % 7305), number % 40 + 1).daysSinceEpoch
            }
            return (ContinuousClock.now - began) / .seconds(1)
        }
        let floor = timed { date, days in date.adding(days: days) }
        let seconds = timed { date, days in calendar.count(days, from: date).due }
        return DeadlineFigures(
            count: count, seconds: seconds.rounded(to: 3), targetSeconds: 1, floorSeconds: floor.rounded(to: 4),
            checksum: sum)
    }
}
