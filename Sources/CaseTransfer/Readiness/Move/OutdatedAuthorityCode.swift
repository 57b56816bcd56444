import WorkingDays

extension Readiness {
    /// Warns of authority codes in previous authorities and addresses that are retired, with their successor, or unknown (T-13).
    enum OutdatedAuthorityCode: Rule {
        static let codes: [String: Finding.Severity] = [
            "authority-code-retired": .warning, "authority-code-unknown": .warning,
        ]

        static func findings(in draft: Draft) -> [Finding] {
            let previous = draft.children.map {
                ("\($0.place).move.previousAuthority", $0.child.move.previousAuthority.value)
            }
            let addresses = draft.places.map { ("\($0.path).authority", $0.place.authority) }
            return (previous + addresses).compactMap { place, code in
                code.flatMap { judge($0, at: place, register: draft.facts.register) }
            }
        }

        private static func judge(_ text: String, at place: String, register: AuthorityRegister) -> Finding? {
            if register.otherNation(text) != nil { return nil }
            let code = AuthorityCode(text)
            if code.flatMap(register.authority) != nil { return nil }
            guard let retired = code.flatMap(register.retired) else {
                return finding(
                    "authority-code-unknown", at: place, "No register of authorities has this code.",
                    remedy: "Look the authority up by name and use its GSS code; for a district, its county's.")
            }
            return finding(
                "authority-code-retired", at: place, "\(retired.code), \(retired.name), is no longer used.",
                remedy: "Write \(register.successorsInWords(of: retired)).", rule: "T-13")
        }
    }
}
