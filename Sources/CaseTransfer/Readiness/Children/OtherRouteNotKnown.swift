import WorkingDays

extension Readiness {
    /// Asks whether a child is on a Child Protection Plan or looked after when nobody knows, since both are other routes.
    enum OtherRouteNotKnown: Rule {
        static let codes: [String: Finding.Severity] = [
            "protection-plan-not-known": .warning, "looked-after-not-known": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.flatMap { place, child in
                [
                    child.childProtectionPlan.isKnown
                        ? nil
                        : finding(
                            "protection-plan-not-known", at: "\(place).childProtectionPlan",
                            "The file does not say whether the child is subject to a Child Protection Plan.",
                            remedy: "Ask your safeguarding unit. A child with a plan moves by transfer-in conference.",
                            rule: "DERBY-2"),
                    child.lookedAfter.isKnown
                        ? nil
                        : finding(
                            "looked-after-not-known", at: "\(place).lookedAfter",
                            "The file does not say whether the child is looked after.",
                            remedy: "Check the child's record. A looked-after child moves by another procedure.",
                            rule: "HAV-2"),
                ].compactMap { $0 }
            }
        }
    }
}
