public import WorkingDays

/// A dispute's statement: one side raises one, or says something in one that was raised (DERBY-76, HAV-59, CAL-43).
///
/// It moves no duty, no holder and no clock of the case; what it leads to is said again with the message that does.
public enum DisputeStatement: Hashable, Sendable, Codable {
    /// Raises a dispute; the digest of this message is the dispute's name from then on.
    case raised(RaisedDispute)
    /// Says something in the dispute of that name.
    case said(of: MessageDigest, DisputeAct, visits: DisputeVisits?)

    /// The children it names.
    public var children: [ChildReference] {
        switch self {
        case .raised(let raised): raised.children
        case .said(_, .proposed(let effects), _), .said(_, .resolved(let effects), _): effects.map(\.child)
        case .said(_, .answered, _), .said(_, .agreed, _), .said(_, .escalated, _), .said(_, .withdrawn, _): []
        }
    }

    /// What the statement says of who sees the children meanwhile; nil when it says nothing of it.
    public var visits: DisputeVisits? {
        switch self {
        case .raised(let raised): raised.visits
        case .said(_, _, let visits): visits
        }
    }

    /// The messages it names: the one that raised the dispute, and the proposal that is agreed to.
    var named: [MessageDigest] {
        switch self {
        case .raised: []
        case .said(let dispute, .agreed(let proposal), _): [dispute, proposal]
        case .said(let dispute, _, _): [dispute]
        }
    }
}

/// What a dispute is about when it is raised.
public struct RaisedDispute: Hashable, Sendable, Codable {
    /// The three grounds that the procedures name (DERBY-76, HAV-59, CAL-43).
    public enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
        /// Which authority is responsible for the case.
        case responsibility
        /// The receiving authority takes long to accept responsibility.
        case delay
        /// Whether the child is in need by the threshold.
        case threshold
    }

    /// What it turns on.
    public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
        /// Where the family lives, or since when.
        case residence
        /// A stay in temporary accommodation.
        case temporaryAccommodation = "temporary-accommodation"
        /// Support of a family with no recourse to public funds.
        case nrpfSupport = "nrpf-support"
        /// The authority named in a supervision order (T-18).
        case supervisionOrder = "supervision-order"
        /// A placement.
        case placement
        /// Something else, said in words.
        case other
    }

    /// The children it is about.
    public var children: [ChildReference]
    /// On which ground.
    public var ground: Ground
    /// What it turns on.
    public var subject: Subject
    /// Who sees the children meanwhile.
    public var visits: DisputeVisits

    /// Puts a dispute together.
    public init(children: [ChildReference], ground: Ground, subject: Subject, visits: DisputeVisits) {
        self.children = children
        self.ground = ground
        self.subject = subject
        self.visits = visits
    }
}

/// Who sees the children while a dispute runs, as one side says it.
public struct DisputeVisits: Hashable, Sendable, Codable {
    /// Who visits.
    public enum Visitor: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is agreed that the sending authority does.
        case sending
        /// It is agreed that the receiving authority does.
        case receiving
        /// It is not agreed; the words say what this side will itself do.
        case notAgreed = "not-agreed"

        /// The side that visits; nil when it is not agreed.
        public var side: TransferSide? { TransferSide(rawValue: rawValue) }
    }

    /// Who visits.
    public var by: Visitor
    /// When the children are seen next; while it is not agreed, when this side will itself see them. Nil when no day is set.
    public var next: CivilDate?

    /// Puts the two together.
    public init(by: Visitor, next: CivilDate?) {
        self.by = by
        self.next = next
    }
}

/// What one side says in a dispute.
public enum DisputeAct: Hashable, Sendable, Codable {
    /// Its own statement, in words.
    case answered
    /// A proposal, or a counter-proposal: what would become of each child.
    case proposed([DisputeEffect])
    /// Agrees to the other side's proposal, so that both have signed it.
    case agreed(proposal: MessageDigest)
    /// Takes it from the team managers to the service managers.
    case escalated
    /// The side that raised it takes it back.
    case withdrawn
    /// It is over, with this effect on each child.
    case resolved([DisputeEffect])
}

/// What a proposal would mean, or a resolution means, for one child.
///
/// It changes nothing by itself: an authority that is to accept responsibility says so with a decision.
public struct DisputeEffect: Hashable, Sendable, Codable {
    /// What is to happen.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The receiving authority accepts responsibility.
        case receivingAccepts = "receiving-accepts"
        /// The sending authority goes on working the case.
        case sendingKeeps = "sending-keeps"
        /// A review or a new assessment decides (CAL-27, CAM-51).
        case reviewDecides = "review-decides"
        /// Nothing changes for the child.
        case noChange = "no-change"
    }

    /// The child.
    public var child: ChildReference
    /// What is to happen.
    public var outcome: Outcome
    /// From when; nil when no day is set.
    public var from: CivilDate?

    /// Puts an effect together.
    public init(child: ChildReference, outcome: Outcome, from: CivilDate? = nil) {
        self.child = child
        self.outcome = outcome
        self.from = from
    }
}
