public import CaseTransfer
import TransferStore

/// What a confirmation of an override came to.
public struct ConfirmedOverride: Hashable, Sendable {
    /// The children it is about.
    public let children: [ChildReference]
    /// The authoriser who still has to confirm it, when its author has just done so; nil once it counts.
    public let awaits: PersonID?
}

extension Gateway {
    /// Confirms an override under one's own account; entered for somebody else it would count for nothing.
    ///
    /// The author of an override that was typed for them confirms it first, then its authoriser (DERBY-71, HAV-54, CAL-38).
    ///
    /// - Throws: `GatewayFault`: what our law forbids, or `not-permitted`.
    public func confirmOverride(_ transfer: TransferState, by acting: ActingPerson) throws -> ConfirmedOverride {
        let typed = transfer.children.compactMap { child -> OverrideState.Entered? in
            if case .enteredForAuthor(let entered) = child.override { entered } else { nil }
        }
        let awaitsAuthor = typed.contains { $0.author == acting.person.id }
        try require(awaitsAuthor ? .enterOverride : .confirmOverride, of: acting, on: transfer)
        let waiting: Set<OverrideState.Name> = awaitsAuthor ? [.enteredForAuthor] : [.entered, .enteredForAuthor]
        let children = transfer.children.filter { waiting.contains($0.override.name) }.map(\.child)
        let event: JournalEvent =
            awaitsAuthor ? .overrideAuthorConfirmed(children: children) : .overrideConfirmed(children: children)
        let now = self.now
        let today = self.today
        let salt = try surroundings.random(32)
        try write(as: acting.actor, on: transfer.conversation) { writer in
            guard let state = try writer.transfer(transfer.conversation) else { throw Self.draftMissing }
            if case .failure(let forbidden) = state.allows(event, by: acting.actor, at: now) {
                throw GatewayFault(forbidden, of: authority)
            }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, conversation: transfer.conversation, event: event,
                    rule: sharing.override),
                at: now, salt: salt)
        }
        return ConfirmedOverride(children: children, awaits: awaitsAuthor ? typed.first?.authoriser : nil)
    }
}
