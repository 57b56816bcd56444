public import CaseTransfer
import TransferStore
public import WorkingDays

extension Gateway {
    /// Ends our work for children: the sending side closes as transferred (RC5) after acceptance; either side records an ending.
    ///
    /// Why goes on record, whatever the coded reason (DERBY-79, HAV-62, CAL-46).
    ///
    /// - Parameters:
    ///   - movedTo: the authority the family lives in now; with ``EndedChild/Reason/movedOn`` and only with it.
    ///   - review: the day of the review that decided it; needed with ``EndedChild/Reason/noLongerInNeed`` (CAL-27).
    ///   - noHarmGround: whether somebody has considered significant harm and found no ground for a section 47 enquiry;
    ///     needed with ``EndedChild/Reason/serviceDeclined`` (DERBY-4, DERBY-5).
    /// - Throws: `GatewayFault`: `sentence-needed`, `review-missing`, `harm-not-considered`, `stays-in-need`, `authority-unknown`,
    ///   `own-report`, what our law forbids, or `not-permitted`.
    public func close(
        _ transfer: TransferState, children: [ChildReference], reason: EndedChild.Reason, on date: CivilDate,
        words: String, informed: String?, movedTo: AuthorityCode? = nil, review: CivilDate? = nil,
        noHarmGround: Bool = false, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.close, of: acting, on: transfer)
        let words = try Self.sentence(words)
        if reason == .transferred,
            let forbidden = SeparationOfDuties.closingFault(
                of: acting.actor, on: children, in: transfer,
                entries: try store.read { try $0.entries(of: transfer.conversation) }.map(\.entry))
        {
            throw GatewayFault(forbidden)
        }
        if reason == .noLongerInNeed, review == nil { throw Self.reviewMissing }
        if reason == .serviceDeclined, !noHarmGround { throw Self.harmNotConsidered }
        if reason == .noLongerInNeed {
            try requireStay(of: children, on: date, reviewedOn: review, in: transfer, by: acting)
        }
        if let movedTo, AuthorityRegister.england.authority(movedTo) == nil {
            throw GatewayFault(
                .badInput, code: "authority-unknown", message: "\(movedTo) is not an authority in England today.",
                remedy: "Give its GSS code; for a move out of England end it with left-england.")
        }
        let statement = Statement.ending(
            EndingStatement(
                children: children.map {
                    EndedChild(child: $0, reason: reason, on: date, movedTo: movedTo, review: review)
                }))
        if let forbidden = try ageFault(of: statement, in: transfer.conversation) { throw GatewayFault(forbidden) }
        return try await say(
            statement,
            words: .ending(
                EndingDetails(
                    reasons: children.map { ChildReason(child: $0, reason: words) }, informed: informed,
                    authorisedBy: Contact(
                        name: acting.person.name, post: acting.person.post, team: settings.dutyTeam,
                        telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: date, rule: reason.rule,
            payload: JournalPayload(rationale: words))
    }

    static let reviewMissing = GatewayFault(
        .no, code: "review-missing", message: "A plan is ended as no longer in need only in a review.",
        remedy: "Hold the review, with the family's and the professionals' views, and give its day with --review.",
        rule: "CAL-27")
    static let harmNotConsidered = GatewayFault(
        .no, code: "harm-not-considered",
        message: "A declined service is accepted only when there is no ground for a section 47 enquiry.",
        remedy: "Consider significant harm: with none say --no-harm-ground, otherwise close with --reason s47.",
        rule: "DERBY-4")
}
