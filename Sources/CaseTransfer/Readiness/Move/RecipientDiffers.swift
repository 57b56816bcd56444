import WorkingDays

extension Readiness {
    /// Warns when the pack is for another authority than the file names.
    enum RecipientDiffers: Rule {
        static let codes: [String: Finding.Severity] = ["recipient-differs": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.file.receivingAuthority != draft.facts.recipient else { return [] }
            return [
                finding(
                    "recipient-differs", at: "receivingAuthority",
                    "The pack is for another authority than the file names.",
                    remedy: "Check where the family lives now, and make the two agree.")
            ]
        }
    }
}
