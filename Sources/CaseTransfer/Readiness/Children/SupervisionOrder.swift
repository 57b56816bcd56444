import WorkingDays

extension Readiness {
    /// Asks for a manager's decision on a child under a supervision order in force, and assumes no answer (T-18).
    enum SupervisionOrder: Rule {
        static let codes: [String: Finding.Severity] = ["supervision-order": .warning]

        static func findings(in draft: Draft) -> [Finding] {
            draft.children.flatMap { place, child in
                (child.ordersInForce.value ?? []).enumerated()
                    .filter { $1.kind == .supervision && $1.until.map { $0 >= draft.facts.today } ?? true }
                    .map { index, _ in
                        finding(
                            "supervision-order", at: "\(place).ordersInForce[\(index)]",
                            "A supervision order is in force. Some authorities keep such a case after a move.",
                            remedy: "Let both team managers decide who holds the case, and record the decision.",
                            rule: draft.sending.flatMap { rules[$0] } ?? "T-18")
                    }
            }
        }

        private static let rules: [Procedure: RuleCitation] = [
            .derby: "DERBY-14", .suffolk: "SUF-41", .camden: "CAM-34",
        ]
    }
}
