import WorkingDays

extension Readiness {
    /// Stops a pack for anybody but another English authority that has children's services today (T-13, T-17).
    ///
    /// What was written is repeated only when the register knows it, since anything could stand there.
    enum RecipientNotOnRegister: Rule {
        static let codes: [String: Finding.Severity] = [
            "recipient-retired": .blocking, "recipient-other-nation": .blocking, "recipient-ourselves": .blocking,
            "recipient-unknown": .blocking,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            let (recipient, register) = (draft.facts.recipient, draft.facts.register)
            if recipient == draft.facts.ourAuthority.text { return [ourselves] }
            if let nation = register.otherNation(recipient) { return [otherNation(nation)] }
            guard let code = AuthorityCode(recipient) else { return [unknown(recipient)] }
            if register.authority(code) != nil { return [] }
            return [register.retired(code).map { retired($0, register: register) } ?? unknown(recipient)]
        }

        private static var ourselves: Finding {
            finding(
                "recipient-ourselves", at: place, "The recipient is this authority itself.",
                remedy: "Use your own procedure for a move within the authority's area.", rule: "T-17")
        }

        private static func otherNation(_ authority: OtherNationAuthority) -> Finding {
            finding(
                "recipient-other-nation", at: place,
                "\(authority.name) is in \(authority.nation), where another statute applies.",
                remedy: "Refer the family to \(authority.name) by your cross-border procedure; ask Legal Services.",
                rule: "T-17")
        }

        private static func retired(_ authority: RetiredAuthority, register: AuthorityRegister) -> Finding {
            finding(
                "recipient-retired", at: place, "\(authority.code), \(authority.name), is no longer used.",
                remedy: "Send to \(register.successorsInWords(of: authority)).", rule: "T-13")
        }

        private static func unknown(_ recipient: String) -> Finding {
            let remedy =
                recipient.hasPrefix("E07")
                ? "This is the shape of a district's code. Send to the county council of that district."
                : "Look the authority up by name and use its GSS code, such as E06000015 for Derby."
            return finding(
                "recipient-unknown", at: place, "The recipient is on no register of English authorities.",
                remedy: remedy)
        }

        private static let place = "receivingAuthority"
    }
}

extension AuthorityRegister {
    /// The authorities that took the place of a retired code: "E08000038 (Barnsley)", with "or" between several.
    func successorsInWords(of authority: RetiredAuthority) -> String {
        let successors = authority.successors.map { code in
            self.authority(code).map { "\(code) (\($0.name))" } ?? code.text
        }
        guard successors.count > 1 else { return successors.joined() }
        return successors.joined(separator: " or ") + ", whichever the family lives in"
    }
}
