/// Which days count in one part of the United Kingdom: weekdays that are not bank holidays.
///
/// Holidays follow their rules for any year, changed by proclamation. The years around ours are worked out once, when
/// the calendar is made; it is a value, may be shared by any number of tasks, and never changes afterwards.
public struct WorkingDayCalendar: Sendable {
    /// The division whose holidays it knows.
    public let division: HolidayDivision

    /// A name for exactly these holidays; calendars of the same version give the same answers to every question.
    ///
    /// It changes when the rules or the proclamations for the division change, so that a stored limit tells whether it
    /// should be worked out again.
    public let version: String

    private let proclaimed: [ProclaimedChange]
    private let preparedYears: [[BankHoliday]]
    private static let firstPreparedYear = 2000
    private static let lastPreparedYear = 2060

    /// Makes the calendar of a division, with the proclamations that apply; those for other divisions are ignored.
    public init(division: HolidayDivision, proclaimed: [ProclaimedChange] = .published) {
        let applicable = proclaimed.filter { $0.divisions.contains(division) }
        self.division = division
        self.proclaimed = applicable
        version = Self.version(of: division, proclaimed: applicable)
        preparedYears = (Self.firstPreparedYear...Self.lastPreparedYear).map { year in
            Self.holidays(in: year, division: division, proclaimed: applicable)
        }
    }

    /// England and Wales with every published proclamation: the calendar of all English authorities.
    public static let englandAndWales = WorkingDayCalendar(division: .englandAndWales)

    /// The holidays observed in a year, in order of date; none outside the years 1 to 9999.
    public func holidays(in year: Int) -> [BankHoliday] {
        if (Self.firstPreparedYear...Self.lastPreparedYear).contains(year) {
            return preparedYears[year - Self.firstPreparedYear]
        }
        guard (1...9999).contains(year) else { return [] }
        return Self.holidays(in: year, division: division, proclaimed: proclaimed)
    }

    /// The holiday observed on a date, if there is one.
    public func holiday(on date: CivilDate) -> BankHoliday? {
        holidays(in: date.year).first { $0.date == date }
    }

    /// Whether the date is a weekday and no bank holiday.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        !date.isOnWeekend && holiday(on: date) == nil
    }

    private static func holidays(
        in year: Int, division: HolidayDivision, proclaimed: [ProclaimedChange]
    ) -> [BankHoliday] {
        let movedAway = Set(proclaimed.compactMap(\.movedFrom))
        let recurring = BankHolidayRules(division: division).holidays(in: year)
            .filter { !movedAway.contains($0.date) }
        var days = Set(recurring.map(\.date))
        // A day can be a holiday only once, or the count would pass over it twice.
        let added = proclaimed.map(\.holiday).filter { $0.date.year == year && days.insert($0.date).inserted }
        return (recurring + added).sorted { $0.date < $1.date }
    }

    private static func version(of division: HolidayDivision, proclaimed: [ProclaimedChange]) -> String {
        let changes = proclaimed.map { "\($0.movedFrom?.description ?? "") \($0.holiday.date) \($0.holiday.title)\n" }
        // FNV-1a over the sorted changes: the same in every process and on every machine, unlike Hasher.
        var fingerprint: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in changes.sorted().joined().utf8 {
            fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(fingerprint, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        return "\(division.rawValue)/rules-1/\(padded)"
    }
}
