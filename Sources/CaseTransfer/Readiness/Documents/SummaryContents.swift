import WorkingDays

extension Readiness {
    /// Warns of each of Camden's four contents that a summary lacks (CAM-48; for everybody else our default).
    enum SummaryContents: Rule {
        static let codes: [String: Finding.Severity] = ["summary-contents": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.summaries).flatMap { place, summary in
                missing(in: summary).map { key, what in
                    finding(
                        "summary-contents", at: "\(place).\(key)", "The summary does not give \(what).",
                        remedy: "Add it. Where there is nothing to say, say so.",
                        rule: draft.sendersRule([.camden: "CAM-48"]))
                }
            }
        }

        private static func missing(in summary: Summary) -> [(key: String, what: String)] {
            let contents = [
                ("reasonForInvolvement", isBlank(summary.reasonForInvolvement), "the reason for involvement"),
                ("workUndertaken", isBlank(summary.workUndertaken), "the work undertaken"),
                ("outstanding", !summary.outstanding.isKnown, "outstanding tasks and meetings"),
                ("issuesThatMayArise", !summary.issuesThatMayArise.isKnown, "issues that may arise"),
            ]
            return contents.filter(\.1).map { ($0.0, $0.2) }
        }
    }
}
