extension WorkingDayCalendar {
    /// The days on which two calendars differ.
    public struct Changes: Hashable, Sendable, Codable {
        /// Holidays that this calendar has and the other has not, in order of date.
        public let added: [BankHoliday]
        /// Holidays that the other has and this one has not, in order of date.
        public let removed: [BankHoliday]

        /// Whether the two agree.
        public var isEmpty: Bool { added.isEmpty && removed.isEmpty }

        /// Those before a date.
        public func before(_ date: CivilDate) -> Changes {
            Changes(added: added.filter { $0.date < date }, removed: removed.filter { $0.date < date })
        }
    }

    /// How this calendar differs from another in some years; what a holiday is called makes no difference.
    public func changes(from other: WorkingDayCalendar, in years: ClosedRange<Int>) -> Changes {
        let ours = years.flatMap { holidays(in: $0) }
        let theirs = years.flatMap { other.holidays(in: $0) }
        let (ourDays, theirDays) = (Set(ours.map(\.date)), Set(theirs.map(\.date)))
        return Changes(
            added: ours.filter { !theirDays.contains($0.date) }, removed: theirs.filter { !ourDays.contains($0.date) })
    }

    /// Whether a calendar's version names a local closure overlay, so that a stored date can say what it was counted with.
    public static func countsClosures(version: String) -> Bool { version.contains(closureMark) }

    static let closureMark = "/closures-"
}
