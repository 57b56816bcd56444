import WorkingDays

extension Readiness {
    /// Notes a born child with neither a UPN nor the census reason for having none; an unborn child needs neither (T-12).
    enum MissingUPN: Rule {
        static let codes: [String: Finding.Severity] = ["upn-missing": .note, "upn-unknown-reason": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                if let reason = child.upnUnknown, !reasons.contains(reason) {
                    return finding(
                        "upn-unknown-reason", at: "\(place).upnUnknown",
                        "The reason for having no UPN is not one of the census codes.",
                        remedy: "Use UN1 to UN7; UN1 is for a child under school age.")
                }
                guard !child.isUnborn, isBlank(child.upn), child.upnUnknown == nil else { return nil }
                return finding(
                    "upn-missing", at: "\(place).upn", "There is no UPN, and no reason why.",
                    remedy: "Ask the school for the UPN, or give the census reason in upnUnknown (UN1 to UN7).")
            }
        }

        private static let reasons: Set<String> = ["UN1", "UN2", "UN3", "UN4", "UN5", "UN6", "UN7"]
    }
}
