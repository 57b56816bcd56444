import CaseTransfer
import WorkingDays

/// A deadline as every page says it: "due Friday 18 December, 6 working days left".
struct DueWords: Hashable, Sendable {
    /// How a limit was counted.
    enum Count: Sendable {
        /// In working days of this calendar.
        case workingDays(WorkingDayCalendar)
        /// In days of the year; such a limit is never said in working days.
        case days
    }

    /// How pressing it is.
    enum Pressure: Hashable, Sendable {
        /// There is time.
        case ahead
        /// Few days are left: our default, in no procedure.
        case soon
        /// The day has passed.
        case late
    }

    /// So many days or fewer are few: our default, in no procedure.
    static let fewDays = 5

    /// What and when: "due Friday 18 December", "due today", "was due Tuesday 8 December".
    let what: String
    /// How long: "6 working days left", "last day", "2 working days ago".
    let left: String
    /// How pressing it is.
    let pressure: Pressure

    /// Both in one line: "due Friday 18 December, 6 working days left".
    var line: String { "\(what), \(left)" }

    /// What is due, before it: "Meeting due Friday 18 December".
    func what(_ subject: String) -> String { "\(subject) \(what)" }

    /// The words for a due date on a day. Days left are those after today, up to and including the due date.
    init(_ due: CivilDate, on today: CivilDate, counting count: Count) {
        if due == today {
            (what, left, pressure) = ("due today", "last day", .soon)
            return
        }
        let (from, to) = due < today ? (due, today) : (today, due)
        let (days, unit): (Int, String) =
            switch count {
            case .workingDays(let calendar):
                (calendar.workingDays(after: from, through: to), "working day")
            case .days: (from.days(until: to), "day")
            }
        let counted = days == 0 ? "no \(unit)" : days == 1 ? "1 \(unit)" : "\(days) \(unit)s"
        if due < today {
            // From a Friday to the Sunday after it no working day has passed.
            (what, left) = (
                "was due \(due.words(on: today))", days == 0 ? "\(counted) since" : "\(counted) ago"
            )
            pressure = .late
        } else {
            (what, left) = ("due \(due.words(on: today))", "\(counted) left")
            pressure = days <= Self.fewDays ? .soon : .ahead
        }
    }
}

extension DueWords.Pressure {
    /// The shape that says it beside the words.
    var shape: Shape {
        switch self {
        case .ahead: .ring
        case .soon: .soon
        case .late: .late
        }
    }

    /// The class that colours it.
    var style: String {
        switch self {
        case .ahead: ""
        case .soon: " due--soon"
        case .late: " due--late"
        }
    }
}
