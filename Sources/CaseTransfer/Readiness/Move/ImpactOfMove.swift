import WorkingDays

extension Readiness {
    /// Warns when the impact of the move on a child has not been considered (DERBY-65, HAV-48, CAL-32).
    enum ImpactOfMove: Rule {
        static let codes: [String: Finding.Severity] = ["move-impact-missing": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.filter { isBlank($0.child.move.impact) }.map { place, _ in
                finding(
                    "move-impact-missing", at: "\(place).move.impact",
                    "The file does not say what the move means for the child.",
                    remedy: "Write what protection the child lost, what new risk there is, and what was done about it.",
                    rule: draft.sendersRule([.derby: "DERBY-65", .havering: "HAV-48", .calderdale: "CAL-32"]))
            }
        }
    }
}
