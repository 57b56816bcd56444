public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Puts right whom a prepared case is for, before anything of it was sealed: it is prepared anew for the other authority, and the one
    /// for the wrong authority is discarded, with the same reason.
    ///
    /// What a manager had confirmed for the one is not confirmed for the other: an override waits for its authoriser again.
    ///
    /// - Parameters:
    ///   - recipient: the authority that it should have been for.
    ///   - sentence: why; it goes on record beside both, and sends warnings past as with preparing.
    /// - Returns: the case as it is prepared now, which is another transfer.
    /// - Throws: `GatewayFault`: `recipient-same`, `sentence-needed`, `draft-missing`, as ``prepare(_:recipient:sentence:otherChild:by:)``,
    ///   what our law forbids of discarding, or `not-permitted`.
    public func changeRecipient(
        of transfer: TransferState, to recipient: AuthorityCode, because sentence: String, by acting: ActingPerson
    ) throws -> PreparedCase {
        try require(.prepare, of: acting, on: transfer)
        try require(.discard, of: acting, on: transfer)
        let reason = try Self.sentence(sentence)
        guard recipient != transfer.recipient else {
            throw GatewayFault(
                .badInput, code: "recipient-same",
                message: "The case is prepared for \(name(of: recipient)) already. Nothing was changed.",
                remedy: "Name the authority to which it should go, or send it as it is.")
        }
        let discarded = JournalEvent.draftDiscarded
        if case .failure(let forbidden) = transfer.allows(discarded, by: acting.actor, at: now) {
            throw GatewayFault(forbidden)
        }
        let folder = try draft(of: transfer).folder.completing(recipient: recipient)
        let entries = try store.read { try $0.entries(of: transfer.conversation) }
        let cleared = entries.compactMap { stored -> OtherChildGround? in
            if case .otherChildCleared(_, let ground) = stored.entry.event { return ground }
            return nil
        }.last
        // Who wrote what the override rests on did so for the other authority too.
        let everybody = entries.reduce(into: Set<PersonID>()) { people, stored in
            guard case .overrideEntered(_, _, _, let tookPart) = stored.entry.event else { return }
            people.formUnion(stored.entry.actor.standsFor.union(tookPart ?? []))
        }
        // What was prepared first is to go only as it was seen, before a second case stands beside it.
        try begin(on: transfer.conversation, by: acting.actor)
        let prepared = try prepare(
            folder, recipient: recipient, sentence: reason, otherChild: cleared, after: transfer,
            writtenBy: ConsentWriters(everybody: everybody), by: acting)
        try discard(
            transfer, because: "\(reason) Prepared anew for \(name(of: recipient)), as \(prepared.conversation.text).",
            by: acting)
        return prepared
    }
}
