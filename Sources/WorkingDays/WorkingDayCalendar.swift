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
    /// should be worked out again. A calendar with local closures says so in its version.
    public let version: String

    /// The local closures laid over the bank holidays; nil unless they were asked for.
    public let closures: ClosureOverlay?

    private let proclaimed: [ProclaimedChange]
    private let amendment: HolidayAmendment
    private let preparedYears: [[BankHoliday]]
    private static let firstPreparedYear = 2000
    private static let lastPreparedYear = 2060

    /// Makes the calendar of a division, with the proclamations that apply; those for other divisions are ignored.
    ///
    /// - Parameters:
    ///   - amendment: what an imported list says otherwise; it has the last word.
    ///   - closures: one authority's own closed days; nil for the bank holidays alone.
    public init(
        division: HolidayDivision, proclaimed: [ProclaimedChange] = .published,
        amendment: HolidayAmendment = HolidayAmendment(), closures: ClosureOverlay? = nil
    ) {
        let applicable = proclaimed.filter { $0.divisions.contains(division) }
        self.division = division
        self.proclaimed = applicable
        self.amendment = amendment
        self.closures = closures
        version = Self.version(of: division, proclaimed: applicable, amendment: amendment, closures: closures)
        preparedYears = (Self.firstPreparedYear...Self.lastPreparedYear).map { year in
            Self.holidays(
                in: year, division: division, proclaimed: applicable, amendment: amendment, closures: closures)
        }
    }

    /// England and Wales with every published proclamation: the calendar of all English authorities.
    public static let englandAndWales = WorkingDayCalendar(division: .englandAndWales)

    /// The holidays observed in a year, in order of date, with local closures where there are any; none outside the years 1 to 9999.
    public func holidays(in year: Int) -> [BankHoliday] {
        if (Self.firstPreparedYear...Self.lastPreparedYear).contains(year) {
            return preparedYears[year - Self.firstPreparedYear]
        }
        guard (1...9999).contains(year) else { return [] }
        return Self.holidays(
            in: year, division: division, proclaimed: proclaimed, amendment: amendment, closures: closures)
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
        in year: Int, division: HolidayDivision, proclaimed: [ProclaimedChange], amendment: HolidayAmendment,
        closures: ClosureOverlay?
    ) -> [BankHoliday] {
        let movedAway = Set(proclaimed.compactMap(\.movedFrom)).union(amendment.removed)
        let recurring = BankHolidayRules(division: division).holidays(in: year)
            .filter { !movedAway.contains($0.date) }
        let closed = closures.map { overlay in
            overlay.days.map { BankHoliday(date: $0, title: overlay.name + " (local closure)") }
        }
        let proclaimedDays = proclaimed.map(\.holiday).filter { !amendment.removed.contains($0.date) }
        var days = Set(recurring.map(\.date))
        // A day can be a holiday only once, or the count would pass over it twice.
        let added = (proclaimedDays + amendment.added + (closed ?? []))
            .filter { $0.date.year == year && days.insert($0.date).inserted }
        return (recurring + added).sorted { $0.date < $1.date }
    }

    private static func version(
        of division: HolidayDivision, proclaimed: [ProclaimedChange], amendment: HolidayAmendment,
        closures: ClosureOverlay?
    ) -> String {
        let changes =
            proclaimed.map { "\($0.movedFrom?.description ?? "") \($0.holiday.date) \($0.holiday.title)\n" }
            + amendment.added.map { "+ \($0.date)\n" } + amendment.removed.map { "- \($0)\n" }
        let statutory = "\(division.rawValue)/rules-1/\(fingerprint(of: changes))"
        guard let closures else { return statutory }
        return statutory + closureMark + fingerprint(of: closures.days.map { "\($0)\n" })
    }

    /// FNV-1a over the sorted lines: the same in every process and on every machine, unlike Hasher.
    private static func fingerprint(of lines: [String]) -> String {
        var fingerprint: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in lines.sorted().joined().utf8 {
            fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(fingerprint, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
