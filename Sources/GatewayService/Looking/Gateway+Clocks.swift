public import CaseTransfer
import TransferStore
public import WorkingDays

/// One clock of one transfer, as a list of what falls due shows it; references only, nobody's name.
public struct DueLine: Hashable, Sendable, Codable {
    /// The transfer.
    public var transfer: ConversationID
    /// The other authority.
    public var peer: AuthorityCode
    /// The child's number in the pack, from 1; nil for a clock of the whole transfer.
    public var number: Int?
    /// The clock.
    public var clock: CaseClock
}

extension Gateway {
    /// Every clock of a transfer, the earliest due first.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or what could not be read.
    public func due(of transfer: TransferState, by acting: ActingPerson) throws -> [DueLine] {
        try require(.readCase, of: acting, on: transfer)
        return try dueLines(of: transfer, on: today)
    }

    private func dueLines(of state: TransferState, on today: CivilDate) throws -> [DueLine] {
        state.caseClocks(by: clockLaw(for: state), dates: try caseDates(of: state), on: today).map { clock in
            DueLine(
                transfer: state.conversation, peer: state.peer,
                number: clock.key.child.flatMap { child in
                    state.children.firstIndex { $0.child == child }.map { $0 + 1 }
                }, clock: clock)
        }
    }

    /// Records that what a clock waits for was done; it stays in our own journal.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func settle(
        _ kind: ClockKind, of children: [ChildReference], in transfer: TransferState, on date: CivilDate,
        note: String?, by acting: ActingPerson
    ) throws {
        try require(.recordMeeting, of: acting, on: transfer)
        let event = JournalEvent.clockSettled(clock: kind, children: children, on: date)
        let salt = try surroundings.random(32)
        let now = self.now
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation) else { throw Self.noPack }
            if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                throw GatewayFault(forbidden)
            }
            try writer.append(
                JournalDraft(
                    occurredOn: date, actor: acting.actor, conversation: transfer.conversation, event: event,
                    payload: note.map { JournalPayload(rationale: $0) }),
                at: now, salt: salt)
        }
    }

    /// What clocks are worked out with here: procedures, a home's own before those carried, and the calendar in use.
    func clockLaw(for state: TransferState) -> ClockLaw {
        let procedures = self.procedures
        return ClockLaw(
            procedure: { procedures.procedure(of: $0) }, meetingLimit: meetingLimit(receiving: state.recipient).limit,
            defaultReview: ReviewSpan(settings.defaultReviewWeeks, .weeks),
            recipientCalendar: calendar(countingFor: state.recipient), calendar: calendar)
    }

    /// The dates that clocks count from: as the journal notes them, or read again where a later document came.
    func caseDates(of state: TransferState) throws -> [CaseDates] {
        guard state.lastCarrier != state.caseDatesThrough else { return state.caseDates }
        return try contents(of: state, revealing: false).caseFile.map(CaseDates.of) ?? state.caseDates
    }
}

extension TransferState {
    /// The last message that carries the case: the pack, or a supplement to it.
    var lastCarrier: MessageDigest? {
        messages.last { [.pack, .supplement].contains($0.kind) && !$0.isVoid }?.digest
    }
}
