import WorkingDays

extension Readiness {
    /// Asks for thought of trafficking or modern slavery after an unplanned move (Derby) or more than one in a short time.
    ///
    /// The impact that says what was considered answers it; otherwise it is asked again on the record until somebody answers.
    enum ConsiderTrafficking: Rule {
        static let codes: [String: Finding.Severity] = ["consider-trafficking": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                guard let concern = MoveConcern.of(child.move, by: draft.facts.ourAuthority),
                    !MoveConcern.wasConsidered(in: child.move)
                else { return nil }
                let message =
                    switch concern.pattern {
                    case .repeated: "The child has moved more than once in twelve months."
                    case .unplanned: "The move was not planned."
                    }
                return finding(
                    "consider-trafficking", at: "\(place).move", message,
                    remedy: "Consider trafficking and modern slavery, and write in move.impact what you concluded.",
                    rule: concern.rule)
            }
        }
    }
}
