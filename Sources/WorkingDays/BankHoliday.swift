/// A day on which the working-day clock stands still, with its name.
public struct BankHoliday: Hashable, Sendable, Codable {
    /// The day that is observed: the substitute day where the holiday itself falls on a weekend.
    public let date: CivilDate

    /// The name in gov.uk’s words, for example "Summer bank holiday" or "Boxing Day (substitute day)".
    public let title: String

    /// Makes a holiday on a day.
    public init(date: CivilDate, title: String) {
        self.date = date
        self.title = title
    }
}
