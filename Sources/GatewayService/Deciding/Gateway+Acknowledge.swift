public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Acknowledges a pack for a team: who has it, how to ring them, and when the meeting is due by our own procedure.
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func acknowledge(
        _ transfer: TransferState, for details: AcknowledgementDetails, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.acknowledge, of: acting)
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let limit = meetingLimit(receiving: authority).limit
        let due = transfer.children.compactMap { progress in
            (progress.residenceState.word(of: .receiving)?.residence ?? progress.residence).map { residence in
                MeetingDeadline.of(
                    progress.child, residence: residence.date, limit: limit,
                    calendar: calendar(countingFor: authority))
            }
        }
        return try await say(
            .acknowledgement(AcknowledgementStatement(pack: pack, children: due)), words: .acknowledgement(details),
            in: transfer,
            by: acting, occurredOn: today, rule: due.first?.rule,
            payload: JournalPayload(details: ["team": details.team, "telephone": details.telephone]))
    }

    static let noPack = GatewayFault(
        .no, code: "no-pack", message: "This transfer has no pack yet.",
        remedy: "Wait for the pack, or send it first.")
}
