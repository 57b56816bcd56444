import WorkingDays

extension Readiness {
    /// Stops a pack about a looked-after child, which is another route (HAV-2).
    ///
    /// A child under a care order in force is looked after (Children Act 1989 s22), whatever the file says elsewhere.
    enum LookedAfterChild: Rule {
        static let codes: [String: Finding.Severity] = ["child-looked-after": .blocking]
        static let holdsForUrgentNotice = true

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.compactMap { place, child in
                if child.lookedAfter.value == true {
                    return found(at: "\(place).lookedAfter", "The child is looked after.")
                }
                let careOrder = child.ordersInForce.value?.firstIndex { order in
                    order.kind == .care && order.until.map { $0 >= draft.facts.today } ?? true
                }
                return careOrder.map { index in
                    found(
                        at: "\(place).ordersInForce[\(index)]",
                        "A care order is in force, so the child is looked after.")
                }
            }
        }

        private static func found(at place: String, _ message: String) -> Finding {
            finding(
                "child-looked-after", at: place, message,
                remedy: "Use your procedure for looked-after children placed or moving out of area, and take the child "
                    + "out of this file.",
                rule: "HAV-2")
        }
    }
}
