public import CaseTransfer
import ExchangeFormats
import TransferStore
import WorkingDays

extension Gateway {
    /// Recalls what was delivered and should not have been: everything about some children, or single documents.
    ///
    /// Their gateway closes it at once; a person there confirms that it is destroyed. Both journals note a possible breach.
    ///
    /// - Parameters:
    ///   - children: the children everything about whom is recalled; none when documents are named.
    ///   - documents: single documents by their numbers in `handover documents`.
    ///   - words: why; the other side reads it.
    ///   - knownAt: when somebody here first knew; nil for now.
    /// - Throws: `GatewayFault`: `not-left`, `written-out`, `document-unknown`, `in-future`, `sentence-needed`, `address-confidential`,
    ///   what our law forbids, or `not-permitted`.
    public func recall(
        _ transfer: TransferState, children: [ChildReference], documents: [Int] = [], reason: RecallStatement.Reason,
        words: String, knownAt: Moment? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try require(.recall, of: acting, on: transfer)
        let why = try Self.sentence(words)
        let known = knownAt ?? now
        guard known <= now else { throw Self.knownInFuture(known) }
        _ = try stoppingSenders()
        if let pack = transfer.messages.first(where: { $0.digest == transfer.packDigest }),
            pack.delivery?.name == .byHand
        {
            throw try writtenByHand([pack.digest], of: transfer).isEmpty
                ? Self.notLeft(transfer) : Self.writtenOut(transfer)
        }
        if let pack = transfer.packDigest, let waiting = try store.read({ try $0.outboxItem(pack) }),
            waiting.state != .delivered, !waiting.mayHaveLeft, waiting.attempts == 0 || waiting.nextAt > now
        {
            throw Self.notLeft(transfer)
        }
        return try await say(
            .recall(
                RecallStatement(
                    reason: reason, children: documents.isEmpty ? children : [],
                    documents: try recalled(documents, in: transfer))),
            words: .recall(
                RecallDetails(
                    reason: why, contact: Contact(team: settings.dutyTeam, telephone: settings.dutyTelephone))),
            in: transfer, by: acting, occurredOn: today, payload: JournalPayload(rationale: why),
            follow: breachNote(in: transfer, knownAt: known, by: acting))
    }

    /// The documents of these numbers, each with the files that belong to it.
    private func recalled(_ numbers: [Int], in transfer: TransferState) throws -> [RecalledDocument] {
        guard !numbers.isEmpty else { return [] }
        let held = try sentContents(of: transfer).held
        var places: [RecalledDocument] = []
        for number in numbers {
            guard held.indices.contains(number - 1), held[number - 1].document.title != nil else {
                throw GatewayFault(
                    .notFound, code: "document-unknown", message: "This transfer has no document \(number).",
                    remedy: "Give its number as `handover documents` prints it.")
            }
            let document = held[number - 1]
            for entry in [document.entry] + document.files {
                let place = RecalledDocument(message: document.digest, ref: entry.ref)
                if !places.contains(place) { places.append(place) }
            }
        }
        return places
    }

    static func knownInFuture(_ moment: Moment) -> GatewayFault {
        GatewayFault(
            .badInput, code: "in-future", message: "\(moment) is still to come.",
            remedy: "Give the moment at which somebody here first knew of it, with --known-at.")
    }

    private static func notLeft(_ transfer: TransferState) -> GatewayFault {
        GatewayFault(
            .no, code: "not-left", message: "Nothing of the pack has left, so there is nothing to recall.",
            remedy: "Withdraw it with `handover withdraw \(transfer.conversation.text.prefix(8))`.")
    }

    /// The journal's entry of a possible breach that a message shows, of ours or reported.
    func breachNote(
        in transfer: TransferState, knownAt: Moment, by acting: ActingPerson
    ) -> @Sendable (MessageDigest) -> JournalDraft {
        let (today, actor, conversation) = (self.today, acting.actor, transfer.conversation)
        return { message in
            JournalDraft(
                occurredOn: today, actor: actor, conversation: conversation,
                event: .breachNoted(message: message, knownAt: knownAt))
        }
    }

    /// Refuses a step on papers that nobody may open: whoever takes it would act on what they cannot read.
    func requireOpen(_ children: [ChildReference], in transfer: TransferState) throws {
        guard transfer.side == .receiving else { return }
        let closed = children.contains { transfer.progress(of: $0)?.isClosedByRecall ?? false }
        guard closed else { return }
        throw GatewayFault(
            .no, code: "recalled",
            message: "The papers about a child were recalled, so nothing can be decided on them.",
            remedy: "Confirm their destruction with `handover destroy \(transfer.conversation.text.prefix(8))`; ring "
                + "\(name(of: transfer.peer)) about the child.")
    }
}
