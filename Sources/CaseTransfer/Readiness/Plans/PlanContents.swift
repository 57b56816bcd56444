import WorkingDays

extension Readiness {
    /// Warns of everything that the sending authority's own procedure asks of a plan and this one lacks.
    enum PlanContents: Rule {
        static let codes: [String: Finding.Severity] = Dictionary(
            uniqueKeysWithValues: PlanItem.all.map { ($0.code, .warning) })

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.plans).flatMap { place, plan in
                PlanItem.all.compactMap { item in
                    guard let rule = item.rule(of: draft.facts.ourAuthority.text, in: draft), item.isMissing(plan)
                    else { return nil }
                    return finding(
                        item.code, at: "\(place).\(item.key)", "The plan does not say \(item.what).",
                        remedy: item.remedy, rule: rule)
                }
            }
        }
    }
}
