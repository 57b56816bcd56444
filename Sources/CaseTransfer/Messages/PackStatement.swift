public import WorkingDays

/// What a pack says in codes: who moved when, on what permission, and which documents are missing and why.
public struct PackStatement: Hashable, Sendable, Codable {
    /// Whether this is an urgent notice that a supplement will complete; the meeting clock is the same in both.
    public var urgent: Bool
    /// Each child, with residence and consent.
    public var children: [PackChild]
    /// Documents of the four that are not in the pack.
    public var absences: [DocumentAbsence]

    /// Puts the statement together.
    public init(urgent: Bool, children: [PackChild], absences: [DocumentAbsence]) {
        self.urgent = urgent
        self.children = children
        self.absences = absences
    }
}

/// One child in a pack.
public struct PackChild: Hashable, Sendable, Codable {
    /// The child, by opaque reference.
    public var child: ChildReference
    /// Not yet born: `true` for an unborn child.
    public var unborn: Bool
    /// Where the clock starts.
    public var residence: Residence
    /// On what permission or authority the child's information is shared.
    public var consent: ConsentOutcome

    /// Puts a child's entry together.
    public init(child: ChildReference, unborn: Bool, residence: Residence, consent: ConsentOutcome) {
        self.child = child
        self.unborn = unborn
        self.residence = residence
        self.consent = consent
    }
}

/// When a child became resident in the new area, how sure that is and what kind of move it was.
///
/// The receiving-in clock and the duty both start here, not at notification (DERBY-64, DERBY-78, T-2).
public struct Residence: Hashable, Sendable, Codable {
    /// How sure the date is.
    public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable {
        /// A planned or reported date.
        case provisional
        /// Somebody checked.
        case confirmed
    }

    /// What kind of move it was.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A permanent home.
        case permanent
        /// Temporary accommodation; the case says who placed the family.
        case temporaryAccommodation = "temporary-accommodation"
        /// A refuge.
        case refuge
        /// With relatives or friends.
        case relatives
        /// In hospital.
        case hospital
        /// Nobody at the sending authority knows it yet.
        case notKnown = "not-known"
    }

    /// The civil date of residence: day 0.
    public var date: CivilDate
    /// How sure it is.
    public var certainty: Certainty
    /// What kind of move.
    public var kind: Kind

    /// Puts a residence together.
    public init(date: CivilDate, certainty: Certainty, kind: Kind) {
        self.date = date
        self.certainty = certainty
        self.kind = kind
    }
}

/// How the consent gate opened for a child, in codes (DERBY-70 to DERBY-72, HAV-53 to HAV-55, CAL-37 to CAL-39).
public struct ConsentOutcome: Hashable, Sendable, Codable {
    /// Which of the gate's three ways it was.
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        /// Permission was sought and given, and nobody refused.
        case given
        /// Limb A: not sharing would place a child or a vulnerable adult at risk of harm.
        case overrideRiskOfHarm = "override-risk-of-harm"
        /// Limb B: seeking permission might itself increase the risk.
        case overrideSeekingIncreasesRisk = "override-seeking-increases-risk"
        /// After a refusal: Caldicott Guardian's advice that sharing may go ahead.
        case adviceCaldicott = "advice-caldicott"
        /// After a refusal: legal advice that sharing may go ahead.
        case adviceLegal = "advice-legal"
        /// After a refusal, where the procedure says "if necessary": a team manager's reason (CAL-39).
        case managerReason = "manager-reason"
    }

    /// Which way the gate opened.
    public var way: Way
    /// The role that authorised sharing without permission; nil when permission was given.
    public var authoriserRole: Role?
    /// The lawful basis relied on, as a code; never "consent".
    public var lawfulBasis: String
    /// The date on which the basis was settled.
    public var lawfulBasisOn: CivilDate

    /// Puts an outcome together.
    public init(way: Way, authoriserRole: Role?, lawfulBasis: String, lawfulBasisOn: CivilDate) {
        self.way = way
        self.authoriserRole = authoriserRole
        self.lawfulBasis = lawfulBasis
        self.lawfulBasisOn = lawfulBasisOn
    }
}

/// A document of the four that is not in the pack, and why.
public struct DocumentAbsence: Hashable, Sendable, Codable {
    /// Why a document is absent.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// There is none: no review was due yet, or none is held (DERBY-30, T-8).
        case noneExists = "none-exists"
        /// The meeting or the work was done; the document is not written up.
        case notYetWrittenUp = "not-yet-written-up"
        /// It exists and is withheld; the reason stands in the consent document.
        case withheld
        /// It will follow by a date.
        case toFollow = "to-follow"
    }

    /// Which document.
    public var kind: DocumentKind
    /// The children it is missing for; empty means all of them.
    public var children: [ChildReference]
    /// Why.
    public var reason: Reason
    /// The date by which it will follow, when that is the reason.
    public var by: CivilDate?

    /// Puts an absence together.
    public init(kind: DocumentKind, children: [ChildReference] = [], reason: Reason, by: CivilDate? = nil) {
        self.kind = kind
        self.children = children
        self.reason = reason
        self.by = by
    }
}

/// What a supplement says: which pack it completes and what is still missing.
public struct SupplementStatement: Hashable, Sendable, Codable {
    /// The digest of the pack.
    public var pack: MessageDigest
    /// Documents of the four that are still absent.
    public var absences: [DocumentAbsence]

    /// Puts the statement together.
    public init(pack: MessageDigest, absences: [DocumentAbsence]) {
        self.pack = pack
        self.absences = absences
    }
}
