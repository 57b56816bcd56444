import WorkingDays

extension Readiness {
    /// Notes a residence date that is provisional, still to come or not said at all, since the meeting limit counts from it (T-2).
    enum UncertainResidence: Rule {
        static let codes: [String: Finding.Severity] = [
            "residence-provisional": .note, "residence-in-future": .note, "residence-confirmed-too-early": .warning,
            "residence-not-said": .warning,
        ]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                let residence = child.move.residence
                let place = "\(place).move.residence"
                if residence.kind == .notKnown {
                    return finding(
                        "residence-not-said", at: place,
                        "The file does not say how the child came to live there. The meeting limit counts from "
                            + "\(residence.date).",
                        remedy: "Ask since when they live there, and write date and kind of the move.", rule: "T-2")
                }
                switch (residence.date > draft.facts.today, residence.certainty) {
                case (true, .confirmed):
                    return finding(
                        "residence-confirmed-too-early", at: place,
                        "The residence date is still to come, so nobody can have confirmed it.",
                        remedy: "Mark it provisional, and send the confirmed date when the child has moved.",
                        rule: "T-2")
                case (true, .provisional):
                    return finding(
                        "residence-in-future", at: place,
                        "The child has not moved yet. The meeting limit is provisional.",
                        remedy:
                            "When the child has moved, say so with `handover residence state`, or correct the date.",
                        rule: "T-2")
                case (false, .provisional):
                    return finding(
                        "residence-provisional", at: place,
                        "Nobody has confirmed the residence date. The meeting limit is provisional.",
                        remedy: "Confirm the date with the family or the landlord; a correction moves the limit.",
                        rule: "T-2")
                case (false, .confirmed): return nil
                }
            }
        }
    }
}
