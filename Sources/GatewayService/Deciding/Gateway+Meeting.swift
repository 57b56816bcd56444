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
        let due = clocks(of: transfer, on: today).map(\.due).filter { children.contains($0.child) }
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
    /// It settles the clock on both sides, so a date before the residence date is taken only with its reason on record.
    ///
    /// - Parameter reason: why the date is right, when it is before the family became resident.
    /// - Throws: `GatewayFault`: `date-to-explain`, what our law forbids, or `not-permitted`.
    public func recordMeetingHeld(
        _ transfer: TransferState, children: [ChildReference], on date: CivilDate, details: MeetingDetails,
        reason: String? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordMeeting, of: acting)
        try requireReason(for: date, of: children, in: transfer, given: reason, option: "--held-on")
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .held(on: date))), words: .meeting(details),
            in: transfer,
            by: acting, occurredOn: date, rule: transfer.meetingDue(for: children.first)?.rule,
            payload: reason.map { JournalPayload(rationale: $0) })
    }

    /// Asks for a sentence before a date that is hardly meant is sealed: one before a child was resident, or one to come.
    ///
    /// A limit that was missed is never asked about here: it is flagged, and the step stands (T-2, T-4).
    func requireReason(
        for date: CivilDate, of children: [ChildReference], in transfer: TransferState, given reason: String?,
        option: String
    ) throws {
        guard (reason ?? "").allSatisfy(\.isWhitespace) else { return }
        let residence = children.compactMap { transfer.residence(of: $0)?.date }.max()
        let what: String
        if date > today {
            what = "is still to come"
        } else if let residence, date < residence {
            what = "is before \(residence), when the family became resident"
        } else {
            return
        }
        throw GatewayFault(
            .no, code: "date-to-explain", message: "\(date) \(what).",
            remedy: "Mend \(option), or say why the date is right with --because; it goes on record.", rule: "T-2")
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
