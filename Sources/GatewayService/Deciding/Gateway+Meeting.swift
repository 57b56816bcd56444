public import CaseTransfer
public import WorkingDays

extension Gateway {
    /// Convenes the receiving-in meeting for a date, or moves it by convening again.
    ///
    /// A date after the limit is allowed, with its reason on record: the procedures say "seek to convene" (T-4, DERBY-78, CAL-45).
    ///
    /// - Throws: `GatewayFault`: `late-without-reason`, what our law forbids, or `not-permitted`.
    public func convene(
        _ transfer: TransferState, children: [ChildReference], for date: CivilDate, details: MeetingDetails,
        reason: String?, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.convene, of: acting)
        let due = children.compactMap { transfer.meetingDue(for: $0) }
        if let missed = due.filter({ $0.due < date }).min(by: { $0.due < $1.due }), (reason ?? "").isEmpty {
            throw GatewayFault(
                .no, code: "late-without-reason",
                message: "The meeting is due by \(missed.due) (\(missed.rule)); \(date) is later.",
                remedy: "Choose an earlier date, or say why with --reason; the date stays allowed.", rule: missed.rule)
        }
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .convened(for: date))), words: .meeting(details),
            in: transfer, by: acting, occurredOn: today, rule: due.first?.rule,
            payload: reason.map { JournalPayload(rationale: $0) })
    }

    /// Records that the meeting was held, with who came and what came of it.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func recordMeetingHeld(
        _ transfer: TransferState, children: [ChildReference], on date: CivilDate, details: MeetingDetails,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordMeeting, of: acting)
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .held(on: date))), words: .meeting(details),
            in: transfer,
            by: acting, occurredOn: date, rule: transfer.meetingDue(for: children.first)?.rule)
    }

    /// Records that the meeting was not held on the date it was convened for, and why.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func recordMeetingNotHeld(
        _ transfer: TransferState, children: [ChildReference], on date: CivilDate,
        reason: MeetingStatement.NotHeldReason, details: MeetingDetails, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordMeeting, of: acting)
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .notHeld(on: date, reason: reason))),
            words: .meeting(details), in: transfer, by: acting, occurredOn: date,
            payload: details.outcome.map { JournalPayload(rationale: $0) })
    }
}
