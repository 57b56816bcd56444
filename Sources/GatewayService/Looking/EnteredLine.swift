public import CaseTransfer
import TransferStore
public import WorkingDays

/// A decision that was typed for somebody, until they have confirmed it or said something else in its place.
public struct EnteredLine: Hashable, Sendable, Codable {
    /// The message that says it.
    public var message: MessageDigest
    /// Whose decision it is.
    public var person: PersonID
    /// Who typed it.
    public var enteredBy: PersonID
    /// When it was recorded.
    public var on: CivilDate
    /// What it says, in words.
    public var says: String
    /// Whether the person has left: then another manager confirms it.
    public var hasLeft: Bool
    /// What takes it back when it is wrong, as a command; nil when only the other authority can be rung.
    public var correction: String?
}

extension Gateway {
    /// What was typed for somebody and awaits their word, in the order of our journal.
    func enteredLines(
        of state: TransferState, people: [PersonID: RegisteredPerson], on today: CivilDate
    ) -> [EnteredLine] {
        let id = state.conversation.text.prefix(8)
        return state.awaitingConfirmation.map { entered in
            let said = state.messages.first { $0.digest == entered.message }?.statement
            let correction: String? =
                switch entered.step {
                case .close: "handover ending withdraw \(id) --because \"...\""
                case .decline: "handover accept \(id) --worker NAME"
                case .raiseDispute: "handover dispute withdraw \(id) --because \"...\""
                default: nil
                }
            return EnteredLine(
                message: entered.message, person: entered.person, enteredBy: entered.typist, on: entered.on,
                says: said?.words(calling: name(of:)) ?? entered.step.rawValue,
                hasLeft: !(people[entered.person]?.isActive(on: today) ?? false), correction: correction)
        }
    }

    /// Confirms under one's own account what somebody typed for one, and what was typed for a person who has left.
    ///
    /// - Returns: what was confirmed.
    /// - Throws: `GatewayFault`: `nothing-entered`, `entered-not-in-person` or `not-permitted`.
    public func confirmEntered(_ transfer: TransferState, by acting: ActingPerson) throws -> [EnteredLine] {
        try require(.confirmEntered, of: acting)
        let own = try enteredFor(acting, in: transfer)
        guard !own.isEmpty else { throw GatewayFault(Forbidden.nothingEnteredForYou) }
        try append(
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                event: .enteredConfirmed(messages: own.map(\.message))))
        return own
    }

    /// What of a transfer the acting person may confirm: typed for them, or for somebody who has left.
    public func enteredFor(_ acting: ActingPerson, in transfer: TransferState) throws -> [EnteredLine] {
        let people = Dictionary(
            try store.read { try $0.people() }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return enteredLines(of: transfer, people: people, on: today).filter { line in
            line.person == acting.person.id
                || line.hasLeft && line.enteredBy != acting.person.id && mayTake(.confirmEntered, acting)
        }
    }
}
