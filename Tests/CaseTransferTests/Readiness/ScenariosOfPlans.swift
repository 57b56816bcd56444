import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    /// Each item of each authority's list: code, key, the change that takes it away, and the rule of each that asks.
    private static let items:
        [(code: String, key: String, rules: [String: RuleCitation], remove: @Sendable (inout Plan) -> Void)] = [
            (
                "plan-without-lead-professional", "leadProfessional",
                [Code.derby: "DERBY-47", Code.havering: "HAV-16", Code.calderdale: "CAL-9", Code.leeds: .ourDefault],
                { $0.leadProfessional = .notKnown }
            ),
            (
                "plan-without-outcomes", "outcomes",
                [
                    Code.derby: "DERBY-39", Code.havering: "HAV-18", Code.calderdale: "CAL-11", Code.suffolk: "SUF-16",
                    Code.camden: .ourDefault, Code.leeds: .ourDefault,
                ], { $0.outcomes = .known([]) }
            ),
            (
                "plan-without-concerns", "outcomes",
                [
                    Code.derby: "DERBY-40", Code.havering: "HAV-17", Code.calderdale: "CAL-10", Code.suffolk: "SUF-15",
                    Code.leeds: .ourDefault,
                ], { $0.changeOutcome { $0.concern = nil } }
            ),
            (
                "plan-without-actions", "outcomes",
                [
                    Code.derby: "DERBY-43", Code.havering: "HAV-19", Code.calderdale: "CAL-12", Code.suffolk: "SUF-19",
                    Code.camden: .ourDefault, Code.leeds: .ourDefault,
                ], { $0.changeOutcome { $0.actions = [] } }
            ),
            (
                "plan-actions-without-person", "outcomes",
                [
                    Code.derby: "DERBY-37", Code.havering: "HAV-16", Code.calderdale: "CAL-9", Code.suffolk: "SUF-14",
                    Code.camden: .ourDefault, Code.leeds: .ourDefault,
                ], { $0.changeOutcome { $0.actions[0].person = .notKnown } }
            ),
            (
                "plan-actions-without-date", "outcomes",
                [
                    Code.derby: "DERBY-37", Code.havering: "HAV-16", Code.calderdale: "CAL-9", Code.suffolk: "SUF-14",
                    Code.camden: .ourDefault, Code.leeds: .ourDefault,
                ], { $0.changeOutcome { $0.actions[0].by = .notKnown } }
            ),
            (
                "plan-without-visits", "visits",
                [
                    Code.derby: "DERBY-47", Code.havering: "HAV-23", Code.calderdale: "CAL-18", Code.suffolk: "SUF-20",
                    Code.leeds: .ourDefault,
                ], { $0.visits = .notKnown }
            ),
            (
                "plan-without-contingency", "contingency",
                [
                    Code.derby: "DERBY-44", Code.havering: "HAV-20", Code.calderdale: "CAL-13", Code.suffolk: "SUF-24",
                    Code.camden: "CAM-26", Code.leeds: .ourDefault,
                ], { $0.contingency = .known("") }
            ),
            (
                "plan-without-review-points", "reviewPoints",
                [Code.havering: "HAV-25", Code.calderdale: "CAL-17", Code.suffolk: "SUF-22"],
                { $0.reviewPoints = .notKnown }
            ),
            (
                "plan-without-bottom-line", "contingency", [Code.suffolk: "SUF-23"],
                { $0.contingency = .known("A strategy discussion.") }
            ),
        ]

    private static let senders = [
        Code.derby, Code.havering, Code.calderdale, Code.suffolk, Code.camden, Code.leeds,
    ]

    /// Every item under every sending authority that asks for it; the recipient's procedure is not on file.
    static let plans: [ReadinessScenario] =
        items.flatMap { item in
            senders.compactMap { sender in
                item.rules[sender].map { rule in
                    .fires(item.code, at: "documents.plans[0].\(item.key)", by: rule, from: sender, to: "E08000025") {
                        file, _ in item.remove(&file.documents.plans[0])
                    }
                }
            }
        } + [
            .fires(
                "plan-lacks-for-receiver", at: "documents.plans[0].reviewPoints", by: "CAL-17", from: Code.derby,
                to: Code.calderdale
            ) { file, _ in file.documents.plans[0].reviewPoints = .notKnown },
            .fires("plan-lacks-for-receiver", at: "documents.plans[0].contingency", by: "SUF-23", to: Code.suffolk) {
                file, _ in file.documents.plans[0].contingency = .known("A strategy discussion.")
            },
            .fires(
                "plan-lacks-for-receiver", at: "documents.plans[0].leadProfessional", by: "DERBY-47", from: Code.suffolk
            ) { file, _ in file.documents.plans[0].leadProfessional = .notKnown },
            .fires("plan-without-outcome-for-child", at: "documents.plans[0].outcomes", by: .ourDefault) { file, _ in
                file.documents.plans[0].changeOutcome { $0.children = ["c1"] }
            },
            .fires(
                "plan-without-outcome-for-child", at: "documents.plans[0].outcomes", by: "DERBY-42", from: Code.derby,
                to: Code.leeds
            ) { file, _ in file.documents.plans[0].changeOutcome { $0.children = ["c2"] } },
        ]

    /// Every item under every sending authority whose procedure does not ask for it.
    static let nearlyPlans: [ReadinessScenario] =
        items.flatMap { item in
            senders.filter { item.rules[$0] == nil }.map { sender in
                .silent(item.code, when: "the sender does not ask for it", from: sender, to: "E08000025") { file, _ in
                    item.remove(&file.documents.plans[0])
                }
            }
        } + [
            .silent("plan-lacks-for-receiver", when: "the sender asks for it as well", to: Code.derby) { file, _ in
                file.documents.plans[0].contingency = .notKnown
            },
            .silent("plan-lacks-for-receiver", when: "the receiver's procedure is not on file", to: Code.leeds) {
                file, _ in file.documents.plans[0].reviewPoints = .notKnown
            },
            .silent("plan-without-outcome-for-child", when: "an outcome is for all") { file, _ in
                file.documents.plans[0].changeOutcome { $0.children = [] }
            },
        ]
}

extension Plan {
    fileprivate mutating func changeOutcome(_ change: (inout PlannedOutcome) -> Void) {
        guard case .known(var list) = outcomes, !list.isEmpty else { return }
        change(&list[0])
        outcomes = .known(list)
    }
}
