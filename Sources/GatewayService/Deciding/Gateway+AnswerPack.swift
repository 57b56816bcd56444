public import CaseTransfer
import WorkingDays

extension Gateway {
    /// Answers a pack that a team has looked at, child by child: refuses it for some, and acknowledges it for others.
    ///
    /// Everything is checked before anything is said. Then the papers of a wrong child are closed, whatever becomes of the rest.
    ///
    /// - Parameters:
    ///   - refusing: for whom it is refused, and why; no child twice.
    ///   - acknowledging: for whom it is acknowledged.
    ///   - details: who has it; needed once it is acknowledged for anybody.
    /// - Returns: the messages, in the order in which they go.
    /// - Throws: `GatewayFault`: whatever ``refuse(_:children:reason:words:particulars:by:)`` and
    ///   ``acknowledge(_:for:children:because:by:)`` say no to, `nothing-answered`, or `answered-in-part` when the first of several
    ///   messages was signed and a later one was not.
    public func answerPack(
        _ transfer: TransferState, refusing: [PackRefusal], acknowledging: [ChildReference],
        for details: AcknowledgementDetails?, by acting: ActingPerson
    ) async throws -> [QueuedMessage] {
        let refusals = PackRefusal.joined(refusing)
        guard !refusals.isEmpty || !acknowledging.isEmpty else { throw Self.nothingAnswered }
        try check(refusals, acknowledging, details, in: transfer, by: acting)
        var sent: [QueuedMessage] = []
        do {
            for refusal in refusals {
                sent.append(try await refuse(latest(transfer), refusal, by: acting))
            }
            if !acknowledging.isEmpty, let details {
                sent.append(
                    try await acknowledge(
                        latest(transfer), for: details, children: acknowledging, by: acting))
            }
        } catch let fault as GatewayFault where !sent.isEmpty {
            throw GatewayFault(
                fault.kind, code: "answered-in-part",
                message: "A part of the answer was signed, and the rest was not. \(fault.message)",
                remedy: "See in the transfer what was said, then answer for the children who are left.",
                rule: fault.rule)
        }
        return sent
    }

    /// That nothing stands in the way of any part of an answer.
    private func check(
        _ refusals: [PackRefusal], _ acknowledging: [ChildReference], _ details: AcknowledgementDetails?,
        in transfer: TransferState, by acting: ActingPerson
    ) throws {
        if !refusals.isEmpty { try require(.refuse, of: acting, on: transfer) }
        for refusal in refusals {
            let (statement, words) = try said(refusal, in: transfer)
            try requireLawful(statement, in: transfer)
            try requireNoConfidentialPlace(in: words, of: transfer)
        }
        guard !acknowledging.isEmpty else { return }
        try require(.acknowledge, of: acting, on: transfer)
        guard let details else { throw Self.nothingAnswered }
        try Self.requireNumbers(of: details)
        try requireOpen(acknowledging, in: transfer)
        try requireNoConfidentialPlace(in: .acknowledgement(details), of: transfer)
    }

    private func requireNoConfidentialPlace(in words: StatementDetails, of transfer: TransferState) throws {
        let protection = try sentContents(of: transfer).protection
        guard !words.fields.values.contains(where: protection.isNamed) else { throw Self.addressConfidential }
    }

    /// The transfer as it stands after what was just said in it.
    private func latest(_ transfer: TransferState) throws -> TransferState {
        try self.transfer(transfer.conversation.text)
    }

    private static let nothingAnswered = GatewayFault(
        .badInput, code: "nothing-answered", message: "The answer says nothing for any child.",
        remedy: "Acknowledge the pack for at least one child, with the team that has it, or refuse it.")
}
