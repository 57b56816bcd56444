import WorkingDays

extension Readiness {
    /// Notes a temporary UPN, which is well formed and should give way to a permanent one (T-12).
    enum TemporaryUPN: Rule {
        static let codes: [String: Finding.Severity] = ["upn-temporary": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children
                .filter { $0.child.upn.flatMap(UniquePupilNumber.init)?.isTemporary == true }
                .map { place, _ in
                    finding(
                        "upn-temporary", at: "\(place).upn", "The UPN is a temporary one.",
                        remedy: "Ask the school whether the child has a permanent UPN by now.", rule: "T-12")
                }
        }
    }
}
