import WorkingDays

extension Readiness {
    /// Asks whether a child is privately fostered: cared for by nobody but people who are no parent and no relative.
    ///
    /// Children Act 1989 s66: under 16, or 18 if disabled, for 28 days or more; Derby's text says "more than 28 days"
    /// (DERBY-8, T-15). The file does not say since when, so a person must look.
    enum PrivateFostering: Rule {
        static let codes: [String: Finding.Severity] = ["private-fostering": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children
                .filter { isOfAge($0.child, on: draft.facts.today) && isCaredForByOthers($0.child, draft: draft) }
                .map { place, _ in
                    finding(
                        "private-fostering", at: place,
                        "The people who care for the child are neither parents nor relatives, so the child may be "
                            + "privately fostered.",
                        remedy: "If this lasts 28 days or more, tell the receiving authority's private fostering team.",
                        rule: draft.sending == .derby ? "DERBY-8" : "T-15")
                }
        }

        private static func isOfAge(_ child: CaseChild, on today: CivilDate) -> Bool {
            guard let born = child.dateOfBirth else { return false }
            let disabled = child.disabilities.value.map { !$0.isEmpty && $0 != ["NONE"] } ?? false
            return today < born.adding(months: (disabled ? 18 : 16) * 12)
        }

        private static func isCaredForByOthers(_ child: CaseChild, draft: Draft) -> Bool {
            let carers = draft.relationships(to: child).filter {
                $0.livesWithChild.value == true && $0.caresForChild.value == true
            }
            return !carers.isEmpty
                && carers.allSatisfy { isOutsideFamily($0.kind) && $0.parentalResponsibility.value != true }
        }

        /// Whether somebody is neither a parent nor a relative within the meaning of Children Act 1989 s105.
        private static func isOutsideFamily(_ kind: Relationship.Kind) -> Bool {
            switch kind {
            case .carer, .other, .parentsPartner: true
            case .mother, .father, .parent, .stepParent, .specialGuardian, .grandparent, .sibling, .relative: false
            }
        }
    }
}
