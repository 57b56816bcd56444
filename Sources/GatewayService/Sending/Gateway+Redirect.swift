public import CaseTransfer
import TransferStore
public import WorkingDays

/// A transfer that goes on to another authority because the family moved on.
public struct RedirectedCase: Hashable, Sendable {
    /// The new transfer, prepared.
    public let prepared: PreparedCase
    /// The word to the first authority that the family moved on; nil when our side had said so before.
    public let ending: QueuedMessage?
    /// Which move of the family this is, in transfers of ours that are linked.
    public let move: Int
}

extension Gateway {
    /// Begins a fresh transfer to the authority the family lives in now, ends this one as moved on, and links the two in our journal.
    ///
    /// Everything that could stop it is looked at before anything is recorded (DERBY-63).
    ///
    /// - Parameters:
    ///   - folder: the case folder as it is now, with the same keys for the children.
    ///   - recipient: the authority the family lives in now.
    ///   - children: the children who moved on.
    ///   - date: since when.
    ///   - sentence: what is known of the move; it goes on record.
    ///   - answer: why the warnings of the check are sent past, once somebody has seen them: the sentence about the move answers none.
    /// - Throws: `GatewayFault`: `not-your-step`, `sentence-needed`, `redirect-other-child`, as ``prepare(_:recipient:sentence:by:)``, what our law
    ///   forbids, or `not-permitted`.
    public func redirect(
        _ transfer: TransferState, from folder: String, to recipient: AuthorityCode, children: [ChildReference],
        on date: CivilDate, because sentence: String, past answer: String? = nil, by acting: ActingPerson
    ) async throws -> RedirectedCase {
        try require(.prepare, of: acting, on: transfer)
        try require(.close, of: acting, on: transfer)
        guard transfer.side == .sending else { throw GatewayFault(Forbidden.suppliedBySender) }
        let why = try Self.sentence(sentence)
        let open = children.filter { child in
            guard case .ended(let ended)? = transfer.progress(of: child)?.state else { return true }
            return ended.word(by: .sending) == nil
        }
        let ending = Statement.ending(
            EndingStatement(
                children: open.map { EndedChild(child: $0, reason: .movedOn, on: date, movedTo: recipient) }))
        if !open.isEmpty,
            case .failure(let forbidden) = TransferState.allows(
                ending, by: authority, to: transfer.recipient, in: transfer, on: today)
        {
            throw GatewayFault(forbidden)
        }
        try requireSameChildren(children, of: transfer, in: folder)
        // The other transfer stands once it is prepared, whatever happens to this one.
        try begin(on: transfer.conversation, by: acting.actor)
        let prepared = try prepare(
            CaseFolder.read(folder), recipient: recipient, sentence: answer, option: "--past-warnings", after: transfer,
            by: acting)
        let move = transfer.move + 1
        try link(transfer, to: prepared, children, move: move, because: why, by: acting)
        let queued =
            open.isEmpty
            ? nil
            : try await close(
                transfer, children: open, reason: .movedOn, on: date, words: why, informed: nil, movedTo: recipient,
                by: acting)
        return RedirectedCase(prepared: prepared, ending: queued, move: move)
    }

    /// The folder is about the children who moved on, and no other: by their keys, as long as we still know those.
    private func requireSameChildren(
        _ children: [ChildReference], of transfer: TransferState, in folder: String
    ) throws {
        guard let references = try? draftFacts(of: transfer).references else { return }
        let keys = Set(references.filter { children.contains($0.value) }.keys)
        let found = Set(try CaseFolder.read(folder).caseFile.children.map(\.key))
        guard keys == found else {
            throw GatewayFault(
                .no, code: "redirect-other-child",
                message: "The folder holds other children than those who moved on in this transfer.",
                remedy: "Export the children who moved on, with the same keys; name them with --child when not all did."
            )
        }
    }

    private func link(
        _ transfer: TransferState, to prepared: PreparedCase, _ children: [ChildReference], move: Int,
        because why: String, by acting: ActingPerson
    ) throws {
        let (now, today) = (self.now, self.today)
        let salts = try [surroundings.random(32), surroundings.random(32)]
        let links = [
            (
                transfer.conversation,
                TransferLink(
                    direction: .onward, transfer: prepared.conversation, authority: prepared.recipient, move: move,
                    children: children)
            ),
            (
                prepared.conversation,
                TransferLink(
                    direction: .from, transfer: transfer.conversation, authority: transfer.recipient, move: move)
            ),
        ]
        try write(as: acting.actor, on: transfer.conversation) { writer in
            for ((conversation, link), salt) in zip(links, salts) {
                let event = JournalEvent.transferLinked(link)
                if let state = try writer.transfer(conversation),
                    case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now)
                {
                    throw GatewayFault(forbidden)
                }
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: conversation, event: event,
                        rule: "DERBY-63", payload: JournalPayload(rationale: why)), at: now, salt: salt)
            }
        }
    }
}
