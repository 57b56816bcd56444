extension ChildProgress {
    /// Whether an override that was entered would answer something that stops documents, once its people have confirmed it.
    ///
    /// One that is older than the refusal does not: whoever wrote it weighed another, or none (T-5).
    public var isOverrideAwaited: Bool {
        [.enteredForAuthor, .entered].contains(self.override.name)
            && standingWithdrawals.contains { $0.message.map(weighedWithdrawals.contains) ?? false }
    }
}

extension TransferState {
    /// Takes that an override was entered: from now on it stands for what was withdrawn by then.
    mutating func takeOverride(
        _ limb: ConsentOverride.Limb, authoriser: PersonID, tookPart: Set<PersonID>,
        for references: [ChildReference], by actor: Actor
    ) -> Result<LawfulStep, Forbidden> {
        let result = step(references, \.override) {
            $0.override.answer(to: .entered(limb, by: actor, authoriser: authoriser, tookPart: tookPart))
        }
        guard case .success = result else { return result }
        for index in children.indices where references.contains(children[index].child) {
            children[index].weighedWithdrawals = children[index].standingWithdrawals.compactMap(\.message)
        }
        return result
    }

    /// Takes that an override was confirmed: it answers what was withdrawn when it was entered, and no later refusal.
    mutating func takeOverrideConfirmed(
        for references: [ChildReference], by actor: Actor
    ) -> Result<LawfulStep, Forbidden> {
        let result = step(references, \.override) { $0.override.answer(to: .confirmed(by: actor)) }
        guard case .success = result else { return result }
        for index in children.indices where references.contains(children[index].child) {
            children[index].answer(children[index].weighedWithdrawals)
        }
        return result
    }
}
