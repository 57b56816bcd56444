public import WorkingDays

/// What about a child's moves makes one think of trafficking or modern slavery, by one authority's own text.
///
/// Derby speaks of unplanned and of repeated moves (DERBY-63), Havering and Calderdale of repeated ones only (HAV-46, CAL-30).
/// For everybody else both are plain good sense, labelled as our default.
public struct MoveConcern: Hashable, Sendable {
    /// What about the moves.
    public let pattern: TraffickingPrompt.Pattern
    /// The rule behind it.
    public let rule: RuleCitation

    /// The concern that a move raises with an authority; nil when it raises none.
    public static func of(_ move: Move, by authority: AuthorityCode) -> MoveConcern? {
        let procedure = Readiness.Procedure(rawValue: authority.text)
        let rule: RuleCitation =
            switch procedure {
            case .derby: "DERBY-63"
            case .havering: "HAV-46"
            case .calderdale: "CAL-30"
            case .suffolk, .camden, nil: .ourDefault
            }
        if (move.movesInTwelveMonths.value ?? 0) > 1 { return MoveConcern(pattern: .repeated, rule: rule) }
        switch procedure {
        case .havering, .calderdale: return nil
        case .derby, .suffolk, .camden, nil:
            return move.planned.value == false ? MoveConcern(pattern: .unplanned, rule: rule) : nil
        }
    }

    /// Whether the words on the move's impact say that it was thought of.
    public static func wasConsidered(in move: Move) -> Bool {
        let words = (move.impact.value ?? "").lowercased()
        return words.contains("traffick") || words.contains("slavery")
    }
}
