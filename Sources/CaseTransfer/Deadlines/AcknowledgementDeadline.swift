public import WorkingDays

/// When a delivered pack should be acknowledged: one working day, our default, in no procedure.
///
/// The procedures want "a timely response with regard to levels of assessed risk" (DERBY-66, HAV-49, CAL-33) and name no time. An
/// urgent notice is how the sending authority says that it cannot wait, so it is answered on the working day on which it arrives.
/// That it is one stands in the signed manifest, so both sides count alike.
public enum AcknowledgementDeadline {
    /// The limit for a pack that is no urgent notice.
    public static let limit = WorkingDayLimit(workingDays: 1, rule: .ourDefault)

    /// The limit for a pack received on a date: none is left after the day itself for an urgent notice, unless that is a day off.
    public static func counted(
        urgent: Bool, packReceivedOn date: CivilDate, calendar: WorkingDayCalendar = .englandAndWales
    ) -> WorkingDayLimit {
        urgent && calendar.isWorkingDay(date) ? WorkingDayLimit(workingDays: 0, rule: .ourDefault) : limit
    }

    /// The last day in time for a pack received on a date.
    public static func of(
        packReceivedOn date: CivilDate, urgent: Bool = false, calendar: WorkingDayCalendar = .englandAndWales
    ) -> WorkingDayDeadline {
        counted(urgent: urgent, packReceivedOn: date, calendar: calendar).count(from: date, in: calendar)
    }
}
