import WorkingDays

extension Readiness {
    /// Reminds the sender of golden rule 5 when an address is confidential: who knows it can be found through them (T-16).
    enum ConfidentialAddressReminder: Rule {
        static let codes: [String: Finding.Severity] = ["address-confidential": .note]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.file.addresses.enumerated().compactMap { index, address in
                guard case .confidential(_, _?) = address.state else { return nil }
                return finding(
                    "address-confidential", at: "addresses[\(index)].state.confidential",
                    "This address is confidential. It travels in a part of its own and is shown to nobody unasked.",
                    remedy: "Check that no attachment shows it, and tell only those who need it (information sharing "
                        + "advice, golden rule 5).",
                    rule: "T-16")
            }
        }
    }
}
