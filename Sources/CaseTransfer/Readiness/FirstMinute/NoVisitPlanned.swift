import WorkingDays

extension Readiness {
    /// Warns when no visit to the children is planned, or the planned day has passed.
    enum NoVisitPlanned: Rule {
        static let codes: [String: Finding.Severity] = ["visit-not-planned": .warning, "visit-overdue": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            let place = "firstMinute.nextVisit"
            let rule = draft.sendersRule([
                .derby: "DERBY-47", .havering: "HAV-23", .calderdale: "CAL-18", .suffolk: "SUF-45",
            ])
            guard let visit = draft.file.firstMinute.nextVisit.value else {
                return [
                    finding(
                        "visit-not-planned", at: place, "No visit to the children is planned.",
                        remedy: "Arrange the next visit with the receiving authority, and write who goes and when.",
                        rule: rule)
                ]
            }
            guard visit.due < draft.facts.today else { return [] }
            return [
                finding(
                    "visit-overdue", at: "\(place).due", "The day of the next visit has passed.",
                    remedy: "If the visit took place, update lastSeen and give the next one; if not, arrange it now.",
                    rule: rule)
            ]
        }
    }
}
