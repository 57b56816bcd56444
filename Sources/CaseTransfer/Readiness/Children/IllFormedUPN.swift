import WorkingDays

extension Readiness {
    /// Says which check a UPN fails, and how a temporary one is made (T-12).
    enum IllFormedUPN: Rule {
        static let codes: [String: Finding.Severity] = [
            "upn-length": .warning, "upn-character": .warning, "upn-check-letter": .warning, "upn-issuer": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.flatMap { place, child in
                faults(in: child.upn, at: "\(place).upn") + faults(in: child.formerUPN, at: "\(place).formerUPN")
            }
        }

        private static func faults(in text: String?, at place: String) -> [Finding] {
            guard let text, !isBlank(text) else { return [] }
            return UniquePupilNumber.faults(in: text).map { fault in
                finding(
                    fault.code, at: place, fault.message,
                    remedy: "\(fault.remedy) A temporary UPN ends in a letter where a permanent one has its last "
                        + "digit, and has a check letter of its own.",
                    rule: fault.rule)
            }
        }
    }
}
