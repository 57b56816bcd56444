public import WorkingDays

/// The rules of our own procedure that ask for telling and recording; nil where it has none, so that nothing is asked in its name.
public struct RecordRules: Hashable, Sendable {
    /// The family is kept informed (DERBY-77, HAV-60, CAL-44).
    public let family: RuleCitation?
    /// Other agencies are told and prepared to share (DERBY-73, HAV-56, CAL-40).
    public let agencies: RuleCitation?
    /// Workers and managers of both sides speak, and risks are understood (DERBY-74, HAV-57, CAL-41).
    public let communication: RuleCitation?
    /// Counterparts meet and visit together where possible (DERBY-75, HAV-58, CAL-42).
    public let jointVisit: RuleCitation?
    /// Deficits in services are noted (DERBY-68, HAV-51).
    public let deficits: RuleCitation?
    /// Trafficking and modern slavery are considered (DERBY-63, HAV-46, CAL-30).
    public let trafficking: RuleCitation?
    /// The family and the agencies are told in writing that a case closes.
    public let closing: RuleCitation?
    /// A summary is written when the work passes to another worker.
    public let summaryOnReallocation: RuleCitation?
    /// A summary is written when the worker is away for more than two weeks.
    public let summaryBeforeAbsence: RuleCitation?
    /// The three reasons not to inform parents are this procedure's own.
    public let reasonsNotToInform: RuleCitation?

    /// The rules of an authority.
    ///
    /// - Parameter moving: what its procedure says of families who move, as this gateway has it on file; nil when it says nothing.
    public init(authority: AuthorityCode, moving: [MovingRule: Ruled<String>]?) {
        family = moving?[.familyInformed]?.rule
        agencies = moving?[.agencies]?.rule
        communication = moving?[.communication]?.rule
        jointVisit = moving?[.jointVisit]?.rule
        deficits = moving?[.deficits]?.rule
        trafficking = moving?[.trafficking]?.rule
        let isCamden = authority.text == "E09000007"
        closing = isCamden ? "CAM-55" : authority.text == "E06000015" ? "DERBY-61" : nil
        summaryOnReallocation = isCamden ? "CAM-46" : nil
        summaryBeforeAbsence = isCamden ? "CAM-47" : nil
        reasonsNotToInform = isCamden ? "CAM-6" : nil
    }

    /// The rule that a note answers; our default when no procedure here asks for it.
    public func rule(of note: CaseNote) -> RuleCitation {
        let rule: RuleCitation? =
            switch note {
            case .familyInformed(let note):
                if case .notTold = note.outcome { reasonsNotToInform ?? family } else { family }
            case .agencyTold: agencies
            case .serviceDeficit: deficits
            case .jointVisit: jointVisit
            case .counterpartContact: communication
            case .traffickingPrompted, .traffickingConsidered: trafficking
            case .closingTold: closing
            case .summaryWritten: summaryOnReallocation
            }
        return rule ?? .ourDefault
    }
}
