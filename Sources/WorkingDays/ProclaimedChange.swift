/// A one-off change to the bank holidays that no rule foretells: a day added, or a holiday moved, by proclamation.
///
/// The state funeral of 2022 was declared ten days ahead, so these are data: a calendar can be made with more of them
/// than the program knows, and every limit that rests on it can be worked out again.
public struct ProclaimedChange: Hashable, Sendable, Codable {
    /// The parts of the United Kingdom it was proclaimed for.
    public let divisions: [HolidayDivision]

    /// The day that becomes a holiday, with its name.
    public let holiday: BankHoliday

    /// The day that stops being a holiday, when one was moved; nothing when a day was added.
    public let movedFrom: CivilDate?

    /// Why, in a few words a manager understands.
    public let reason: String

    /// Where it can be looked up.
    public let source: String

    /// Makes a change that adds a holiday, or moves one when `movedFrom` is given.
    public init(
        divisions: [HolidayDivision], holiday: BankHoliday, movedFrom: CivilDate? = nil, reason: String, source: String
    ) {
        self.divisions = divisions
        self.holiday = holiday
        self.movedFrom = movedFrom
        self.reason = reason
        self.source = source
    }
}
