import WorkingDays

extension Readiness {
    /// Warns when a document is to follow by no date, or by one that has passed.
    enum DocumentToFollow: Rule {
        static let codes: [String: Finding.Severity] = [
            "to-follow-without-date": .warning, "to-follow-date-past": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.absences.filter { $0.absence.reason == .toFollow }.compactMap { place, absence in
                guard let date = absence.by else {
                    return finding(
                        "to-follow-without-date", at: "\(place).by",
                        "The \(absence.kind.inWords) is to follow, and the file does not say by when.",
                        remedy: "Give the date by which you will send it.", rule: draft.notificationRule)
                }
                guard date < draft.facts.today else { return nil }
                return finding(
                    "to-follow-date-past", at: "\(place).by",
                    "The \(absence.kind.inWords) was to follow by a date that has passed.",
                    remedy: "Add the document now, or give a new date.", rule: draft.notificationRule)
            }
        }
    }
}
