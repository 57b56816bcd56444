public import CaseTransfer
public import WorkingDays

extension Gateway {
    /// Accepts responsibility for children from a date; the worker is named.
    ///
    /// A date before the residence date, or one to come, is taken with its reason on record: it may be meant, and may be a slip.
    ///
    /// So is a child under a supervision order (T-18).
    ///
    /// - Throws: `GatewayFault`: `worker-missing`, `telephone-unusable`, `date-to-explain`, `supervision-order-to-decide`, `not-in-person`, what our law forbids, or `not-permitted`.
    public func accept(
        _ transfer: TransferState, children: [ChildReference], from date: CivilDate, details: DecisionDetails,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.accept, of: acting, on: transfer)
        try requireOpen(children, in: transfer)
        guard !(details.worker ?? "").allSatisfy(\.isWhitespace) else {
            throw GatewayFault(
                .badInput, code: "worker-missing", message: "Nobody is named who takes the case.",
                remedy:
                    "Name the worker with --worker; until there is one, acknowledge the pack and convene the meeting.")
        }
        try GatewayFault.requireNumbers([("the worker's telephone number", details.telephone)])
        var doubts = dateDoubts(date, of: children, in: transfer, option: "--from")
        doubts.add(try orderDoubts(for: children, on: date, in: transfer, by: acting))
        let answered = try doubts.answered(by: details.reasons.first?.reason)
        return try await say(
            .decision(
                DecisionStatement(
                    children: children.map { DecidedChild(child: $0, decision: .accepted(from: date)) })),
            words: .decision(details), in: transfer, by: acting, occurredOn: today,
            payload: JournalPayload(
                rationale: details.reasons.first?.reason,
                details: ["worker": details.worker, "team": details.team].compactMapValues { $0 }
                    .merging(answered) { first, _ in first }))
    }

    /// Declines responsibility for children, with a coded reason and words. The authority that holds the case goes on working it.
    ///
    /// That a child is not, or no longer, ours to work with is a management decision, and goes on record with its reason
    /// (DERBY-79, HAV-62, CAL-46).
    ///
    /// - Throws: `GatewayFault`: `sentence-needed`, what our law forbids, or `not-permitted`.
    public func decline(
        _ transfer: TransferState, children: [ChildReference], reason: DecidedChild.DeclineReason, words: String,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.decline, of: acting, on: transfer)
        let words = try Self.sentence(words)
        return try await say(
            .decision(
                DecisionStatement(
                    children: children.map { DecidedChild(child: $0, decision: .declined(reason: reason)) })),
            words: .decision(
                DecisionDetails(
                    team: settings.dutyTeam, telephone: settings.dutyTelephone,
                    reasons: children.map { ChildReason(child: $0, reason: words) })),
            in: transfer, by: acting, occurredOn: today,
            rule: MovingProcedure.of(authority)?.dispute, payload: JournalPayload(rationale: words))
    }
}
