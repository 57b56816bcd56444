import WorkingDays

extension Readiness {
    /// Says which part of a postcode is wrong.
    enum IllFormedPostcode: Rule {
        static let codes: [String: Finding.Severity] = [
            "postcode-length": .warning, "postcode-outward": .warning, "postcode-inward": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.places.compactMap { path, _, place in
                guard let text = place.postcode, !isBlank(text), case .failure(let fault) = Postcode.parse(text) else {
                    return nil
                }
                return fault.finding(at: "\(path).postcode")
            }
        }
    }
}
