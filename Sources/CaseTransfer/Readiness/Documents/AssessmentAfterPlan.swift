import WorkingDays

extension Readiness {
    /// Warns when a child's newest assessment is later than the plan, which was then agreed without it (HAV-37).
    ///
    /// Havering asks for an updated assessment at the point a new plan is agreed; for everybody else it is our default.
    enum AssessmentAfterPlan: Rule {
        static let codes: [String: Finding.Severity] = ["assessment-after-plan": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            let documents = draft.file.documents
            return draft.newest(documents.plans)
                .filter { _, plan in
                    draft.file.children.contains { child in
                        guard draft.newest(documents.plans, for: child)?.document == plan,
                            let agreed = plan.agreedOn.value,
                            let completed = draft.newest(documents.assessments, for: child)?.document.completedOn.value
                        else { return false }
                        return completed > agreed
                    }
                }
                .map { place, _ in
                    finding(
                        "assessment-after-plan", at: "\(place).agreedOn",
                        "The plan is older than the newest assessment, so it does not rest on it.",
                        remedy: "Review the plan in the light of the assessment, or say in the summary why it stands.",
                        rule: draft.sendersRule([.havering: "HAV-37"]))
                }
        }
    }
}
