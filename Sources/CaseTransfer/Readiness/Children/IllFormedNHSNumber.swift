import WorkingDays

extension Readiness {
    /// Says which check an NHS number fails, placeholders of one repeated digit among them (T-12).
    enum IllFormedNHSNumber: Rule {
        static let codes: [String: Finding.Severity] = [
            "nhs-number-digits": .warning, "nhs-number-placeholder": .warning, "nhs-number-check-digit": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                guard let text = child.nhsNumber, !isBlank(text), case .failure(let fault) = NHSNumber.parse(text)
                else { return nil }
                return fault.finding(at: "\(place).nhsNumber")
            }
        }
    }
}
