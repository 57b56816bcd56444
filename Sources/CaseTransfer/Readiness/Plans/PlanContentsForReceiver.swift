import WorkingDays

extension Readiness {
    /// Warns of what the receiving authority's procedure asks of a plan, the sending one's does not, and this one lacks.
    ///
    /// Nothing is said for a receiving authority whose procedure is not on file.
    enum PlanContentsForReceiver: Rule {
        static let codes: [String: Finding.Severity] = ["plan-lacks-for-receiver": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            guard let receiving = draft.receiving else { return [] }
            return draft.newest(draft.file.documents.plans).flatMap { place, plan in
                PlanItem.all.compactMap { item in
                    guard let rule = item.rule(of: receiving), item.rule(of: draft.sending) == nil, item.isMissing(plan)
                    else { return nil }
                    return finding(
                        "plan-lacks-for-receiver", at: "\(place).\(item.key)",
                        "The receiving authority will miss from the plan \(item.what).", remedy: item.remedy, rule: rule
                    )
                }
            }
        }
    }
}
