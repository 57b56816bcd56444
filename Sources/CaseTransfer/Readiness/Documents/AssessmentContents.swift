import WorkingDays

extension Readiness {
    /// Warns when an assessment lacks its author, who must be a social worker (DERBY-17), or its findings.
    enum AssessmentContents: Rule {
        static let codes: [String: Finding.Severity] = [
            "assessment-without-author": .warning, "assessment-without-findings": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.assessments).flatMap { place, assessment in
                [
                    isBlank(assessment.author)
                        ? finding(
                            "assessment-without-author", at: "\(place).author",
                            "The assessment does not say who wrote it.",
                            remedy: "Give the social worker's name.", rule: draft.sendersRule([.derby: "DERBY-17"]))
                        : nil,
                    (assessment.findings.value ?? []).isEmpty
                        ? finding(
                            "assessment-without-findings", at: "\(place).findings",
                            "The assessment does not say what it found.",
                            remedy: "Give its findings under their headings.", rule: .ourDefault)
                        : nil,
                ].compactMap { $0 }
            }
        }
    }
}
