import WorkingDays

extension Readiness {
    /// Stops a pack about a child who is subject to a Child Protection Plan: another route (DERBY-2, HAV-1, SUF-1, T-10).
    enum ChildOnProtectionPlan: Rule {
        static let codes: [String: Finding.Severity] = ["child-on-protection-plan": .blocking]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.filter { $0.child.childProtectionPlan.value == true }.map { place, _ in
                finding(
                    "child-on-protection-plan", at: "\(place).childProtectionPlan",
                    "The child is subject to a Child Protection Plan.",
                    remedy: "Ask the receiving authority for a transfer-in conference, and take the child out of this "
                        + "file.",
                    rule: draft.sending.flatMap { rules[$0] } ?? "DERBY-2")
            }
        }

        private static let rules: [Procedure: RuleCitation] = [
            .derby: "DERBY-2", .havering: "HAV-1", .suffolk: "SUF-1",
        ]
    }
}
