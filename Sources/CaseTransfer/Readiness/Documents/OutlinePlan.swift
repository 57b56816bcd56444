import WorkingDays

extension Readiness {
    /// Asks Camden's assessment for its outline plan when there is no Child in Need plan yet (CAM-9, CAM-10).
    enum OutlinePlan: Rule {
        static let codes: [String: Finding.Severity] = ["outline-plan-missing": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.sending == .camden else { return [] }
            let waiting = draft.childrenWithout(.plan).map { draft.file.children[$0] }
            let assessments = draft.file.documents.assessments
            let indices = Set(waiting.compactMap { draft.newest(assessments, for: $0)?.index }).sorted()
            return indices.filter { !hasOutlinePlan(assessments[$0]) }.map { index in
                finding(
                    "outline-plan-missing", at: "documents.assessments[\(index)].findings",
                    "There is no plan yet, and the assessment has no section headed as its outline plan.",
                    remedy: "Add the outline plan to the assessment, under the heading \"Outline plan\".", rule: "CAM-9"
                )
            }
        }

        private static func hasOutlinePlan(_ assessment: Assessment) -> Bool {
            (assessment.findings.value ?? []).contains { $0.heading.lowercased().contains("plan") }
        }
    }
}
