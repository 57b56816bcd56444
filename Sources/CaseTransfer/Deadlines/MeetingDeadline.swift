public import WorkingDays

/// When the receiving-in meeting falls due for a child.
public enum MeetingDeadline {
    /// The due date by the receiving authority's procedure, counted from the residence date as day 0 (T-1, T-2, T-3).
    ///
    /// - Parameter defaultWorkingDays: the configured number for authorities with no limit on file.
    public static func of(
        _ child: ChildReference, residence: CivilDate, receiving authority: AuthorityCode, defaultWorkingDays: Int,
        calendar: WorkingDayCalendar = .englandAndWales
    ) -> DueMeeting {
        of(
            child, residence: residence,
            limit: MeetingLimit.of(receiving: authority, defaultWorkingDays: defaultWorkingDays).limit,
            calendar: calendar)
    }

    /// The due date by a limit, counted from the residence date as day 0 (T-2, T-3).
    public static func of(
        _ child: ChildReference, residence: CivilDate, limit: WorkingDayLimit,
        calendar: WorkingDayCalendar = .englandAndWales
    ) -> DueMeeting {
        let count = calendar.count(limit.workingDays, from: residence)
        return DueMeeting(
            child: child, residence: residence, workingDays: limit.workingDays, rule: limit.rule, due: count.due,
            convention: count.convention.rawValue, calendarVersion: count.calendarVersion)
    }

    /// The same limit from the same residence date, counted again with another calendar (T-3).
    public static func recounted(_ due: DueMeeting, in calendar: WorkingDayCalendar) -> DueMeeting {
        let count = calendar.count(due.workingDays, from: due.residence)
        return DueMeeting(
            child: due.child, residence: due.residence, workingDays: due.workingDays, rule: due.rule, due: count.due,
            convention: count.convention.rawValue, calendarVersion: count.calendarVersion)
    }
}
