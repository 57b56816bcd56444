public import WorkingDays

/// The minutes of a review, whatever the authority calls its record (DERBY-69, SUF-9, CAM-27).
public struct Minutes: Hashable, Sendable, Codable {
    /// The name the authority gives the record.
    public var title: String
    /// The children it serves, by key (T-14).
    public var children: [String]
    /// The day of the meeting.
    public var heldOn: Known<CivilDate>
    /// Who chaired it.
    public var chair: Known<String>
    /// Who came.
    public var attendees: Known<[Attendee]>
    /// What it decided, as a code that means the same everywhere.
    public var outcome: Known<ReviewOutcome>
    /// What it decided, in its own words.
    public var decisions: Known<[String]>
    /// The rendered original.
    public var attachments: [Attachment]

    /// Puts minutes together.
    public init(
        title: String, children: [String], heldOn: Known<CivilDate>, chair: Known<String>, attendees: Known<[Attendee]>,
        outcome: Known<ReviewOutcome>, decisions: Known<[String]>, attachments: [Attachment]
    ) {
        self.title = title
        self.children = children
        self.heldOn = heldOn
        self.chair = chair
        self.attendees = attendees
        self.outcome = outcome
        self.decisions = decisions
        self.attachments = attachments
    }
}

/// Somebody who came to a meeting.
public struct Attendee: Hashable, Sendable, Codable {
    /// Who.
    public var name: String
    /// Their post, agency, or what they are to the child.
    public var capacity: String

    /// Puts an attendee together.
    public init(
        name: String, capacity: String
    ) {
        self.name = name
        self.capacity = capacity
    }
}

/// What a review decided, coded so that the authorities' differing numbers cannot be confused (T-9).
public enum ReviewOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// No longer in need; closure or early help is recommended.
    case noLongerInNeed = "no-longer-in-need"
    /// Continues in need at the same level, with small changes.
    case continues
    /// Needs have changed: further assessment.
    case furtherAssessment = "further-assessment"
    /// At risk of significant harm: strategy discussion.
    case significantHarm = "significant-harm"
    /// A specific circumstance has ended, such as a supervision order (DERBY-58).
    case specificCircumstanceEnded = "specific-circumstance-ended"
}
