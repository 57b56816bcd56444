import WorkingDays

extension Readiness {
    /// Notes a born child without an NHS number; an unborn child has none yet (T-12).
    enum MissingNHSNumber: Rule {
        static let codes: [String: Finding.Severity] = ["nhs-number-missing": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.filter { !$0.child.isUnborn && isBlank($0.child.nhsNumber) }.map { place, _ in
                finding(
                    "nhs-number-missing", at: "\(place).nhsNumber", "There is no NHS number.",
                    remedy: "Ask the GP or the health visitor, or trace it; health records are found by it.")
            }
        }
    }
}
