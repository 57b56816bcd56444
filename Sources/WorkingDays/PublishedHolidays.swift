/// A division's bank holidays as they were published for some whole years, such as the list at gov.uk/bank-holidays.json.
public struct PublishedHolidays: Hashable, Sendable {
    /// The division the list is for.
    public let division: HolidayDivision

    /// Its holidays, in order of date.
    public let holidays: [BankHoliday]

    /// The years it covers, each of them whole.
    public let years: ClosedRange<Int>

    /// Makes a list; nothing when it is empty, as that would say that no year has a holiday.
    public init?(division: HolidayDivision, holidays: [BankHoliday]) {
        let sorted = holidays.sorted { $0.date < $1.date }
        guard let first = sorted.first, let last = sorted.last else { return nil }
        self.division = division
        self.holidays = sorted
        years = first.date.year...last.date.year
    }

    /// What the list says otherwise than the rules and published proclamations, year by year.
    ///
    /// - Parameter previous: what was amended before; it stays for the years that the list does not cover.
    public func amendment(keeping previous: HolidayAmendment = HolidayAmendment()) -> HolidayAmendment {
        let known = WorkingDayCalendar(division: division)
        let ours = Set(years.flatMap { known.holidays(in: $0) }.map(\.date))
        let theirs = Set(holidays.map(\.date))
        return HolidayAmendment(
            added: previous.added.filter { !years.contains($0.date.year) }
                + holidays.filter { !ours.contains($0.date) },
            removed: previous.removed.filter { !years.contains($0.year) } + ours.subtracting(theirs))
    }

    /// Years for which the list names fewer days than recur by rule: such a list is more likely torn than true.
    public var shortYears: [Int] {
        let rules = BankHolidayRules(division: division)
        return years.filter { year in
            holidays.count { $0.date.year == year } < rules.holidays(in: year).count
        }
    }
}
