import WorkingDays

extension Readiness {
    /// Tells lawfully absent minutes from those that should exist (T-8).
    ///
    /// Lawful: the plan is younger than the sending authority's first review, or the reason stands in the file, such as
    /// no recourse to public funds as the only issue (DERBY-30). The plan's date stands for the meeting that made it.
    enum MinutesNotDue: Rule {
        static let codes: [String: Finding.Severity] = ["minutes-lawfully-absent": .note, "minutes-expected": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.absences.filter { $0.absence.kind == .minutes && $0.absence.reason == .noneExists }
                .map { place, absence in
                    let review = FirstReview.of(draft.sending)
                    if draft.childIndices(absence.children).allSatisfy({ isPlanYoung(ofChild: $0, review, draft) }) {
                        return finding(
                            "minutes-lawfully-absent", at: place,
                            "There are no minutes, and the first review is not due yet.",
                            remedy: "Tell the receiving team when the first review is due.", rule: review.rule)
                    }
                    guard isBlank(absence.why) else {
                        return finding(
                            "minutes-lawfully-absent", at: place,
                            "There are no minutes, for the reason that the file gives.",
                            remedy: "Tell the receiving team that no review was held.",
                            rule: draft.sending == .derby ? "DERBY-30" : "T-8")
                    }
                    return finding(
                        "minutes-expected", at: "\(place).why",
                        "There are no minutes, although the first review should have been held.",
                        remedy:
                            "Add the minutes, or write why there was no review; where no recourse to public funds is "
                            + "the only issue, none is held (DERBY-30).",
                        rule: review.rule)
                }
        }

        private static func isPlanYoung(ofChild index: Int, _ review: FirstReview, _ draft: Draft) -> Bool {
            let plan = draft.newest(draft.file.documents.plans, for: draft.file.children[index])
            return plan?.document.agreedOn.value.map { draft.facts.today <= review.due($0) } ?? false
        }
    }

    /// How long after the planning meeting an authority's first review may be held.
    private struct FirstReview {
        var rule: RuleCitation
        var due: (CivilDate) -> CivilDate

        static func of(_ procedure: Procedure?) -> FirstReview {
            switch procedure {
            case .derby: FirstReview(rule: "DERBY-22") { $0.adding(days: 8 * 7) }
            case .havering: FirstReview(rule: "HAV-31") { $0.adding(months: 3) }
            case .calderdale: FirstReview(rule: "CAL-21") { $0.adding(days: 6 * 7) }
            case .suffolk: FirstReview(rule: "SUF-29") { $0.adding(days: 12 * 7) }
            case .camden: FirstReview(rule: "CAM-14") { $0.adding(months: 3) }
            case nil: FirstReview(rule: .ourDefault) { $0.adding(days: 8 * 7) }
            }
        }
    }
}
