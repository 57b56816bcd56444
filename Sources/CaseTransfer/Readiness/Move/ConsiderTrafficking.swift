import WorkingDays

extension Readiness {
    /// Asks for thought of trafficking or modern slavery after an unplanned move (Derby) or more than one in a short time.
    ///
    /// Havering's and Calderdale's texts speak of repeated moves only (DERBY-63, HAV-46, CAL-30). The impact that says
    /// what was considered answers it.
    enum ConsiderTrafficking: Rule {
        static let codes: [String: Finding.Severity] = ["consider-trafficking": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                let (repeated, unplanned) = (isRepeated(child.move), isUnplanned(child.move, draft: draft))
                guard repeated || unplanned, !wasConsidered(child.move) else { return nil }
                let message =
                    repeated ? "The child has moved more than once in twelve months." : "The move was not planned."
                return finding(
                    "consider-trafficking", at: "\(place).move", message,
                    remedy: "Consider trafficking and modern slavery, and write in move.impact what you concluded.",
                    rule: draft.sendersRule([.derby: "DERBY-63", .havering: "HAV-46", .calderdale: "CAL-30"]))
            }
        }

        private static func isRepeated(_ move: Move) -> Bool {
            (move.movesInTwelveMonths.value ?? 0) > 1
        }

        private static func isUnplanned(_ move: Move, draft: Draft) -> Bool {
            switch draft.sending {
            case .havering, .calderdale: false
            case .derby, .suffolk, .camden, nil: move.planned.value == false
            }
        }

        private static func wasConsidered(_ move: Move) -> Bool {
            let words = (move.impact.value ?? "").lowercased()
            return words.contains("traffick") || words.contains("slavery")
        }
    }
}
