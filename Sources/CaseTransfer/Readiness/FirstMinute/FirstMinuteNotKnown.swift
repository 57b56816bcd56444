import WorkingDays

extension Readiness {
    /// Notes each fact of the first minute that is "not known", once; the next visit has a rule of its own.
    enum FirstMinuteNotKnown: Rule {
        static let codes: [String: Finding.Severity] = ["first-minute-not-known": .note]

        static func findings(in draft: Draft) -> [Finding] {
            let family = facts(of: draft.file.firstMinute).map { ("firstMinute.\($0.key)", $0) }
            let children = draft.children.flatMap { place, child in
                facts(of: child).map { ("\(place).\($0.key)", $0) }
            }
            return (family + children).filter { !$1.isKnown }.map { place, fact in
                finding(
                    "first-minute-not-known", at: place, "\(fact.what) not known.",
                    remedy: "Ask the worker or the family. If nobody knows, it can go as \"\(NotKnown.word)\".")
            }
        }

        private struct Fact {
            var key: String
            var isKnown: Bool
            var what: String
        }

        private static func facts(of minute: FirstMinute) -> [Fact] {
            [
                Fact(
                    key: "presentRisks", isKnown: minute.presentRisks.isKnown, what: "Present risks to the children are"
                ),
                Fact(key: "risksToStaff", isKnown: minute.risksToStaff.isKnown, what: "Risks to visiting staff are"),
                Fact(
                    key: "mustNotLearnAddress", isKnown: minute.mustNotLearnAddress.isKnown,
                    what: "Who must not learn the address is"),
                Fact(key: "nextReview", isKnown: minute.nextReview.isKnown, what: "The next review is"),
                Fact(key: "worker", isKnown: minute.worker.isKnown, what: "The allocated worker is"),
                Fact(key: "teamManager", isKnown: minute.teamManager.isKnown, what: "The team manager is"),
                Fact(key: "outOfHours", isKnown: minute.outOfHours.isKnown, what: "Whom to ring out of hours is"),
                Fact(key: "language", isKnown: minute.language.isKnown, what: "The family's language is"),
                Fact(
                    key: "interpreter", isKnown: minute.interpreter.isKnown, what: "Whether an interpreter is needed is"
                ),
                Fact(
                    key: "communicationNeeds", isKnown: minute.communicationNeeds.isKnown,
                    what: "The family's communication needs are"),
                Fact(key: "household", isKnown: minute.household.isKnown, what: "Who lives in the household is"),
            ]
        }

        private static func facts(of child: CaseChild) -> [Fact] {
            [
                Fact(key: "lastSeen", isKnown: child.lastSeen.isKnown, what: "When the child was last seen is"),
                Fact(
                    key: "lastSeenAlone", isKnown: child.lastSeenAlone.isKnown,
                    what: "When the child was last seen alone is"),
                Fact(key: "school", isKnown: child.school.isKnown, what: "The child's school or nursery is"),
                Fact(key: "gp", isKnown: child.gp.isKnown, what: "The child's GP is"),
                Fact(
                    key: "healthVisitor", isKnown: child.healthVisitor.isKnown,
                    what: "The health visitor or school nurse is"),
                Fact(
                    key: "ordersInForce", isKnown: child.ordersInForce.isKnown,
                    what: "Which court orders are in force is"),
            ]
        }
    }
}
