import WorkingDays

extension Readiness {
    /// Notes a born child last seen over 20 working days ago (SUF-45), or never.
    enum LastSeenLongAgo: Rule {
        static let codes: [String: Finding.Severity] = ["last-seen-long-ago": .note, "child-never-seen": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.filter { !$0.child.isUnborn }.compactMap { place, child in
                let (place, rule) = ("\(place).lastSeen", draft.sendersRule([.suffolk: "SUF-45"]))
                switch child.lastSeen {
                case .notKnown: return nil
                case .known(.notSeen):
                    return finding(
                        "child-never-seen", at: place, "The child has not been seen.",
                        remedy: "See the child, or agree with the receiving authority who will and when.", rule: rule)
                case .known(.seen(let day, _)):
                    let days = draft.facts.calendar.workingDays(after: day, through: draft.facts.today)
                    guard days > 20 else { return nil }
                    return finding(
                        "last-seen-long-ago", at: place, "The child was last seen \(days) working days ago.",
                        remedy: "See the child, or agree with the receiving authority who will and when.", rule: rule)
                }
            }
        }
    }
}
