import WorkingDays

extension Readiness {
    /// Warns of what the receiving authority's procedure asks of a plan, the sending one's does not, and this one lacks.
    ///
    /// Nothing is said for a receiving authority whose procedure is not on file.
    enum PlanContentsForReceiver: Rule {
        static let codes: [String: Finding.Severity] = ["plan-lacks-for-receiver": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            let (ours, theirs) = (draft.facts.ourAuthority.text, draft.facts.recipient)
            let isOnFile = AuthorityCode(theirs).flatMap { draft.facts.planContents[$0] } != nil
            guard isOnFile || draft.receiving != nil else { return [] }
            return draft.newest(draft.file.documents.plans).flatMap { place, plan in
                PlanItem.all.compactMap { item in
                    guard let rule = item.rule(of: theirs, in: draft), item.rule(of: ours, in: draft) == nil,
                        item.isMissing(plan)
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
