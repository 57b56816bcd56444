/// The words behind a message, whose codes stand in its manifest.
///
/// They are a structured document of kind `statement`, which can be purged while the message still says what it says.
public enum StatementDetails: Hashable, Sendable {
    /// Behind an acknowledgement.
    case acknowledgement(AcknowledgementDetails)
    /// Behind a message about the receiving-in meeting.
    case meeting(MeetingDetails)
    /// Behind a decision.
    case decision(DecisionDetails)
    /// Behind a refusal.
    case refusal(RefusalDetails)
    /// Behind an ending.
    case ending(EndingDetails)
    /// Behind an ending that is taken back.
    case endingWithdrawn(EndingWithdrawnDetails)
    /// Behind what is said in a dispute.
    case dispute(DisputeDetails)
    /// Behind a supplement.
    case supplement(SupplementDetails)
    /// Behind a birth.
    case birth(BirthDetails)
    /// Behind a word on the residence date.
    case residence(ResidenceDetails)
    /// Behind a due date that is said anew.
    case restatement(RestatementDetails)
    /// Behind a recall.
    case recall(RecallDetails)
    /// Behind the word that papers were destroyed.
    case destruction(DestructionDetails)
    /// Behind a change of mind about sharing.
    case consentChange(ConsentChangeDetails)

    /// The kind of message they stand behind.
    public var kind: MessageKind {
        switch self {
        case .acknowledgement: .acknowledgement
        case .meeting: .meeting
        case .decision: .decision
        case .refusal: .refusal
        case .ending: .ending
        case .endingWithdrawn: .endingWithdrawn
        case .dispute: .dispute
        case .supplement: .supplement
        case .birth: .birth
        case .residence: .residence
        case .restatement: .restatement
        case .recall: .recall
        case .destruction: .destruction
        case .consentChange: .consentChange
        }
    }

    /// The children whom they name.
    public var children: [ChildReference] {
        switch self {
        case .acknowledgement, .meeting, .supplement, .birth, .residence, .restatement, .recall, .destruction,
            .consentChange:
            []
        case .decision(let details): details.reasons.map(\.child)
        case .refusal(let details): details.reasons.map(\.child)
        case .ending(let details): details.reasons.map(\.child)
        case .endingWithdrawn(let details): details.reasons.map(\.child)
        case .dispute(let details): details.effects.map(\.child)
        }
    }
}

/// The words behind an acknowledgement: which team has the pack, and how to reach it day and night.
public struct AcknowledgementDetails: Hashable, Sendable, Codable {
    /// The team that has it.
    public var team: String
    /// The team's telephone number.
    public var telephone: String
    /// Whom to ring outside office hours.
    public var outOfHours: String
    /// The worker, when one is named already.
    public var worker: Contact?
    /// Anything else to tell the sending team.
    public var note: String?

    /// Puts the details together.
    public init(
        team: String, telephone: String, outOfHours: String, worker: Contact? = nil, note: String? = nil
    ) {
        self.team = team
        self.telephone = telephone
        self.outOfHours = outOfHours
        self.worker = worker
        self.note = note
    }
}

/// The words behind a meeting: where, who and what came of it.
public struct MeetingDetails: Hashable, Sendable, Codable {
    /// Where it is or was held.
    public var venue: String?
    /// When on its day it begins; nil when only the day is said.
    public var begins: TimeOfDay?
    /// When it ends; nil when that is not said. Never without a beginning, and after it.
    public var ends: TimeOfDay?
    /// Who chairs or chaired it.
    public var chair: String?
    /// Who is invited or came.
    public var attendees: [Attendee]
    /// The agencies told or present (DERBY-73, HAV-56, CAL-40).
    public var agencies: [String]
    /// What came of it, or why it was not held, in words.
    public var outcome: String?

    /// Puts the details together.
    public init(
        venue: String? = nil, begins: TimeOfDay? = nil, ends: TimeOfDay? = nil, chair: String? = nil,
        attendees: [Attendee], agencies: [String], outcome: String? = nil
    ) {
        self.venue = venue
        self.begins = begins
        self.ends = ends
        self.chair = chair
        self.attendees = attendees
        self.agencies = agencies
        self.outcome = outcome
    }
}

/// The words behind a decision: who works the case from now on, or why responsibility is declined.
public struct DecisionDetails: Hashable, Sendable, Codable {
    /// The worker who takes the case.
    public var worker: String?
    /// The team.
    public var team: String?
    /// The team's telephone number.
    public var telephone: String?
    /// Reasons, per child.
    public var reasons: [ChildReason]

    /// Puts the details together.
    public init(
        worker: String? = nil, team: String? = nil, telephone: String? = nil, reasons: [ChildReason]
    ) {
        self.worker = worker
        self.team = team
        self.telephone = telephone
        self.reasons = reasons
    }
}

/// The words behind a refusal: why, for each child, and what would put it right.
public struct RefusalDetails: Hashable, Sendable, Codable {
    /// Reasons, per child.
    public var reasons: [RefusalReason]
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(
        reasons: [RefusalReason], contact: Contact? = nil
    ) {
        self.reasons = reasons
        self.contact = contact
    }
}

/// The words behind an ending: why the work ends, and who was told (CAM-55, DERBY-77).
public struct EndingDetails: Hashable, Sendable, Codable {
    /// Reasons, per child.
    public var reasons: [ChildReason]
    /// How and when the family and the agencies were told.
    public var informed: String?
    /// Who authorised it, and whom to ring about it.
    public var authorisedBy: Contact?

    /// Puts the details together.
    public init(
        reasons: [ChildReason], informed: String? = nil, authorisedBy: Contact? = nil
    ) {
        self.reasons = reasons
        self.informed = informed
        self.authorisedBy = authorisedBy
    }
}

/// The words behind an ending that is taken back: how the mistake came about, and who found it.
public struct EndingWithdrawnDetails: Hashable, Sendable, Codable {
    /// How the mistake came about, per child.
    public var reasons: [ChildReason]
    /// Who authorised it, and whom to ring about it.
    public var authorisedBy: Contact?

    /// Puts the details together.
    public init(reasons: [ChildReason], authorisedBy: Contact? = nil) {
        self.reasons = reasons
        self.authorisedBy = authorisedBy
    }
}

/// The words behind a supplement: what it adds or corrects, and why.
public struct SupplementDetails: Hashable, Sendable, Codable {
    /// What it adds or corrects, and why.
    public var note: String
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(
        note: String, contact: Contact? = nil
    ) {
        self.note = note
        self.contact = contact
    }
}

/// The words behind a birth: the child's name, and what else the other side should know at once.
public struct BirthDetails: Hashable, Sendable, Codable {
    /// The child's name, when there is one.
    public var name: String?
    /// Anything else: where mother and child are, who sees them.
    public var note: String?
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(name: String? = nil, note: String? = nil, contact: Contact? = nil) {
        self.name = name
        self.note = note
        self.contact = contact
    }
}

/// The words behind a residence date: why it is right, and by name who told it.
public struct ResidenceDetails: Hashable, Sendable, Codable {
    /// Why the date is right, or why the other one is not.
    public var reason: String?
    /// Who told it, by name or post.
    public var toldBy: String?
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(reason: String? = nil, toldBy: String? = nil, contact: Contact? = nil) {
        self.reason = reason
        self.toldBy = toldBy
        self.contact = contact
    }
}

/// The words behind a due date that is said anew: why it differs.
public struct RestatementDetails: Hashable, Sendable, Codable {
    /// Why the date is another one now.
    public var reason: String
    /// Whom to ring about it.
    public var contact: Contact?

    /// Puts the details together.
    public init(reason: String, contact: Contact? = nil) {
        self.reason = reason
        self.contact = contact
    }
}

/// Why a pack is refused for one child, in words.
public struct RefusalReason: Hashable, Sendable, Codable {
    /// The child, by opaque reference.
    public var child: ChildReference
    /// The reason.
    public var reason: String
    /// The address that was checked, when the child does not live there; never a confidential one.
    public var address: String?
    /// Who checked it.
    public var checkedBy: String?
    /// The identifier of our own case system, when we know the child already.
    public var knownAs: String?

    /// Puts a reason together.
    public init(
        child: ChildReference, reason: String, address: String? = nil, checkedBy: String? = nil,
        knownAs: String? = nil
    ) {
        self.child = child
        self.reason = reason
        self.address = address
        self.checkedBy = checkedBy
        self.knownAs = knownAs
    }
}

/// A reason in words, for one child.
public struct ChildReason: Hashable, Sendable, Codable {
    /// The child, by opaque reference.
    public var child: ChildReference
    /// The reason.
    public var reason: String

    /// Puts a reason together.
    public init(
        child: ChildReference, reason: String
    ) {
        self.child = child
        self.reason = reason
    }
}
