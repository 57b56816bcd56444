import WorkingDays

extension Readiness {
    /// Warns when a manager has not authorised the summary (CAM-49; for everybody but Camden our default).
    enum SummaryNotAuthorised: Rule {
        static let codes: [String: Finding.Severity] = ["summary-not-authorised": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.summaries)
                .filter { isBlank($0.document.authoriser) || !$0.document.authorisedOn.isKnown }
                .map { place, _ in
                    finding(
                        "summary-not-authorised", at: "\(place).authoriser",
                        "The summary does not say who authorised it and when.",
                        remedy: "Have a manager authorise it, and give their name and the date.",
                        rule: draft.sendersRule([.camden: "CAM-49"]))
                }
        }
    }
}
