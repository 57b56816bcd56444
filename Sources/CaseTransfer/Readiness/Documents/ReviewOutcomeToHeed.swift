import WorkingDays

extension Readiness {
    /// Points to a latest review that found risk of significant harm, which is another route (T-10), or no need any more.
    enum ReviewOutcomeToHeed: Rule {
        static let codes: [String: Finding.Severity] = [
            "review-found-significant-harm": .warning, "review-found-no-need": .note,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.newest(draft.file.documents.minutes).compactMap { place, minutes in
                switch minutes.outcome.value {
                case .significantHarm:
                    finding(
                        "review-found-significant-harm", at: "\(place).outcome",
                        "The latest review found risk of significant harm.",
                        remedy:
                            "Check with your manager whether enquiries under section 47 have begun; then this is not "
                            + "the route. Ring the receiving authority today.",
                        rule: draft.sending.flatMap { rules[$0] } ?? "T-10")
                case .noLongerInNeed:
                    finding(
                        "review-found-no-need", at: "\(place).outcome",
                        "The latest review found the children no longer in need.",
                        remedy: "Check that a transfer is wanted rather than a closure.")
                case .continues, .furtherAssessment, .specificCircumstanceEnded, nil: nil
                }
            }
        }

        private static let rules: [Procedure: RuleCitation] = [
            .derby: "DERBY-5", .havering: "HAV-42", .calderdale: "CAL-26", .suffolk: "SUF-39",
        ]
    }
}
