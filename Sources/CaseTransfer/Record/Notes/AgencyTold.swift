public import WorkingDays

/// That an agency of the plan was told of the move, or has confirmed that it shares with its counterpart there.
public struct AgencyTold: Hashable, Sendable, Codable {
    /// What sort of agency it is; its name stands beside the entry.
    public enum Agency: String, Hashable, Sendable, Codable, CaseIterable {
        /// School, college or pupil referral unit.
        case school
        /// Nursery, childminder or children's centre.
        case earlyYears = "early-years"
        /// General practice.
        case gp
        /// Health visiting.
        case healthVisitor = "health-visitor"
        /// School nursing.
        case schoolNurse = "school-nurse"
        /// Midwifery.
        case midwife
        /// Hospital or community paediatrics.
        case hospital
        /// Mental health services, for children or adults.
        case mentalHealth = "mental-health"
        /// Police.
        case police
        /// Probation or youth justice.
        case justice
        /// Housing.
        case housing
        /// Adult social care.
        case adultSocialCare = "adult-social-care"
        /// Drug and alcohol services.
        case substanceUse = "substance-use"
        /// A domestic abuse service.
        case domesticAbuse = "domestic-abuse"
        /// A charity or community organisation.
        case voluntary
        /// Any other.
        case other
    }

    /// What was done.
    public enum Act: Hashable, Sendable, Codable {
        /// It was told; it gets the next number of this transfer.
        case told(Agency, how: ContactMeans)
        /// The agency of this number has confirmed that it shares with its counterpart.
        case confirmed(number: Int, how: ContactMeans)
        /// The plan names no other agency.
        case noneInPlan

        /// Whether it is the agency's own word.
        public var isConfirmation: Bool {
            switch self {
            case .confirmed: true
            case .told, .noneInPlan: false
            }
        }
    }

    /// The children about whom it was told.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// What was done.
    public var act: Act

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate, act: Act) {
        self.children = children
        self.on = on
        self.act = act
    }
}

/// That the family cannot get a service there, or can now (DERBY-68, HAV-51).
public struct ServiceDeficit: Hashable, Sendable, Codable {
    /// The services that parents are to see to (DERBY-67, HAV-50).
    public enum Service: String, Hashable, Sendable, Codable, CaseIterable {
        /// A school or nursery place.
        case education
        /// Health care.
        case health
        /// A specialist service.
        case specialist
        /// Housing.
        case housing
        /// Anything else.
        case other
    }

    /// What was done.
    public enum Act: Hashable, Sendable, Codable {
        /// It was noted; it gets the next number of this transfer.
        case noted(Service)
        /// The deficit of this number is made good.
        case settled(number: Int)
    }

    /// The children who go without.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// What was done.
    public var act: Act

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate, act: Act) {
        self.children = children
        self.on = on
        self.act = act
    }
}
