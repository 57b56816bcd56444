public import CaseTransfer
public import WorkingDays

extension Gateway {
    /// Convenes the receiving-in meeting for a date, or moves it by convening again.
    ///
    /// A date after the limit is allowed, with its reason on record: the procedures say "seek to convene" (T-4, DERBY-78, CAL-45). So is
    /// one at a weekend or on a bank holiday, when few who are invited are at work.
    ///
    /// - Throws: `GatewayFault`: `times-unusable`, `late-without-reason`, `date-to-explain`, what our law forbids, or `not-permitted`.
    public func convene(
        _ transfer: TransferState, children: [ChildReference], for date: CivilDate, details: MeetingDetails,
        reason: String?, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.convene, of: acting, on: transfer)
        try requireOpen(children, in: transfer)
        try requireLawful(.meeting(MeetingStatement(children: children, outcome: .convened(for: date))), in: transfer)
        if let ends = details.ends {
            guard let begins = details.begins, begins < ends else {
                throw GatewayFault(
                    .badInput, code: "times-unusable", message: "A meeting ends after it has begun, on the same day.",
                    remedy: "Say when it begins, and a later time for its end; or leave the end out.")
            }
        }
        let due = clocks(of: transfer, on: today).map(\.due).filter { children.contains($0.child) }
        let answered = try conveningDoubts(date, due).answered(by: reason, option: "--reason")
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .convened(for: date))), words: .meeting(details),
            in: transfer, by: acting, occurredOn: today, rule: due.first?.rule,
            payload: reason.map { JournalPayload(rationale: $0, details: answered) })
    }

    /// What stands against convening the meeting for a date before it is sealed, so that nobody is asked to sign what cannot be signed.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `late-without-reason` or `date-to-explain` while no reason answers it.
    public func checkConvening(
        _ transfer: TransferState, children: [ChildReference], for date: CivilDate, reason: String?
    ) throws {
        try requireLawful(.meeting(MeetingStatement(children: children, outcome: .convened(for: date))), in: transfer)
        let due = clocks(of: transfer, on: today).map(\.due).filter { children.contains($0.child) }
        _ = try conveningDoubts(date, due).answered(by: reason, option: "--reason")
    }

    private func conveningDoubts(_ date: CivilDate, _ due: [DueMeeting]) -> Doubts {
        var doubts = Doubts()
        if let missed = due.filter({ $0.due < date }).min(by: { $0.due < $1.due }) {
            doubts.add(
                code: "late-without-reason",
                "The meeting is due by \(missed.due) (\(missed.rule)); \(date) is later, which stays allowed.",
                remedy: "Choose an earlier date.", rule: missed.rule)
        }
        if let what = notAWorkingDay(date) { doubts.add(date, what, option: "--for") }
        return doubts
    }

    /// Records that the meeting was held, with who came and what came of it.
    ///
    /// It settles the clock on both sides, so a date that is hardly meant is taken only with its reason on record: before the family became
    /// resident, before the pack came, before the day it was convened for, at a weekend or on a bank holiday.
    ///
    /// - Parameter reason: why the date is right, when it is one of those.
    /// - Throws: `GatewayFault`: `date-to-explain`, what our law forbids, or `not-permitted`.
    public func recordMeetingHeld(
        _ transfer: TransferState, children: [ChildReference], on date: CivilDate, details: MeetingDetails,
        reason: String? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordMeeting, of: acting, on: transfer)
        try requireLawful(.meeting(MeetingStatement(children: children, outcome: .held(on: date))), in: transfer)
        var doubts = dateDoubts(date, of: children, in: transfer, option: "--held-on")
        for what in heldDoubts(date, of: children, in: transfer) { doubts.add(date, what, option: "--held-on") }
        let answered = try doubts.answered(by: reason)
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .held(on: date))), words: .meeting(details),
            in: transfer,
            by: acting, occurredOn: date, rule: transfer.meetingDue(for: children.first)?.rule,
            payload: reason.map { JournalPayload(rationale: $0, details: answered) })
    }

    /// What makes a date a doubtful one before it is sealed: it lies before a child was resident, or is to come.
    ///
    /// A limit that was missed is never asked about here: it is flagged, and the step stands (T-2, T-4).
    func dateDoubts(
        _ date: CivilDate, of children: [ChildReference], in transfer: TransferState, option: String
    ) -> Doubts {
        let residence = children.compactMap { transfer.residence(of: $0)?.date }.max()
        var doubts = Doubts()
        if date > today {
            doubts.add(date, "is still to come", option: option)
        } else if let residence, date < residence {
            doubts.add(date, "is before \(residence), when the family became resident", option: option)
        }
        return doubts
    }

    /// What makes one doubt that a meeting was held on a day, beside the residence date.
    private func heldDoubts(_ date: CivilDate, of children: [ChildReference], in transfer: TransferState) -> [String] {
        var doubts = [notAWorkingDay(date)].compactMap(\.self)
        if let came = transfer.packArrivedOn, transfer.side == .receiving, date < came {
            doubts.append("is before \(came), when the pack came")
        }
        let convened = children.compactMap { child -> CivilDate? in
            guard case .convened(let meeting)? = transfer.progress(of: child)?.meeting else { return nil }
            return meeting.date
        }.min()
        if let convened, date < convened { doubts.append("is before \(convened), the day it was convened for") }
        return doubts
    }

    /// That a day is at a weekend or a bank holiday, in words; nil for a working day.
    private func notAWorkingDay(_ date: CivilDate) -> String? {
        if let holiday = calendar.holiday(on: date) { return "is a bank holiday, \(holiday.title)" }
        return date.weekday.isWeekend ? "is a \(date.weekday.name)" : nil
    }

    /// Records that the meeting was not held on the date it was convened for, and why.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func recordMeetingNotHeld(
        _ transfer: TransferState, children: [ChildReference], on date: CivilDate,
        reason: MeetingStatement.NotHeldReason, details: MeetingDetails, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recordMeeting, of: acting, on: transfer)
        return try await say(
            .meeting(MeetingStatement(children: children, outcome: .notHeld(on: date, reason: reason))),
            words: .meeting(details), in: transfer, by: acting, occurredOn: date,
            payload: details.outcome.map { JournalPayload(rationale: $0) })
    }
}

extension Doubts {
    fileprivate mutating func add(_ date: CivilDate, _ what: String, option: String) {
        add(code: "date-to-explain", "\(date) \(what).", remedy: "Mend \(option).", rule: "T-2")
    }
}

extension TransferState {
    /// The day on which the pack, or the papers in its place, came to us.
    fileprivate var packArrivedOn: CivilDate? {
        papers.first?.on ?? packDigest.flatMap { pack in messages.first { $0.digest == pack }?.recordedAt.londonDate }
    }
}
