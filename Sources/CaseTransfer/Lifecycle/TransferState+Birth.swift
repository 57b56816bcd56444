import WorkingDays

extension TransferState {
    /// Takes the birth of a child whom the pack sent as unborn; whoever learns of it says it, once (T-12).
    mutating func takeBirth(_ statement: BirthStatement, on date: CivilDate) -> Result<LawfulStep, Forbidden> {
        guard let index = children.firstIndex(where: { $0.child == statement.child }) else {
            return .failure(.unknownChild)
        }
        let child = children[index]
        if [.draft, .rejected].contains(child.pack.name) { return .failure(.packFirst) }
        guard !child.state.isOver else { return .failure(.alreadyOver) }
        guard statement.on <= date else { return .failure(.endingInFuture) }
        // Word of one birth may cross on the way: the same day said again is no contradiction.
        guard child.unborn || child.bornOn == statement.on else { return .failure(.notUnborn) }
        children[index].unborn = false
        children[index].bornOn = statement.on
        return .success(LawfulStep())
    }
}

extension Forbidden {
    static let notUnborn = Forbidden(
        code: "not-unborn", message: "The child was not sent as unborn, or was born on another day by an earlier word.",
        remedy: "Compare the day with the other authority, and send the corrected facts as a supplement.")
}
