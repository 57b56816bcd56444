public import WorkingDays

/// What a duty worker needs in the first minute about the family as a whole; what differs by child stands with the child.
public struct FirstMinute: Hashable, Sendable, Codable {
    /// Risks to the children now; an empty list says that there are none.
    public var presentRisks: Known<[PresentRisk]>
    /// Risks to staff who visit.
    public var risksToStaff: Known<[String]>
    /// Who must not learn the address (T-16).
    public var mustNotLearnAddress: Known<[AddressExclusion]>
    /// The next visit that was arranged or is due.
    public var nextVisit: Known<Appointment>
    /// The next review that was arranged or is due.
    public var nextReview: Known<Appointment>
    /// The allocated worker at the sending authority.
    public var worker: Known<Contact>
    /// The worker's team manager.
    public var teamManager: Known<Contact>
    /// Whom to ring at the sending authority outside office hours.
    public var outOfHours: Known<Contact>
    /// The language the family speaks at home.
    public var language: Known<String>
    /// Whether an interpreter is needed.
    public var interpreter: Known<InterpreterNeed>
    /// Needs in communication: hearing, reading, an advocate.
    public var communicationNeeds: Known<[String]>
    /// Who lives in the household, by the keys of children and people.
    public var household: Known<[String]>

    /// Puts the first minute together.
    public init(
        presentRisks: Known<[PresentRisk]>, risksToStaff: Known<[String]>,
        mustNotLearnAddress: Known<[AddressExclusion]>, nextVisit: Known<Appointment>, nextReview: Known<Appointment>,
        worker: Known<Contact>, teamManager: Known<Contact>, outOfHours: Known<Contact>, language: Known<String>,
        interpreter: Known<InterpreterNeed>, communicationNeeds: Known<[String]>, household: Known<[String]>
    ) {
        self.presentRisks = presentRisks
        self.risksToStaff = risksToStaff
        self.mustNotLearnAddress = mustNotLearnAddress
        self.nextVisit = nextVisit
        self.nextReview = nextReview
        self.worker = worker
        self.teamManager = teamManager
        self.outOfHours = outOfHours
        self.language = language
        self.interpreter = interpreter
        self.communicationNeeds = communicationNeeds
        self.household = household
    }
}

/// A risk to the children that is present now.
public struct PresentRisk: Hashable, Sendable, Codable {
    /// The risk, in words.
    public var risk: String
    /// The children it is about, by key; empty means all of them.
    public var children: [String]
    /// The person it comes from, by key.
    public var from: String?
    /// What is in place against it.
    public var inPlace: String?

    /// Puts a risk together.
    public init(
        risk: String, children: [String], from: String? = nil, inPlace: String? = nil
    ) {
        self.risk = risk
        self.children = children
        self.from = from
        self.inPlace = inPlace
    }
}

/// Somebody who must not learn where the family lives.
public struct AddressExclusion: Hashable, Sendable, Codable {
    /// Who, in words: a name, or "the father's family".
    public var who: String
    /// The person, by key, when they stand among the people.
    public var person: String?
    /// Why.
    public var why: String

    /// Puts an exclusion together.
    public init(
        who: String, person: String? = nil, why: String
    ) {
        self.who = who
        self.person = person
        self.why = why
    }
}

/// A visit or a review that is due.
public struct Appointment: Hashable, Sendable, Codable {
    /// The day it is arranged for, or due by.
    public var due: CivilDate
    /// What was arranged: by whom, where, or that nothing was.
    public var arranged: String?

    /// Puts an appointment together.
    public init(
        due: CivilDate, arranged: String? = nil
    ) {
        self.due = due
        self.arranged = arranged
    }
}

/// Whether an interpreter is needed.
public struct InterpreterNeed: Hashable, Sendable, Codable {
    /// Whether one is needed.
    public var needed: Bool
    /// Language, dialect, man or woman, who must not interpret.
    public var details: String?

    /// Puts a need together.
    public init(
        needed: Bool, details: String? = nil
    ) {
        self.needed = needed
        self.details = details
    }
}
