public import WorkingDays

/// When a delivered pack should be acknowledged: one working day, our default, in no procedure.
public enum AcknowledgementDeadline {
    /// The limit.
    public static let limit = WorkingDayLimit(workingDays: 1, rule: .ourDefault)

    /// The last day in time for a pack received on a date.
    public static func of(
        packReceivedOn date: CivilDate, calendar: WorkingDayCalendar = .englandAndWales
    ) -> WorkingDayDeadline {
        limit.count(from: date, in: calendar)
    }
}
