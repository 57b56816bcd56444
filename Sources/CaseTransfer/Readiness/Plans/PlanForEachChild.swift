import WorkingDays

extension Readiness {
    /// Warns when a plan serves a child for whom it has no outcome: one plan still reflects each child's needs (DERBY-42).
    enum PlanForEachChild: Rule {
        static let codes: [String: Finding.Severity] = ["plan-without-outcome-for-child": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.plans).compactMap { place, plan in
                guard let outcomes = plan.outcomes.value, !outcomes.isEmpty else { return nil }
                let reached = Set(outcomes.flatMap { draft.childIndices($0.children) })
                let forgotten = draft.childIndices(plan.children).filter { !reached.contains($0) }
                guard !forgotten.isEmpty else { return nil }
                return finding(
                    "plan-without-outcome-for-child", at: "\(place).outcomes",
                    "The plan has no outcome for \(forgotten.map { "child \($0 + 1)" }.joined(separator: ", ")).",
                    remedy: "Add an outcome for each child whom the plan serves.",
                    rule: draft.sendersRule([.derby: "DERBY-42"]))
            }
        }
    }
}
