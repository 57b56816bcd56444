import WorkingDays

extension Readiness {
    /// Warns when a child's newest summary is over 90 days old: day 90 is fresh, day 91 is stale (CAM-44, T-11).
    ///
    /// The 90 days are Camden's rule; for everybody else they are our default.
    enum StaleSummary: Rule {
        static let codes: [String: Finding.Severity] = ["summary-stale": .warning]
        static let freshDays = 90

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.summaries).compactMap { place, summary in
                guard let age = summary.writtenOn.value?.days(until: draft.facts.today), age > freshDays else {
                    return nil
                }
                return finding(
                    "summary-stale", at: "\(place).writtenOn",
                    "The summary is \(age) days old; it should be no older than \(freshDays).",
                    remedy: "Bring the summary up to date and have it authorised.",
                    rule: draft.sendersRule([.camden: "CAM-44"]))
            }
        }
    }
}
