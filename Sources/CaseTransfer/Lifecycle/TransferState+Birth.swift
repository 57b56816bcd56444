public import WorkingDays

/// One side's word on the day on which a child who was sent as unborn was born.
public struct BirthWord: Hashable, Sendable, Codable {
    /// Whose word it is.
    public let side: TransferSide
    /// The day.
    public let on: CivilDate
}

extension ChildProgress {
    /// The day of birth of a child who was sent as unborn, once a message has told it; the earlier one while the two sides differ.
    ///
    /// So it is the same on both sides in whichever order their words crossed.
    public var bornOn: CivilDate? { births.map(\.on).min() }
}

extension TransferState {
    /// Takes the birth of a child whom the pack sent as unborn; whoever learns of it says it, until the child died (T-12).
    ///
    /// It is news of the child and no step of the case: a closing, another ending or a switched route stops it on neither side. A day
    /// other than the one that stands is for people to compare, not for a gateway to refuse.
    mutating func takeBirth(
        _ statement: BirthStatement, by speaker: TransferSide, on date: CivilDate, _ order: MessageOrder?
    ) -> Result<LawfulStep, Forbidden> {
        guard let index = children.firstIndex(where: { $0.child == statement.child }) else {
            return .failure(.unknownChild)
        }
        let child = children[index]
        if [.draft, .rejected].contains(child.pack.name) { return .failure(.packFirst) }
        if endings(of: child, knownTo: speaker, order).contains(where: { $0.reason == .died }) {
            return .failure(.alreadyOver)
        }
        guard statement.on <= date else { return .failure(.endingInFuture) }
        guard child.unborn || !child.births.isEmpty else { return .failure(.notUnborn) }
        let differs = child.births.contains { $0.on != statement.on }
        let word = BirthWord(side: speaker, on: statement.on)
        let others = child.births.filter { $0.side != speaker }
        children[index].unborn = false
        children[index].births = speaker == .sending ? [word] + others : others + [word]
        return .success(LawfulStep(notices: differs ? [.birthOnAnotherDay] : []))
    }
}

extension Finding {
    static let birthOnAnotherDay = Finding(
        code: "birth-on-another-day", severity: .warning, place: "birth",
        message: "The child was born on another day by an earlier word.",
        remedy: "Compare the day with the other authority; whoever was wrong tells the birth again with the right day.",
        rule: "T-12")
}

extension Forbidden {
    static let notUnborn = Forbidden(
        code: "not-unborn", message: "The child was not sent as unborn.",
        remedy: "Send a corrected date of birth as a supplement.")
}
