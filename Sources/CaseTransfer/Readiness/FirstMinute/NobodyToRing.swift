import WorkingDays

extension Readiness {
    /// Asks for somebody to ring: without a number of worker, team manager or out-of-hours team, nobody can ask back.
    enum NobodyToRing: Rule {
        static let codes: [String: Finding.Severity] = ["nobody-to-ring": .warning]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            guard !draft.contacts.contains(where: { canBeDialled($0.contact.telephone) }) else { return [] }
            return [
                finding(
                    "nobody-to-ring", at: "firstMinute.worker",
                    "The file gives nobody's telephone number at the sending authority.",
                    remedy: "Give the number of the worker, the team manager or the out-of-hours team.")
            ]
        }
    }
}

extension Readiness.Draft {
    /// Whom the receiving team can ring at the sending authority, so far as they are known, with their paths.
    var contacts: [(place: String, contact: Contact)] {
        [
            ("firstMinute.worker", file.firstMinute.worker), ("firstMinute.teamManager", file.firstMinute.teamManager),
            ("firstMinute.outOfHours", file.firstMinute.outOfHours),
        ].compactMap { place, contact in contact.value.map { (place, $0) } }
    }
}
