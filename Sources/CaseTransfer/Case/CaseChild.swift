public import WorkingDays

/// One child of the case, born or not.
public struct CaseChild: Hashable, Sendable, Codable {
    /// The key by which the file speaks of the child: `c1`; in a bundle, the child's opaque reference.
    public var key: String
    /// The sending authority's own identifier, at most 20 letters and digits; means nothing at another authority.
    public var localId: Known<String>
    /// The full name, as the family writes it.
    public var name: String
    /// Other names the child is known by.
    public var alsoKnownAs: [String]?
    /// The date of birth; nil for an unborn child.
    public var dateOfBirth: CivilDate?
    /// The expected date of birth of an unborn child (T-12).
    public var expectedDateOfBirth: CivilDate?
    /// The sex by the census code (N00783).
    public var sex: Known<Sex>
    /// The unique pupil number, as written.
    public var upn: String?
    /// The census reason why there is no unique pupil number: `UN1` to `UN7`, as written.
    public var upnUnknown: String?
    /// An earlier unique pupil number, as written.
    public var formerUPN: String?
    /// The NHS number, as written.
    public var nhsNumber: String?
    /// The ethnicity by the census code, as written: `WBRI`, `REFU`.
    public var ethnicity: Known<String>
    /// Disabilities by the census codes, as written: `HEAR`; `NONE` stands alone.
    public var disabilities: Known<[String]>
    /// Whether the child is the subject of a Child Protection Plan, which is another route (DERBY-2, HAV-2).
    public var childProtectionPlan: Known<Bool>
    /// The day on which the latest Child Protection Plan was discharged; nil when there was none, or the file does not say (CAM-40).
    public var protectionPlanEnded: CivilDate?
    /// Whether the child is looked after, which is another route.
    public var lookedAfter: Known<Bool>
    /// Whether parents or carers agree to be worked with, a voluntary service (DERBY-3); nil when the file does not say.
    ///
    /// It is no answer about sharing (T-5).
    public var serviceAgreement: ServiceAgreement?
    /// Whether the child is of the age and understanding to answer for themselves when permission to share is sought.
    public var ageAndUnderstanding: Known<Bool>
    /// When the child was last seen, and by whom.
    public var lastSeen: Known<Sighting>
    /// When the child was last seen alone, and by whom (SUF-46).
    public var lastSeenAlone: Known<Sighting>
    /// School, nursery or other place of education.
    public var school: Known<Provision>
    /// General practitioner.
    public var gp: Known<Provision>
    /// Health visitor or school nurse.
    public var healthVisitor: Known<Provision>
    /// Court orders in force; an empty list says that there are none (T-18).
    public var ordersInForce: Known<[CourtOrder]>
    /// The child's move.
    public var move: Move

    /// Puts a child together.
    public init(
        key: String, localId: Known<String>, name: String, alsoKnownAs: [String]? = nil, dateOfBirth: CivilDate? = nil,
        expectedDateOfBirth: CivilDate? = nil, sex: Known<Sex>, upn: String? = nil, upnUnknown: String? = nil,
        formerUPN: String? = nil, nhsNumber: String? = nil, ethnicity: Known<String>, disabilities: Known<[String]>,
        childProtectionPlan: Known<Bool>, protectionPlanEnded: CivilDate? = nil, lookedAfter: Known<Bool>,
        serviceAgreement: ServiceAgreement? = nil, ageAndUnderstanding: Known<Bool>, lastSeen: Known<Sighting>,
        lastSeenAlone: Known<Sighting>, school: Known<Provision>, gp: Known<Provision>,
        healthVisitor: Known<Provision>, ordersInForce: Known<[CourtOrder]>, move: Move
    ) {
        self.key = key
        self.localId = localId
        self.name = name
        self.alsoKnownAs = alsoKnownAs
        self.dateOfBirth = dateOfBirth
        self.expectedDateOfBirth = expectedDateOfBirth
        self.sex = sex
        self.upn = upn
        self.upnUnknown = upnUnknown
        self.formerUPN = formerUPN
        self.nhsNumber = nhsNumber
        self.ethnicity = ethnicity
        self.disabilities = disabilities
        self.childProtectionPlan = childProtectionPlan
        self.protectionPlanEnded = protectionPlanEnded
        self.lookedAfter = lookedAfter
        self.serviceAgreement = serviceAgreement
        self.ageAndUnderstanding = ageAndUnderstanding
        self.lastSeen = lastSeen
        self.lastSeenAlone = lastSeenAlone
        self.school = school
        self.gp = gp
        self.healthVisitor = healthVisitor
        self.ordersInForce = ordersInForce
        self.move = move
    }

    /// Whether the child is not yet born: there is an expected date of birth and no date of birth.
    public var isUnborn: Bool { dateOfBirth == nil && expectedDateOfBirth != nil }
}

/// What parents or carers last said about being worked with on a Child in Need plan.
public struct ServiceAgreement: Hashable, Sendable, Codable {
    /// Whether they agree; one who declines is accepted and recorded (DERBY-4).
    public var agreed: Bool
    /// When they said so.
    public var on: CivilDate
    /// Who said it, by key.
    public var by: String?

    /// Puts an agreement together.
    public init(agreed: Bool, on date: CivilDate, by person: String? = nil) {
        self.agreed = agreed
        on = date
        by = person
    }

    /// The answer and its day, in words.
    public var words: String { (agreed ? "agreed on " : "declined on ") + on.inWords }
}

/// Sex as the census codes it from 2024/25 on; an unborn child is `U`.
public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
    /// Female.
    case female = "F"
    /// Male.
    case male = "M"
    /// Not known, or not yet born.
    case unknown = "U"
}

/// When a child was seen, or why they were not.
public enum Sighting: Hashable, Sendable, Codable {
    /// Seen on a day by a person.
    case seen(on: CivilDate, by: String)
    /// Never seen, for this reason: not yet born, a baby who cannot be seen alone, declined.
    case notSeen(reason: String)
}

/// Who provides a service to a child, or why nobody does (DERBY-68: deficits are noted).
public enum Provision: Hashable, Sendable, Codable {
    /// Somebody provides it.
    case provided(by: Service)
    /// Nobody does, for this reason: under school age, not yet registered in the new area.
    case notProvided(reason: String)
}

/// A school, practice or other service.
public struct Service: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// The person to speak to there.
    public var contact: String?
    /// Its telephone number.
    public var telephone: String?
    /// Where it is, in words.
    public var place: String?
    /// Since when the child has been with it.
    public var since: CivilDate?

    /// Puts a service together.
    public init(
        name: String, contact: String? = nil, telephone: String? = nil, place: String? = nil, since: CivilDate? = nil
    ) {
        self.name = name
        self.contact = contact
        self.telephone = telephone
        self.place = place
        self.since = since
    }
}
