import WorkingDays

extension Readiness {
    /// Warns when a manager has not authorised the assessment (our default; no procedure on file puts it in words).
    enum AssessmentNotAuthorised: Rule {
        static let codes: [String: Finding.Severity] = ["assessment-not-authorised": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.assessments)
                .filter { isBlank($0.document.authoriser) || !$0.document.authorisedOn.isKnown }
                .map { place, _ in
                    finding(
                        "assessment-not-authorised", at: "\(place).authoriser",
                        "The assessment does not say who authorised it and when.",
                        remedy: "Have a manager authorise it, and give their name and the date.", rule: .ourDefault)
                }
        }
    }
}
