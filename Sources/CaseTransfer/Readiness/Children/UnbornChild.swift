import WorkingDays

extension Readiness {
    /// Checks what the census asks of an unborn child: sex U, no UPN, no NHS number, a date still to come (T-12).
    enum UnbornChild: Rule {
        static let codes: [String: Finding.Severity] = [
            "unborn-sex": .warning, "unborn-identifier": .warning, "unborn-overdue": .note,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.filter(\.child.isUnborn).flatMap { place, child in
                [
                    sex(of: child, at: place),
                    identifier(child.upn, at: "\(place).upn"),
                    identifier(child.nhsNumber, at: "\(place).nhsNumber"),
                    overdue(child, at: place, today: draft.facts.today),
                ].compactMap { $0 }
            }
        }

        private static func sex(of child: CaseChild, at place: String) -> Finding? {
            guard let sex = child.sex.value, sex != .unknown else { return nil }
            return finding(
                "unborn-sex", at: "\(place).sex", "The census codes an unborn child's sex as U.",
                remedy: "Write U until the child is born.", rule: "T-12")
        }

        private static func identifier(_ text: String?, at place: String) -> Finding? {
            guard !isBlank(text) else { return nil }
            return finding(
                "unborn-identifier", at: place, "An unborn child has no such number yet.",
                remedy: "Check whose number it is, and leave it out.", rule: "T-12")
        }

        private static func overdue(_ child: CaseChild, at place: String, today: CivilDate) -> Finding? {
            guard let expected = child.expectedDateOfBirth, expected < today else { return nil }
            return finding(
                "unborn-overdue", at: "\(place).expectedDateOfBirth", "The expected date of birth has passed.",
                remedy: "If the child is born, give the date of birth and the name instead.", rule: "T-12")
        }
    }
}
