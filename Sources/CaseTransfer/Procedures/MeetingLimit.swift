public import WorkingDays

/// The limit for the receiving-in meeting: the receiving authority's own, or a configured default that says so (T-1).
public struct MeetingLimit: Hashable, Sendable {
    /// The working days allowed, with their rule; the rule is ``WorkingDays/RuleCitation/ourDefault`` for a default.
    public let limit: WorkingDayLimit
    /// Whether no procedure of the receiving authority sets it.
    public let isOurDefault: Bool
    /// Where the limit was read, for people: the procedure in this program, a file of the home, or the settings.
    public let source: String

    /// The configured limit for an authority with none on file, which says so (T-1).
    public static func ourDefault(workingDays: Int) -> MeetingLimit {
        MeetingLimit(
            limit: WorkingDayLimit(workingDays: workingDays, rule: .ourDefault), isOurDefault: true,
            source: "defaults.meetingWorkingDays in config.yaml")
    }

    /// The limit that the receiving authority's procedure sets, or the default.
    ///
    /// - Parameter defaultWorkingDays: the configured number for authorities with no limit on file.
    public static func of(receiving authority: AuthorityCode, defaultWorkingDays: Int) -> MeetingLimit {
        guard let procedure = MovingProcedure.of(authority) else {
            return .ourDefault(workingDays: defaultWorkingDays)
        }
        return MeetingLimit(limit: procedure.meeting, isOurDefault: false, source: builtIn)
    }

    /// The limit as it is shown: `20 working days (DERBY-78)` or `25 working days (our default, in no procedure)`.
    public var label: String {
        let source = isOurDefault ? "our default, in no procedure" : limit.rule.id
        return "\(limit.workingDays) working days (\(source))"
    }

    /// The source of a limit that no home has replaced.
    public static let builtIn = "the procedure carried in this program"
}
