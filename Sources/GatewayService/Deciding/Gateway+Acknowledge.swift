public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Acknowledges a pack for a team: who has it, how to ring them, and when the meeting is due by our own procedure.
    ///
    /// - Parameter children: for whom; nil for everybody whose papers are open here. To name a child whose pack was refused as the
    ///   wrong child's takes that refusal back.
    /// - Throws: `GatewayFault`: `recalled`, what our law forbids, or `not-permitted`.
    public func acknowledge(
        _ transfer: TransferState, for details: AcknowledgementDetails, children named: [ChildReference]? = nil,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.acknowledge, of: acting)
        guard let pack = transfer.packDigest else { throw Self.noPack }
        let open = transfer.children.filter { $0.papers.name == .held }.map(\.child)
        let children = named ?? (open.isEmpty ? transfer.children.map(\.child) : open)
        try requireOpen(children, in: transfer)
        let limit = meetingLimit(receiving: authority).limit
        let due = transfer.children.filter { children.contains($0.child) }.compactMap { progress in
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
