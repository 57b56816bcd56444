/// A due date with the count that led to it and the rule it came from.
public struct WorkingDayDeadline: Hashable, Sendable, Codable {
    /// How the due date was counted.
    public let count: WorkingDayCount

    /// The rule that set the number of working days.
    public let rule: RuleCitation

    /// The last day in time.
    public var due: CivilDate { count.due }
}
