import WorkingDays

extension Readiness {
    /// Asks where a child lives now; a withheld address is an answer, a confidential one without its place is none.
    enum NoCurrentAddress: Rule {
        static let codes: [String: Finding.Severity] = [
            "address-missing": .warning, "address-confidential-not-given": .warning,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            missing(in: draft) + notGiven(in: draft)
        }

        private static func missing(in draft: Draft) -> [Finding] {
            let housed = Set(draft.file.addresses.filter { $0.use == .current }.flatMap(\.residents))
            let unhoused = draft.children.filter {
                !housed.contains($0.child.key) && !livesWithMother($0.child, housed, draft)
            }
            return unhoused.map { place, _ in
                finding(
                    "address-missing", at: place, "The file does not say where the child lives now.",
                    remedy: "Add a current address with the child among its residents; say if it is confidential, or "
                        + "withheld and why.")
            }
        }

        /// Whether an unborn child is where its mother is, and her address is given.
        private static func livesWithMother(_ child: CaseChild, _ housed: Set<String>, _ draft: Draft) -> Bool {
            child.isUnborn
                && draft.file.people.contains { person in
                    housed.contains(person.key)
                        && person.relationships.contains { $0.child == child.key && $0.kind == .mother }
                }
        }

        private static func notGiven(in draft: Draft) -> [Finding] {
            draft.file.addresses.enumerated().compactMap { index, address in
                guard address.use == .current, case .confidential(_, nil) = address.state else { return nil }
                return finding(
                    "address-confidential-not-given", at: "addresses[\(index)].state.confidential.place",
                    "The current address is marked confidential and is not given.",
                    remedy: "Give it, and it travels in a part of its own; or mark it withheld, with the reason.",
                    rule: "T-16")
            }
        }
    }
}
