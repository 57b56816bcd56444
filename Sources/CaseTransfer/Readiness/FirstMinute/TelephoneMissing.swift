import WorkingDays

extension Readiness {
    /// Warns when somebody whom the receiving team is to ring has no telephone number.
    enum TelephoneMissing: Rule {
        static let codes: [String: Finding.Severity] = ["telephone-missing": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.contacts.filter { !canBeDialled($0.contact.telephone) }.map { place, _ in
                finding(
                    "telephone-missing", at: "\(place).telephone", "There is no number that could be dialled.",
                    remedy: "Give the telephone number, with the area code.")
            }
        }
    }
}
