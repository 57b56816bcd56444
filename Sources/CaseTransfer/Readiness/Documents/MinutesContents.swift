import WorkingDays

extension Readiness {
    /// Warns of the chair, the attendees and the outcome when minutes lack them; the date has a rule of its own.
    enum MinutesContents: Rule {
        static let codes: [String: Finding.Severity] = [
            "minutes-without-chair": .warning, "minutes-without-attendees": .warning,
            "minutes-without-outcome": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.minutes).flatMap { place, minutes in
                [
                    chair(of: minutes, at: place, draft: draft), attendees(of: minutes, at: place, draft: draft),
                    outcome(of: minutes, at: place, draft: draft),
                ].compactMap { $0 }
            }
        }

        private static func chair(of minutes: Minutes, at place: String, draft: Draft) -> Finding? {
            guard isBlank(minutes.chair) else { return nil }
            return finding(
                "minutes-without-chair", at: "\(place).chair", "The minutes do not say who chaired the review.",
                remedy: "Give the chair's name and post.",
                rule: draft.sendersRule([
                    .derby: "DERBY-34", .havering: "HAV-34", .calderdale: "CAL-24", .suffolk: "SUF-9",
                    .camden: "CAM-17",
                ]))
        }

        private static func attendees(of minutes: Minutes, at place: String, draft: Draft) -> Finding? {
            guard (minutes.attendees.value ?? []).isEmpty else { return nil }
            return finding(
                "minutes-without-attendees", at: "\(place).attendees", "The minutes do not say who came to the review.",
                remedy: "List who came, with their agency or what they are to the child.",
                rule: draft.sendersRule([.suffolk: "SUF-6", .camden: "CAM-19"]))
        }

        private static func outcome(of minutes: Minutes, at place: String, draft: Draft) -> Finding? {
            guard !minutes.outcome.isKnown else { return nil }
            return finding(
                "minutes-without-outcome", at: "\(place).outcome", "The minutes do not say what the review decided.",
                remedy: "Give the outcome: no longer in need, continues, further assessment, significant harm, or a "
                    + "specific circumstance ended.",
                rule: draft.sendersRule([
                    .derby: "DERBY-58", .havering: "HAV-42", .calderdale: "CAL-26", .suffolk: "SUF-39",
                    .camden: "CAM-27",
                ]))
        }
    }
}
