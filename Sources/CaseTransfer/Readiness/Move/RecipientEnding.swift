import WorkingDays

extension Readiness {
    /// Notes that the recipient's end has been announced, since the case may outlive it (T-13: Surrey, 2027).
    enum RecipientEnding: Rule {
        static let codes: [String: Finding.Severity] = ["recipient-ending": .note]

        static func findings(in draft: Draft) -> [Finding] {
            guard let code = AuthorityCode(draft.facts.recipient),
                let authority = draft.facts.register.authority(code), let end = authority.announcedEnd
            else { return [] }
            return [
                finding(
                    "recipient-ending", at: "receivingAuthority",
                    "\(authority.name) ends on \(end.on.inWords), and others take over.",
                    remedy: "Find out whether the family will live in \(end.successorNames.joined(separator: " or ")).",
                    rule: "T-13")
            ]
        }
    }
}
