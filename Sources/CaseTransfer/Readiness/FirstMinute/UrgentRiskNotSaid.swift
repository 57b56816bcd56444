import WorkingDays

extension Readiness {
    /// Asks an urgent notice for the present risk: it is one of the four things that a notice is for.
    enum UrgentRiskNotSaid: Rule {
        static let codes: [String: Finding.Severity] = ["urgent-risk-not-said": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.file.urgent, (draft.file.firstMinute.presentRisks.value ?? []).isEmpty else { return [] }
            return [
                finding(
                    "urgent-risk-not-said", at: "firstMinute.presentRisks",
                    "The notice is urgent and does not say what the risk is.",
                    remedy: "Write in one sentence what may happen to the children, and from whom.")
            ]
        }
    }
}
