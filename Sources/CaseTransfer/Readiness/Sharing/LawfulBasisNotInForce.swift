extension Readiness {
    /// Warns of a lawful basis whose law is not known to be in force on the day on which it was settled: statute changes.
    enum LawfulBasisNotInForce: Rule {
        static let codes: [String: Finding.Severity] = ["lawful-basis-not-in-force": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            guard let basis = draft.file.consent?.lawfulBasis, let statute = basis.statuteNotInForce else { return [] }
            return [
                finding(
                    "lawful-basis-not-in-force", at: "consent.lawfulBasis",
                    "Nothing on file says that \(statute.name) was in force on \(basis.on).",
                    remedy:
                        "Look it up at legislation.gov.uk: rest on another basis such as uk-gdpr-6-1-e, or say with --because since when "
                        + "it is in force.")
            ]
        }
    }
}
