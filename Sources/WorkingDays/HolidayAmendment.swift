/// What a published list of bank holidays says otherwise than the rules and proclamations that the program knows.
///
/// It is data beside the program: a day proclaimed ten days ahead counts as soon as the list that names it is imported. Where the
/// program has learnt the same day since, the amendment changes nothing.
public struct HolidayAmendment: Hashable, Sendable, Codable {
    /// Days that are holidays as well, in order of date.
    public var added: [BankHoliday]

    /// Days that are no holidays after all, in order of date.
    public var removed: [CivilDate]

    /// Makes an amendment; days are put in order.
    public init(added: [BankHoliday] = [], removed: [CivilDate] = []) {
        self.added = added.sorted { $0.date < $1.date }
        self.removed = removed.sorted()
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}
