import WorkingDays

extension Readiness {
    /// Warns when somebody must not learn the address and a current address is still marked open (T-16).
    enum UnprotectedAddress: Rule {
        static let codes: [String: Finding.Severity] = ["address-not-protected": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            guard draft.file.firstMinute.mustNotLearnAddress.value?.isEmpty == false else { return [] }
            return draft.places.compactMap { path, address, _ in
                guard address.use == .current, case .open = address.state else { return nil }
                return finding(
                    "address-not-protected", at: path,
                    "Somebody must not learn the address, and this current address is marked open.",
                    remedy: "Mark it confidential, or take the entry out of firstMinute.mustNotLearnAddress.",
                    rule: "T-16")
            }
        }
    }
}
