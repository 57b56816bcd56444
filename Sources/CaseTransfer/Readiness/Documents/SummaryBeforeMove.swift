import WorkingDays

extension Readiness {
    /// Warns when a child's newest summary was written before the child moved: a move changes everything (CAM-45, T-11).
    ///
    /// A move that is still to come does not make a summary old. Camden's rule; for everybody else our default.
    enum SummaryBeforeMove: Rule {
        static let codes: [String: Finding.Severity] = ["summary-before-move": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.summaries)
                .filter { _, summary in
                    draft.file.children.contains { child in
                        let moved = child.move.residence.date
                        return draft.newest(draft.file.documents.summaries, for: child)?.document == summary
                            && moved <= draft.facts.today && summary.writtenOn.value.map { $0 < moved } ?? false
                    }
                }
                .map { place, _ in
                    finding(
                        "summary-before-move", at: "\(place).writtenOn", "The summary was written before the move.",
                        remedy: "Add what has changed since the move, and have the summary authorised again.",
                        rule: draft.sendersRule([.camden: "CAM-45"]))
                }
        }
    }
}
