import WorkingDays

extension Readiness {
    /// Stops a pack about a child whom the receiving authority could not identify.
    ///
    /// A child is identified by a name, by a date of birth or an expected one, and by at least one identifier: the local
    /// child identifier, the UPN or the NHS number. An ill-formed identifier counts, because people can still work with
    /// it. An urgent notice needs no identifier: whoever writes it at night may have none to hand. A word that stands for
    /// a missing name ("unknown") is not a name; "Unborn" with a family name is.
    enum UnidentifiedChild: Rule {
        static let codes: [String: Finding.Severity] = [
            "child-without-name": .blocking, "child-without-birth-date": .blocking,
            "child-without-identifier": .blocking,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.flatMap { place, child in
                [
                    name(of: child, at: place), birthDate(of: child, at: place),
                    draft.file.urgent ? nil : identifier(of: child, at: place),
                ].compactMap { $0 }
            }
        }

        private static func name(of child: CaseChild, at place: String) -> Finding? {
            guard isBlank(child.name) || placeholders.contains(child.name.lowercased()) else { return nil }
            return finding(
                "child-without-name", at: "\(place).name", "The child has no name.",
                remedy: "Give the child's full name. For an unborn child, write \"Unborn\" and the family name.")
        }

        private static func birthDate(of child: CaseChild, at place: String) -> Finding? {
            guard child.dateOfBirth == nil, child.expectedDateOfBirth == nil else { return nil }
            return finding(
                "child-without-birth-date", at: "\(place).dateOfBirth",
                "The child has neither a date of birth nor an expected date of birth.",
                remedy: "Give the date of birth or, for an unborn child, expectedDateOfBirth.",
                rule: "DfE CIN census 8525Q")
        }

        private static func identifier(of child: CaseChild, at place: String) -> Finding? {
            guard isBlank(child.localId), isBlank(child.upn), isBlank(child.nhsNumber) else { return nil }
            return finding(
                "child-without-identifier", at: "\(place).localId",
                "The child has no local child identifier, no UPN and no NHS number.",
                remedy: "Give the identifier that your case system uses for the child.")
        }

        private static let placeholders: Set<String> = [
            "not known", "unknown", "no name", "not given", "unnamed", "n/a", "tbc",
        ]
    }
}
