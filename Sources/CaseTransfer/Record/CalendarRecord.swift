public import WorkingDays

/// The working-day calendar that a gateway counts with from an entry of its journal on; public days only, nobody's name.
public struct CalendarRecord: Hashable, Sendable, Codable {
    /// What imported lists say otherwise than the rules and proclamations of the program.
    public var amendment: HolidayAmendment
    /// The authority's own closures; nil while they are off.
    public var closures: ClosureOverlay?
    /// The version of the calendar that follows from it, closures included.
    public var version: String
    /// The version of the calendar that it replaced.
    public var replaced: String
    /// SHA-256 of the list that was imported; nil when only the closures were changed.
    public var file: MessageDigest?

    /// Puts a record together; the version follows from what it says.
    public init(
        amendment: HolidayAmendment, closures: ClosureOverlay?, replaced: String, file: MessageDigest?
    ) {
        self.amendment = amendment
        self.closures = closures
        self.replaced = replaced
        self.file = file
        version = WorkingDayCalendar(division: .englandAndWales, amendment: amendment, closures: closures).version
    }

    /// The bank holidays alone: what every other authority's limits are counted with.
    public var statutory: WorkingDayCalendar {
        WorkingDayCalendar(division: .englandAndWales, amendment: amendment)
    }

    /// The bank holidays with our closures, if they are on: what our own limits are counted with.
    public var own: WorkingDayCalendar {
        WorkingDayCalendar(division: .englandAndWales, amendment: amendment, closures: closures)
    }
}
