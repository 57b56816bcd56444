public import WorkingDays

extension LocalProcedure {
    /// What holds for every child under a supervision order, whoever's procedure it is: no local text settles it (T-18).
    public static let supervisionOrderEverywhere = Ruled(
        "The authority named in the order keeps its duties under it after a move; who holds the case is a manager's "
            + "decision, never assumed.", rule: "T-18")

    /// The moving section as the law of a transfer reads it, or nil when the procedure has none.
    public var movingProcedure: MovingProcedure? {
        guard let moving = moving.value, let advice = advice.value, let meeting = meetingLimit.value,
            let duty = moving[.duty], let notification = moving[.notification], let permission = moving[.permission],
            let override = moving[.override], let dispute = dispute.value?.first
        else { return nil }
        return MovingProcedure(
            authority: authority, duty: duty.rule, notification: notification.rule,
            sharing: SharingProcedure(
                permission: permission.rule, override: override.rule, advice: advice.rule,
                adviceWording: advice.wording), dispute: dispute.rule, meeting: meeting)
    }

    /// The limit for the receiving-in meeting by this procedure, or the configured default where it states none (T-1).
    ///
    /// - Parameters:
    ///   - source: where the procedure was read, for people: `procedures/E06000015.yaml of this home`.
    ///   - defaultWorkingDays: the configured number.
    public func limit(source: String, defaultWorkingDays: Int) -> MeetingLimit {
        guard let limit = meetingLimit.value else {
            return .ourDefault(workingDays: defaultWorkingDays)
        }
        return MeetingLimit(limit: limit, isOurDefault: false, source: source)
    }

    /// Every rule the procedure cites.
    public var citedRules: [RuleCitation] {
        let texts =
            names.values.map(\.rule) + roles.values.map(\.rule) + plan.values.map(\.rule)
            + circumstances.values.map(\.rule) + (moving.value ?? [:]).values.map(\.rule)
        let clocks = reviews.values.map(\.rule) + distribution.values.map(\.rule)
        let paths = (outcomes.value ?? []).map(\.rule) + (dispute.value ?? []).map(\.rule)
        return texts + clocks + paths + [advice.value?.rule, meetingLimit.value?.rule, inbound?.rule].compactMap { $0 }
    }
}
