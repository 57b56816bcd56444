import WorkingDays

extension Readiness {
    /// One thing that procedures ask of a plan, with the rule of each that does.
    ///
    /// An authority's own file in a home has the last word on what is asked there. Without one the five that were read hold, and
    /// an authority whose procedure is not on file is asked for Derby's list, cited as our default.
    struct PlanItem {
        /// What it is called in a procedure file.
        var part: PlanPart
        /// The code of the finding when the sending authority's own list asks for it.
        var code: String
        /// Where it stands in a plan.
        var key: String
        /// What a plan without it lacks: "who leads the work".
        var what: String
        /// What puts it right.
        var remedy: String
        /// Whose procedures ask for it, as this release knows them.
        var rules: [Procedure: RuleCitation]
        /// Whether a plan lacks it.
        var isMissing: @Sendable (Plan) -> Bool

        /// The rule by which an authority asks for it, or nil when it does not.
        func rule(of procedure: Procedure?) -> RuleCitation? {
            guard let procedure else { return rules[.derby].map { _ in .ourDefault } }
            return rules[procedure]
        }

        /// The rule by which an authority asks for it, or nil when it does not: by its own file where the home has one.
        func rule(of code: String, in draft: Draft) -> RuleCitation? {
            if let asked = AuthorityCode(code).flatMap({ draft.facts.planContents[$0] }) { return asked[part] }
            return rule(of: Procedure(rawValue: code))
        }
    }
}

extension Readiness.PlanItem {
    /// Every item: DERBY-37 to DERBY-47, HAV-16 to HAV-25, CAL-9 to CAL-18, SUF-14 to SUF-24 and CAM-26.
    ///
    /// Camden's text does not list what a plan holds. Without outcomes and actions it is no plan, and without persons and dates an
    /// action is nobody's, so these are our default there.
    static var all: [Self] {
        [leadProfessional, outcomes, concerns, actions, persons, dates, visits, contingency, reviewPoints, bottomLine]
    }

    private static var leadProfessional: Self {
        Self(
            part: .leadProfessional, code: "plan-without-lead-professional", key: "leadProfessional",
            what: "who leads the work",
            remedy: "Name the lead professional, with a telephone number.",
            rules: [.derby: "DERBY-47", .havering: "HAV-16", .calderdale: "CAL-9"]
        ) { !$0.leadProfessional.isKnown }
    }

    private static var outcomes: Self {
        Self(
            part: .outcomes, code: "plan-without-outcomes", key: "outcomes", what: "what is to change for the child",
            remedy: "Give at least one outcome for the child, with its actions.",
            rules: [
                .derby: "DERBY-39", .havering: "HAV-18", .calderdale: "CAL-11", .suffolk: "SUF-16",
                .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.isEmpty }
    }

    private static var concerns: Self {
        Self(
            part: .concerns, code: "plan-without-concerns", key: "outcomes",
            what: "the concern or need behind each outcome",
            remedy: "Write for each outcome which concern or need it answers.",
            rules: [.derby: "DERBY-40", .havering: "HAV-17", .calderdale: "CAL-10", .suffolk: "SUF-15"]
        ) { $0.listedOutcomes.contains { Readiness.isBlank($0.concern) } }
    }

    private static var actions: Self {
        Self(
            part: .actions, code: "plan-without-actions", key: "outcomes", what: "what is done for each outcome",
            remedy: "Give each outcome at least one action.",
            rules: [
                .derby: "DERBY-43", .havering: "HAV-19", .calderdale: "CAL-12", .suffolk: "SUF-19",
                .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.contains { $0.actions.isEmpty } }
    }

    private static var persons: Self {
        Self(
            part: .persons, code: "plan-actions-without-person", key: "outcomes",
            what: "who is responsible for every action",
            remedy: "Name the person responsible for each action.",
            rules: [
                .derby: "DERBY-37", .havering: "HAV-16", .calderdale: "CAL-9", .suffolk: "SUF-14", .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.flatMap(\.actions).contains { Readiness.isBlank($0.person) } }
    }

    private static var dates: Self {
        Self(
            part: .dates, code: "plan-actions-without-date", key: "outcomes",
            what: "by when every action is to be done",
            remedy: "Give each action a date.",
            rules: [
                .derby: "DERBY-37", .havering: "HAV-16", .calderdale: "CAL-9", .suffolk: "SUF-14", .camden: .ourDefault,
            ]
        ) { $0.listedOutcomes.flatMap(\.actions).contains { !$0.by.isKnown } }
    }

    private static var visits: Self {
        Self(
            part: .visits, code: "plan-without-visits", key: "visits", what: "how often the child is visited",
            remedy: "Write how often the social worker visits, and how contact is kept.",
            rules: [.derby: "DERBY-47", .havering: "HAV-23", .calderdale: "CAL-18", .suffolk: "SUF-20"]
        ) { Readiness.isBlank($0.visits) }
    }

    private static var contingency: Self {
        Self(
            part: .contingency, code: "plan-without-contingency", key: "contingency",
            what: "what happens if it does not work",
            remedy: "Write the contingency plan.",
            rules: [
                .derby: "DERBY-44", .havering: "HAV-20", .calderdale: "CAL-13", .suffolk: "SUF-24", .camden: "CAM-26",
            ]
        ) { Readiness.isBlank($0.contingency) }
    }

    private static var reviewPoints: Self {
        Self(
            part: .reviewPoints, code: "plan-without-review-points", key: "reviewPoints",
            what: "when progress is reviewed and how it is judged",
            remedy: "Give the dates of review, and what will show progress.",
            rules: [.havering: "HAV-25", .calderdale: "CAL-17", .suffolk: "SUF-22"]
        ) { ($0.reviewPoints.value ?? []).isEmpty }
    }

    /// Suffolk's non-negotiables. The case file has no field for them, so the words "bottom line" are looked for.
    private static var bottomLine: Self {
        Self(
            part: .bottomLine, code: "plan-without-bottom-line", key: "contingency",
            what: "the bottom line: what must be in place",
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
