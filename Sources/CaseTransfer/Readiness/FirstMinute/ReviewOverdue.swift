import WorkingDays

extension Readiness {
    /// Notes that the day of the next review has passed.
    enum ReviewOverdue: Rule {
        static let codes: [String: Finding.Severity] = ["review-overdue": .note]

        static func findings(in draft: Draft) -> [Finding] {
            guard let review = draft.file.firstMinute.nextReview.value, review.due < draft.facts.today else {
                return []
            }
            return [
                finding(
                    "review-overdue", at: "firstMinute.nextReview.due", "The day of the next review has passed.",
                    remedy: "If it was held, add its minutes and give the next one; if not, tell the receiving team.",
                    rule: draft.sendersRule([
                        .derby: "DERBY-23", .havering: "HAV-31", .calderdale: "CAL-21", .suffolk: "SUF-29",
                        .camden: "CAM-14",
                    ]))
            ]
        }
    }
}
