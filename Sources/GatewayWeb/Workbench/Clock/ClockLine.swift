import WorkingDays

/// A limit in working days drawn as a line: every calendar day from residence to the due date is a cell, with today on it.
///
/// Pure: the same dates and calendar give the same drawing. Only attributes place things, so the page needs no inline style.
struct ClockLine: Hashable, Sendable {
    /// What a day is on the line.
    enum Day: String, Hashable, Sendable {
        /// The day of residence, day 0, which is not counted.
        case residence
        /// A working day that is over.
        case gone
        /// A working day still to come.
        case left
        /// The day on which somebody looks.
        case today
        /// A Saturday or Sunday.
        case weekend
        /// A bank holiday, or a closure of the authority's own.
        case holiday
        /// A day after the due date.
        case over
    }

    /// One day.
    struct Cell: Hashable, Sendable {
        /// The date.
        let date: CivilDate
        /// What it is.
        let day: Day
    }

    /// Days after the due date that are drawn at most; the words say how many there are.
    static let mostDaysOver = 40

    /// The day of residence.
    let residence: CivilDate
    /// The last day in time.
    let due: CivilDate
    /// The day on which somebody looks.
    let today: CivilDate
    /// How many working days the limit has.
    let limit: Int
    /// How many working days are over today; 0 before residence.
    let dayNumber: Int
    /// The day for which the meeting is convened, or on which it was held; nil for none.
    let meeting: CivilDate?
    /// Every day, from residence on.
    let cells: [Cell]

    /// Draws a limit.
    ///
    /// - Parameters:
    ///   - residence: day 0.
    ///   - due: the last day in time, as it was computed; the line never computes it.
    ///   - today: the day on which somebody looks.
    ///   - limit: how many working days the limit has.
    ///   - meeting: the day for which the meeting is convened, or on which it was held.
    ///   - calendar: the calendar that the limit is counted with.
    init(
        residence: CivilDate, due: CivilDate, today: CivilDate, limit: Int, meeting: CivilDate? = nil,
        calendar: WorkingDayCalendar
    ) {
        self.residence = residence
        self.due = due
        self.today = today
        self.limit = limit
        self.meeting = meeting
        dayNumber = calendar.workingDays(after: residence, through: today)
        let last = max(due, min(today, due.adding(days: Self.mostDaysOver)))
        cells = (0...max(0, residence.days(until: last))).map { offset in
            let date = residence.adding(days: offset)
            return Cell(date: date, day: Self.day(date, residence, due, today, calendar))
        }
    }

    private static func day(
        _ date: CivilDate, _ residence: CivilDate, _ due: CivilDate, _ today: CivilDate,
        _ calendar: WorkingDayCalendar
    ) -> Day {
        if date == today { return .today }
        if date == residence { return .residence }
        if !calendar.isWorkingDay(date) { return date.weekday.isWeekend ? .weekend : .holiday }
        if date > due { return .over }
        return date < today ? .gone : .left
    }

    /// The bank holidays and closures on the line that do not count.
    var holidays: [CivilDate] { cells.filter { $0.day == .holiday }.map(\.date) }
}
