import WorkingDays

extension Readiness {
    /// Asks whether the parents or carers agree to be worked with, which is a voluntary service (DERBY-3, DERBY-4).
    ///
    /// Only Derby's text says so in so many words. It is no answer about sharing (T-5).
    enum ServiceAgreed: Rule {
        static let codes: [String: Finding.Severity] = [
            "service-agreement-not-said": .warning, "service-agreement-asked-for": .note,
            "service-declined-before": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.sending == .derby || draft.receiving == .derby else { return [] }
            return draft.children.compactMap { place, child in
                let here = "\(place).serviceAgreement"
                guard let agreement = child.serviceAgreement else { return notSaid(at: here, in: draft) }
                guard !agreement.agreed else { return nil }
                return finding(
                    "service-declined-before", at: here,
                    "The parents or carers decline to be worked with; that is accepted and recorded.",
                    remedy:
                        "Consider significant harm: with ground for an enquiry it is another route, without it the work "
                        + "ends as service-declined. Send only what the new authority needs to know.",
                    rule: "DERBY-4")
            }
        }

        private static func notSaid(at place: String, in draft: Draft) -> Finding {
            draft.sending == .derby
                ? finding(
                    "service-agreement-not-said", at: place,
                    "The file does not say whether the parents or carers agree to work at Child in Need level.",
                    remedy: "Ask them, and write the answer and its day into the file.", rule: "DERBY-3")
                : finding(
                    "service-agreement-asked-for", at: place,
                    "The receiving authority works at Child in Need level only with the parents' or carers' consent.",
                    remedy: "Say in the file whether they agree and since when, so that they are not asked anew.",
                    rule: "DERBY-3")
        }
    }
}
