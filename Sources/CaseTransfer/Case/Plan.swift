public import WorkingDays

/// A Child in Need plan with what the procedures require of one (DERBY-37 to DERBY-47, CAL-9 to CAL-18, SUF-14 to SUF-25).
public struct Plan: Hashable, Sendable, Codable {
    /// The name the authority gives it.
    public var title: String
    /// The children it serves, by key (T-14).
    public var children: [String]
    /// The day it was agreed or last changed.
    public var agreedOn: Known<CivilDate>
    /// Who leads the work (DERBY-49, CAL-9).
    public var leadProfessional: Known<Contact>
    /// What is to change, and who does what for it by when (DERBY-37, CAL-9, SUF-14).
    public var outcomes: Known<[PlannedOutcome]>
    /// How often the social worker visits, and how contact is kept (DERBY-47, CAL-18, SUF-46).
    public var visits: Known<String>
    /// What happens when circumstances change or the outcomes are not met (DERBY-44, CAL-13, SUF-24).
    public var contingency: Known<String>
    /// When progress is reviewed, and how it is judged (CAL-17, SUF-22).
    public var reviewPoints: Known<[ReviewPoint]>
    /// The rendered original.
    public var attachments: [Attachment]

    /// Puts a plan together.
    public init(
        title: String, children: [String], agreedOn: Known<CivilDate>, leadProfessional: Known<Contact>,
        outcomes: Known<[PlannedOutcome]>, visits: Known<String>, contingency: Known<String>,
        reviewPoints: Known<[ReviewPoint]>, attachments: [Attachment]
    ) {
        self.title = title
        self.children = children
        self.agreedOn = agreedOn
        self.leadProfessional = leadProfessional
        self.outcomes = outcomes
        self.visits = visits
        self.contingency = contingency
        self.reviewPoints = reviewPoints
        self.attachments = attachments
    }
}

/// An outcome of a plan: a change for the child, with the actions that lead to it.
public struct PlannedOutcome: Hashable, Sendable, Codable {
    /// The outcome.
    public var outcome: String
    /// The concern it answers.
    public var concern: String?
    /// The children it is for, by key; empty means all whom the plan serves.
    public var children: [String]
    /// What is done for it.
    public var actions: [PlannedAction]

    /// Puts an outcome together.
    public init(
        outcome: String, concern: String? = nil, children: [String], actions: [PlannedAction]
    ) {
        self.outcome = outcome
        self.concern = concern
        self.children = children
        self.actions = actions
    }
}

/// An action of a plan: what, by whom, by when.
public struct PlannedAction: Hashable, Sendable, Codable {
    /// What is to be done.
    public var action: String
    /// Who does it.
    public var person: Known<String>
    /// The day by which it is to be done.
    public var by: Known<CivilDate>
    /// How far it has come.
    public var progress: String?

    /// Puts an action together.
    public init(
        action: String, person: Known<String>, by: Known<CivilDate>, progress: String? = nil
    ) {
        self.action = action
        self.person = person
        self.by = by
        self.progress = progress
    }
}

/// A day on which progress is reviewed, and how it is judged.
public struct ReviewPoint: Hashable, Sendable, Codable {
    /// The day.
    public var on: CivilDate
    /// How progress is judged.
    public var measure: String

    /// Puts a review point together.
    public init(
        on: CivilDate, measure: String
    ) {
        self.on = on
        self.measure = measure
    }
}
