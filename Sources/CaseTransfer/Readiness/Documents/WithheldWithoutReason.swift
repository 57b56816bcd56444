import WorkingDays

extension Readiness {
    /// Warns when a document is withheld and the file does not say why.
    enum WithheldWithoutReason: Rule {
        static let codes: [String: Finding.Severity] = ["withheld-without-reason": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.absences.filter { $0.absence.reason == .withheld && isBlank($0.absence.why) }.map { place, absence in
                finding(
                    "withheld-without-reason", at: "\(place).why",
                    "The \(absence.kind.inWords) is withheld, and the file does not say why.",
                    remedy: "Write why it is withheld, and who decided it.",
                    rule: draft.sendersRule([.derby: "DERBY-79", .havering: "HAV-62", .calderdale: "CAL-46"]))
            }
        }
    }
}
