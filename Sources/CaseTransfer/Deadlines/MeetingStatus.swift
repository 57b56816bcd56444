public import WorkingDays

/// How a receiving-in meeting stands on a day, measured against its due date.
public enum MeetingStatus: Hashable, Sendable {
    /// Due later, and not convened in time.
    case upcoming(workingDaysLeft: Int)
    /// Due today, and not convened for today.
    case dueToday
    /// The due date has passed and no meeting was held; `workingDays` is 0 until a working day has passed since.
    case overdue(workingDays: Int)
    /// Convened for a coming day that is in time.
    case onCourse(for: CivilDate)
    /// Held on or before the due date.
    case met(on: CivilDate)
    /// Held after the due date: a flag for managers, nothing is undone (T-4).
    case metLate(on: CivilDate, workingDays: Int)
    /// The work ended before a meeting was held; none is due.
    case noLongerDue

    /// The status on a day.
    public static func of(
        due: CivilDate, meeting: MeetingState, child: ChildState, on today: CivilDate,
        calendar: WorkingDayCalendar = .englandAndWales
    ) -> MeetingStatus {
        if case .held(let held) = meeting {
            return held.on <= due
                ? .met(on: held.on)
                : .metLate(on: held.on, workingDays: calendar.workingDays(after: due, through: held.on))
        }
        if child.stopsMeeting { return .noLongerDue }
        if case .convened(let convened) = meeting, convened.date <= due, convened.date >= today {
            return .onCourse(for: convened.date)
        }
        if today > due { return .overdue(workingDays: calendar.workingDays(after: due, through: today)) }
        return today == due
            ? .dueToday : .upcoming(workingDaysLeft: calendar.workingDays(after: today, through: due))
    }
}
