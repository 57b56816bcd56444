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
    /// Why another manager may confirm it in their stead, in words: they have left, may not decide such a thing any more, or are away
    /// without a deputy; nil while they or their deputy can.
    public var standIn: String?
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
                hasLeft: !(people[entered.person]?.isActive(on: today) ?? false),
                standIn: whyStandIn(for: entered, people: people, on: today), correction: correction)
        }
    }

    /// Why the person whose decision it is cannot confirm it today, nor anybody who was named to act in their stead.
    private func whyStandIn(
        for entered: EnteredForAnother, people: [PersonID: RegisteredPerson], on today: CivilDate
    ) -> String? {
        guard let person = people[entered.person], person.isActive(on: today) else { return "they have left" }
        let isDeputised = (person.deputies ?? []).contains { deputyship in
            deputyship.holds(on: today) && deputyship.deputy != entered.typist
                && people[deputyship.deputy]?.isActive(on: today) == true
        }
        if !Self.mayConfirm(entered.step, person, on: today) { return "they do not decide such a thing any more" }
        guard !isDeputised, let away = person.absence(on: today) else { return nil }
        return "they are away until \(away.until), and no deputy is named"
    }

    /// Whether somebody with these roles could have taken the step, or confirms it for others.
    private static func mayConfirm(_ step: PermittedStep, _ person: RegisteredPerson, on today: CivilDate) -> Bool {
        [step, .confirmEntered].contains { Permission.check($0, by: person, on: today) == nil }
    }

    /// Confirms under one's own account what somebody typed for one, for the manager in whose stead one acts, or for a person who cannot.
    ///
    /// - Parameter shown: the messages that the person was shown, and which alone are confirmed; nil for everything that they may confirm.
    /// - Returns: what was confirmed.
    /// - Throws: `GatewayFault`: `nothing-entered`, `entered-not-in-person` or `not-permitted`.
    public func confirmEntered(
        _ transfer: TransferState, only shown: Set<MessageDigest>? = nil, by acting: ActingPerson
    ) throws -> [EnteredLine] {
        try requireNeedToKnow(of: transfer.conversation, acting)
        let confirmed = try enteredFor(acting, in: transfer).filter { shown?.contains($0.message) ?? true }
        // Whoever could have decided it confirms what is their own; for anybody else it takes a manager.
        let isOwn = !confirmed.isEmpty && confirmed.allSatisfy { $0.person == acting.person.id }
        if !isOwn || acting.enteredBy != nil { try require(.confirmEntered, of: acting, on: transfer) }
        guard !confirmed.isEmpty else { throw GatewayFault(Forbidden.nothingEnteredForYou) }
        let instead = confirmed.filter { $0.person != acting.person.id }.map { line in
            "\(line.person): \(acting.deputyOf?.id == line.person ? "as their deputy" : line.standIn ?? "")"
        }
        try append(
            JournalDraft(
                occurredOn: today, actor: acting.actor, conversation: transfer.conversation,
                event: .enteredConfirmed(messages: confirmed.map(\.message)),
                payload: instead.isEmpty ? nil : JournalPayload(details: ["insteadOf": instead.joined(separator: "; ")])
            ))
        return confirmed
    }

    /// What of a transfer the acting person may confirm: typed for them, for the manager in whose stead they act, or for somebody who
    /// cannot confirm it; never what they typed themselves.
    public func enteredFor(_ acting: ActingPerson, in transfer: TransferState) throws -> [EnteredLine] {
        let people = Dictionary(
            try store.read { try $0.people() }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let today = self.today
        let steps = Dictionary(
            transfer.awaitingConfirmation.map { ($0.message, $0.step) }, uniquingKeysWith: { first, _ in first })
        return enteredLines(of: transfer, people: people, on: today).filter { line in
            guard let step = steps[line.message], line.enteredBy != acting.person.id else { return false }
            if line.person == acting.person.id { return Self.mayConfirm(step, acting.person, on: today) }
            guard acting.deputyOf?.id == line.person || line.standIn != nil else { return false }
            return mayTake(.confirmEntered, acting) && Permission.check(step, by: acting.person, on: today) == nil
        }
    }
}
