public import CaseTransfer
import TransferStore
public import WorkingDays

extension Gateway {
    /// Raises a dispute with the other authority. Nothing blocks it: what is not said is flagged, and asked for again.
    ///
    /// While it is not agreed who sees the children, and no words say what we will do, the rule itself is said: the authority that
    /// holds the case keeps visiting.
    ///
    /// - Parameter rationale: why, for our own record; it is never sent (DERBY-79).
    /// - Throws: `GatewayFault`: `address-confidential`, what our law forbids, or `not-permitted`.
    public func raiseDispute(
        _ transfer: TransferState, _ raised: RaisedDispute, details: DisputeDetails, rationale: String? = nil,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.raiseDispute, of: acting, on: transfer)
        let payload = rationale.map { JournalPayload(rationale: $0) }
        if let payload { try requireUnnamed(payload, in: transfer) }
        return try await say(
            .dispute(.raised(raised)),
            words: .dispute(completed(details, visits: raised.visits, of: raised.children, in: transfer)),
            in: transfer, by: acting, occurredOn: today, rule: MovingProcedure.of(authority)?.dispute,
            payload: payload)
    }

    /// Says something in a dispute: a statement, a proposal, an agreement, and what brings it to its end.
    ///
    /// Once the dispute is with the service managers, by word or because the team managers' day has passed, a service manager speaks;
    /// only a service manager resolves it (DERBY-76, HAV-59, CAL-43).
    ///
    /// - Parameters:
    ///   - visits: who sees the children meanwhile; nil when nothing new is said of it.
    ///   - rationale: why, for our own record; it is never sent (DERBY-79).
    /// - Throws: `GatewayFault`: `address-confidential`, what our law forbids, or `not-permitted`.
    public func speak(
        _ act: DisputeAct, in dispute: Dispute, of transfer: TransferState, visits: DisputeVisits? = nil,
        details: DisputeDetails, rationale: String? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(step(for: act, in: dispute), of: acting, on: transfer)
        let payload = rationale.map { JournalPayload(rationale: $0) }
        if let payload { try requireUnnamed(payload, in: transfer) }
        return try await say(
            .dispute(.said(of: dispute.id, act, visits: visits)),
            words: .dispute(completed(details, visits: visits, of: dispute.children, in: transfer)),
            in: transfer, by: acting, occurredOn: today, rule: MovingProcedure.of(authority)?.dispute,
            payload: payload)
    }

    /// Records that legal advice on a dispute was asked for or came. It is no message: what the advice says stays in our journal.
    ///
    /// - Parameter words: what was asked, or what the advice says.
    /// - Throws: `GatewayFault`: `sentence-needed`, `in-future`, `address-confidential`, what our law forbids, or `not-permitted`.
    public func recordLegalAdvice(
        _ stage: LegalAdviceRecord.Stage, on date: CivilDate, in dispute: Dispute, of transfer: TransferState,
        words: String, by acting: ActingPerson
    ) throws {
        try require(.recordLegalAdvice, of: acting, on: transfer)
        guard date <= today else {
            throw GatewayFault(
                .badInput, code: "in-future", message: "\(date) is still to come.",
                remedy: "Give the day on which it was asked for or came, with --on.")
        }
        let payload = JournalPayload(rationale: try Self.sentence(words))
        try requireUnnamed(payload, in: transfer)
        let draft = JournalDraft(
            occurredOn: date, actor: acting.actor, conversation: transfer.conversation,
            event: .legalAdviceRecorded(dispute: dispute.id, stage: stage),
            rule: MovingProcedure.of(authority)?.dispute, payload: payload)
        let now = self.now
        let salt = try surroundings.random(32)
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation) else { throw Self.noDispute }
            if case .failure(let forbidden) = state.allows(draft.event, by: acting.actor, at: now) {
                throw GatewayFault(forbidden)
            }
            try writer.append(draft, at: now, salt: salt)
        }
    }

    /// The dispute that a command speaks of: the one of a number, or the only one that is not over.
    ///
    /// - Parameter number: as `handover dispute show` prints it, from 1; nil for the only one.
    /// - Throws: `GatewayFault`: `dispute-unknown`, `dispute-ambiguous` or `no-dispute`.
    public func dispute(_ number: Int?, in transfer: TransferState) throws -> Dispute {
        let all = transfer.disputes
        if let number {
            guard let named = all.first(where: { transfer.number(of: $0) == number }) else {
                throw GatewayFault(
                    .notFound, code: "dispute-unknown", message: "This transfer has no dispute \(number).",
                    remedy: "Give its number as `handover dispute show` prints it, from 1.")
            }
            return named
        }
        let current = all.filter { $0.isOpen || $0.state.name == .agreed }
        let candidates = current.isEmpty ? all : current
        guard let only = candidates.first else { throw Self.noDispute }
        guard candidates.count == 1 else {
            throw GatewayFault(
                .badInput, code: "dispute-ambiguous", message: "This transfer has \(candidates.count) such disputes.",
                remedy: "Say which with --dispute NUMBER, as `handover dispute show` prints it.")
        }
        return only
    }

    private func step(for act: DisputeAct, in dispute: Dispute) -> PermittedStep {
        if case .resolved = act { return .decideDispute }
        let rung = dispute.state.turn?.standing(on: today, in: calendar).rung ?? .serviceManager
        switch rung {
        case .teamManager: return .answerDispute
        case .serviceManager: return .decideDispute
        }
    }

    /// The words with whom to ring, and with what we do meanwhile when nobody has said it.
    private func completed(
        _ details: DisputeDetails, visits: DisputeVisits?, of children: [ChildReference], in transfer: TransferState
    ) -> DisputeDetails {
        var details = details
        if details.contact == nil {
            details.contact = Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone)
        }
        guard visits?.by == .notAgreed, details.meanwhile == nil else { return details }
        let holders = Set(children.compactMap { transfer.holderAndDuty(for: $0, on: today)?.holder?.authority })
        details.meanwhile =
            holders == [authority]
            ? "We hold the case and keep visiting until something else is agreed."
            : "\(holders.sorted().map(name(of:)).joined(separator: " and ")) holds the case and keeps visiting until "
                + "something else is agreed; we have set no visit of our own."
        return details
    }

    static let noDispute = GatewayFault(
        .no, code: "no-dispute", message: "No dispute was raised in this transfer.",
        remedy: "Raise one with `handover dispute raise`; nothing blocks it.")
}
