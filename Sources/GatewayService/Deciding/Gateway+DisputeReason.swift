public import CaseTransfer
import TransferStore
import WorkingDays

/// A reason of our own about a dispute: why we said what we said, or decided to say nothing. It is in no message.
public struct DisputeReasonLine: Hashable, Sendable {
    /// When our journal recorded it.
    public let recordedAt: Moment
    /// Who gave it; nil for nobody known.
    public let person: PersonID?
    /// What was said with it, in words; nil for a reason that was recorded by itself.
    public let beside: String?
    /// The reason, or a sentence in its place where it names a confidential address (T-16); nil once the words were erased under retention.
    public let words: String?
}

extension Gateway {
    /// Records why we act as we do in a dispute, for our own record alone. It is no message, and nothing of it is ever sent (DERBY-79).
    ///
    /// - Throws: `GatewayFault`: `sentence-needed`, `address-confidential`, what our law forbids, or `not-permitted`.
    public func recordReason(
        _ words: String, in dispute: Dispute, of transfer: TransferState, by acting: ActingPerson
    ) throws {
        try require(.raiseDispute, of: acting, on: transfer)
        let payload = JournalPayload(rationale: try Self.sentence(words))
        try requireUnnamed(payload, in: transfer)
        let draft = JournalDraft(
            occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
            event: .disputeReasonRecorded(dispute: dispute.id), rule: MovingProcedure.of(authority)?.dispute,
            payload: payload)
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

    /// Our own reasons in a dispute, in the order in which they were given: those recorded by themselves, and those given beside what
    /// we said in it.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func reasons(
        in dispute: MessageDigest, of transfer: TransferState, by acting: ActingPerson
    ) throws -> [DisputeReasonLine] {
        try require(.readJournal, of: acting, on: transfer)
        // An address may have been made confidential after somebody had named it.
        let protection = try rememberedProtection(of: transfer.conversation)
        return try store.read { try $0.entries(of: transfer.conversation) }.compactMap { stored in
            let beside: String?
            switch stored.entry.event {
            case .disputeReasonRecorded(dispute): beside = nil
            case .messageSealed(let record) where record.speaks(in: dispute):
                // Most is said without a reason of our own beside it.
                guard case .kept(let payload) = stored.payload, payload.rationale != nil else { return nil }
                beside = record.statement.words(calling: name(of:))
            default: return nil
            }
            return DisputeReasonLine(
                recordedAt: stored.entry.recordedAt, person: stored.entry.actor.person, beside: beside,
                words: stored.words(hiding: protection).rationale)
        }
    }
}

extension MessageRecord {
    /// Whether it raises this dispute or says something in it.
    fileprivate func speaks(in dispute: MessageDigest) -> Bool {
        switch statement {
        case .dispute(.raised): digest == dispute
        case .dispute(.said(let spoken, _, _)): spoken == dispute
        default: false
        }
    }
}
