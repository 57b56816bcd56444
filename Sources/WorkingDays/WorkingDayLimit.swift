/// A limit in working days together with the rule that sets it, such as 20 working days by `DERBY-78`.
public struct WorkingDayLimit: Hashable, Sendable, Codable {
    /// The number of working days allowed.
    public let workingDays: Int

    /// The rule that allows them.
    public let rule: RuleCitation

    /// Makes a limit of so many working days by a rule.
    public init(workingDays: Int, rule: RuleCitation) {
        self.workingDays = workingDays
        self.rule = rule
    }

    /// The deadline this limit gives for a family resident since a date, counted from that date as day 0 (T-2, T-3).
    public func count(
        from residence: CivilDate, in calendar: WorkingDayCalendar = .englandAndWales
    ) -> WorkingDayDeadline {
        WorkingDayDeadline(count: calendar.count(workingDays, from: residence), rule: rule)
    }
}
