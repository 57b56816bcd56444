public import CaseTransfer

extension Gateway {
    /// Takes back, for some children, what we said in mistake of the end of our work; what stood before stands again on both sides.
    ///
    /// - Parameters:
    ///   - reason: which of our words, when we have said several of a child; nil for the last one.
    ///   - words: how the mistake came about; the other side reads it.
    /// - Throws: `GatewayFault`: `ending-not-said`, `sentence-needed`, what our law forbids, or `not-permitted`.
    public func withdrawEnding(
        _ transfer: TransferState, children: [ChildReference], reason: EndedChild.Reason? = nil, words: String,
        by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.close, of: acting, on: transfer)
        let sentence = try Self.sentence(words)
        let taken = try children.map { child -> WithdrawnEnding in
            let said = transfer.progress(of: child)?.state.words(by: transfer.side) ?? []
            guard let word = said.last(where: { reason == nil || $0.reason == reason }) else {
                throw Self.endingNotSaid
            }
            return WithdrawnEnding(child: child, reason: word.reason, on: word.on)
        }
        return try await say(
            .endingWithdrawn(EndingWithdrawnStatement(children: taken)),
            words: .endingWithdrawn(
                EndingWithdrawnDetails(
                    reasons: children.map { ChildReason(child: $0, reason: sentence) },
                    authorisedBy: Contact(
                        name: acting.person.name, post: acting.person.post, team: settings.dutyTeam,
                        telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: today, payload: JournalPayload(rationale: sentence))
    }

    private static let endingNotSaid = GatewayFault(
        .no, code: "ending-not-said",
        message: "We have not said of this child that our work ended, or not for that reason.",
        remedy: "See what was said with `handover show`; the other authority takes back its own word.")
}
