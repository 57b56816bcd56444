import WorkingDays

extension Readiness {
    /// A case file on its way to becoming a pack, with the facts around it.
    struct Draft {
        let file: CaseFile
        let facts: ReadinessFacts

        /// The procedure on file of the authority that sends.
        var sending: Procedure? { Procedure(rawValue: facts.ourAuthority.text) }
        /// The procedure on file of the authority that receives.
        var receiving: Procedure? { Procedure(rawValue: facts.recipient) }

        /// The sending authority's own rule, or "our default" when its procedure has none.
        func sendersRule(_ rules: [Procedure: RuleCitation]) -> RuleCitation {
            sending.flatMap { rules[$0] } ?? .ourDefault
        }

        /// The sending authority's rule on the four documents (DERBY-69, HAV-52, CAL-36), or "our default".
        var notificationRule: RuleCitation {
            MovingProcedure.of(facts.ourAuthority)?.notification ?? .ourDefault
        }

        /// Every child with its path in the file.
        var children: [(place: String, child: CaseChild)] {
            file.children.enumerated().map { ("children[\($0)]", $1) }
        }

        /// Every person's relationship to a child.
        func relationships(to child: CaseChild) -> [Relationship] {
            file.people.flatMap(\.relationships).filter { $0.child == child.key }
        }
    }

    /// The five procedures that are on file, by the GSS code of their authority.
    enum Procedure: String, CaseIterable {
        case derby = "E06000015"
        case havering = "E09000016"
        case calderdale = "E08000033"
        case suffolk = "E10000029"
        case camden = "E09000007"
    }
}
