import WorkingDays

extension Readiness {
    /// Notes brothers and sisters who moved on different dates: each then has a meeting limit of their own (T-14, T-2).
    enum ChildrenMovedApart: Rule {
        static let codes: [String: Finding.Severity] = ["children-moved-apart": .note]

        static func findings(in draft: Draft) -> [Finding] {
            guard Set(draft.file.children.map(\.move.residence.date)).count > 1 else { return [] }
            return [
                finding(
                    "children-moved-apart", at: "children", "The children moved on different dates.",
                    remedy: "Check the dates. Each child has a meeting limit of their own.", rule: "T-14")
            ]
        }
    }
}
