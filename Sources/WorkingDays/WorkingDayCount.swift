/// The answer to "when are N working days over?", with everything needed to explain it.
public struct WorkingDayCount: Hashable, Sendable, Codable {
    /// The date the count starts from; the residence date for a receiving-in meeting.
    public let from: CivilDate

    /// How many working days were counted.
    public let workingDays: Int

    /// The last day in time: what happens on this day is not late.
    public let due: CivilDate

    /// The holidays on weekdays that the count passed over, in order of date.
    public let skipped: [BankHoliday]

    /// How the days were counted.
    public let convention: CountingConvention

    /// The ``WorkingDayCalendar/version`` of the calendar; another version may give another date.
    public let calendarVersion: String
}
