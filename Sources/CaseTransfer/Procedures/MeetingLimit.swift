public import WorkingDays

/// The limit for the receiving-in meeting: the receiving authority's own, or a configured default that says so (T-1).
public struct MeetingLimit: Hashable, Sendable {
    /// The working days allowed, with their rule; the rule is ``WorkingDays/RuleCitation/ourDefault`` for a default.
    public let limit: WorkingDayLimit
    /// Whether no procedure of the receiving authority sets it.
    public let isOurDefault: Bool

    /// The limit that the receiving authority's procedure sets, or the default.
    ///
    /// - Parameter defaultWorkingDays: the configured number for authorities with no limit on file.
    public static func of(receiving authority: AuthorityCode, defaultWorkingDays: Int) -> MeetingLimit {
        guard let procedure = MovingProcedure.of(authority) else {
            return MeetingLimit(
                limit: WorkingDayLimit(workingDays: defaultWorkingDays, rule: .ourDefault), isOurDefault: true)
        }
        return MeetingLimit(limit: procedure.meeting, isOurDefault: false)
    }

    /// The limit as it is shown: `20 working days (DERBY-78)` or `25 working days (our default, in no procedure)`.
    public var label: String {
        let source = isOurDefault ? "our default, in no procedure" : limit.rule.id
        return "\(limit.workingDays) working days (\(source))"
    }
}
