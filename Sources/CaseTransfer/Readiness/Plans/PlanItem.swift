import WorkingDays

extension Readiness {
    /// One thing that procedures ask of a plan, with the rule of each that does.
    ///
    /// An authority whose procedure is not on file is asked for Derby's list, cited as our default.
    struct PlanItem {
        /// The code of the finding when the sending authority's own list asks for it.
        var code: String
        /// Where it stands in a plan.
        var key: String
        /// What a plan without it lacks: "who leads the work".
        var what: String
        /// What puts it right.
        var remedy: String
        /// Whose procedures ask for it.
        var rules: [Procedure: RuleCitation]
        /// Whether a plan lacks it.
        var isMissing: @Sendable (Plan) -> Bool

        /// The rule by which an authority asks for it, or nil when it does not.
        func rule(of procedure: Procedure?) -> RuleCitation? {
            guard let procedure else { return rules[.derby].map { _ in .ourDefault } }
            return rules[procedure]
        }
    }
}

extension Readiness.PlanItem {
    /// Every item: DERBY-37 to DERBY-47, HAV-16 to HAV-25, CAL-9 to CAL-18, SUF-14 to SUF-24, CAM-10 and CAM-26.
    ///
    /// Camden's text asks for no persons and dates; without them an action is nobody's, so they are our default there.
    static var all: [Self] {
        [leadProfessional, outcomes, concerns, actions, persons, dates, visits, contingency, reviewPoints, bottomLine]
    }

    private static var leadProfessional: Self {
        Self(
            code: "plan-without-lead-professional", key: "leadProfessional", what: "who leads the work",
            remedy: "Name the lead professional, with a telephone number.",
            rules: [.derby: "DERBY-47", .havering: "HAV-16", .calderdale: "CAL-9"]
        ) { !$0.leadProfessional.isKnown }
    }

    private static var outcomes: Self {
        Self(
            code: "plan-without-outcomes", key: "outcomes", what: "what is to change for the child",
            remedy: "Give at least one outcome for the child, with its actions.",
            rules: [
                .derby: "DERBY-39", .havering: "HAV-18", .calderdale: "CAL-11", .suffolk: "SUF-16", .camden: "CAM-10",
            ]
        ) { $0.listedOutcomes.isEmpty }
    }

    private static var concerns: Self {
        Self(
            code: "plan-without-concerns", key: "outcomes", what: "the concern or need behind each outcome",
            remedy: "Write for each outcome which concern or need it answers.",
            rules: [.derby: "DERBY-40", .havering: "HAV-17", .calderdale: "CAL-10", .suffolk: "SUF-15"]
        ) { $0.listedOutcomes.contains { Readiness.isBlank($0.concern) } }
    }

    private static var actions: Self {
        Self(
            code: "plan-without-actions", key: "outcomes", what: "what is done for each outcome",
            remedy: "Give each outcome at least one action.",
            rules: [
                .derby: "DERBY-43", .havering: "HAV-19", .calderdale: "CAL-12", .suffolk: "SUF-19", .camden: "CAM-10",
            ]
        ) { $0.listedOutcomes.contains { $0.actions.isEmpty } }
    }

    private static var persons: Self {
        Self(
            code: "plan-actions-without-person", key: "outcomes", what: "who is responsible for every action",
            remedy: "Name the person responsible for each action.",
            rules: [
                .derby: "DERBY-37", .havering: "HAV-16", .calderdale: "CAL-9", .suffolk: "SUF-14", .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.flatMap(\.actions).contains { Readiness.isBlank($0.person) } }
    }

    private static var dates: Self {
        Self(
            code: "plan-actions-without-date", key: "outcomes", what: "by when every action is to be done",
            remedy: "Give each action a date.",
            rules: [
                .derby: "DERBY-37", .havering: "HAV-16", .calderdale: "CAL-9", .suffolk: "SUF-14", .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.flatMap(\.actions).contains { !$0.by.isKnown } }
    }

    private static var visits: Self {
        Self(
            code: "plan-without-visits", key: "visits", what: "how often the child is visited",
            remedy: "Write how often the social worker visits, and how contact is kept.",
            rules: [.derby: "DERBY-47", .havering: "HAV-23", .calderdale: "CAL-18", .suffolk: "SUF-20"]
        ) { Readiness.isBlank($0.visits) }
    }

    private static var contingency: Self {
        Self(
            code: "plan-without-contingency", key: "contingency", what: "what happens if it does not work",
            remedy: "Write the contingency plan.",
            rules: [
                .derby: "DERBY-44", .havering: "HAV-20", .calderdale: "CAL-13", .suffolk: "SUF-24", .camden: "CAM-26",
            ]
        ) { Readiness.isBlank($0.contingency) }
    }

    private static var reviewPoints: Self {
        Self(
            code: "plan-without-review-points", key: "reviewPoints",
            what: "when progress is reviewed and how it is judged",
            remedy: "Give the dates of review, and what will show progress.",
            rules: [.havering: "HAV-25", .calderdale: "CAL-17", .suffolk: "SUF-22"]
        ) { ($0.reviewPoints.value ?? []).isEmpty }
    }

    /// Suffolk's non-negotiables. The case file has no field for them, so the words "bottom line" are looked for.
    private static var bottomLine: Self {
        Self(
            code: "plan-without-bottom-line", key: "contingency", what: "the bottom line: what must be in place",
            remedy: "Write it in the contingency, after the words \"Bottom line\".", rules: [.suffolk: "SUF-23"]
        ) { !$0.contingency.mentionsBottomLine && !$0.visits.mentionsBottomLine }
    }
}

extension Plan {
    fileprivate var listedOutcomes: [PlannedOutcome] { outcomes.value ?? [] }
}

extension Known<String> {
    fileprivate var mentionsBottomLine: Bool { value?.lowercased().contains("bottom line") ?? false }
}
