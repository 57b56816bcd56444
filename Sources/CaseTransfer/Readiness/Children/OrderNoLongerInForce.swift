import WorkingDays

extension Readiness {
    /// Notes an order listed as in force whose last day has passed.
    enum OrderNoLongerInForce: Rule {
        static let codes: [String: Finding.Severity] = ["order-ended": .note]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.flatMap { place, child in
                (child.ordersInForce.value ?? []).enumerated()
                    .filter { $1.until.map { $0 < draft.facts.today } ?? false }
                    .map { index, _ in
                        finding(
                            "order-ended", at: "\(place).ordersInForce[\(index)].until",
                            "The order's last day has passed, so it is no longer in force.",
                            remedy: "Take it out of the list, or give its new end if it was extended.")
                    }
            }
        }
    }
}
