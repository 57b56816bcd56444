public import WorkingDays

/// That the family was told of the authorities' responsibilities, or why it was not.
public struct FamilyInformed: Hashable, Sendable, Codable {
    /// The moments at which the procedures have the family told (DERBY-77, HAV-60, CAL-44).
    public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
        /// While the case is on its way: who is responsible for what meanwhile.
        case duringTransition = "during-transition"
        /// When the receiving authority takes full responsibility.
        case fullResponsibility = "full-responsibility"
    }

    /// Who of the family was told.
    public enum Member: String, Hashable, Sendable, Codable, CaseIterable {
        /// Mother.
        case mother
        /// Father.
        case father
        /// A parent, not said which.
        case parent
        /// A carer.
        case carer
        /// The child or young person.
        case child
        /// Somebody else of the family.
        case other
    }

    /// Camden's three reasons not to inform parents (CAM-6); for everybody else they are our list of reasons.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// There is immediate danger, and telling them puts the child at further risk of significant harm.
        case furtherHarm = "further-harm"
        /// It would prejudice a criminal investigation.
        case prejudiceInvestigation = "prejudice-investigation"
        /// It could lead to unjustifiable delay in enquiries.
        case unjustifiableDelay = "unjustifiable-delay"
    }

    /// What came of it.
    public enum Outcome: Hashable, Sendable, Codable {
        /// They were told.
        case told([Member], how: ContactMeans)
        /// They were not told, for this reason; in words it stands beside the entry.
        case notTold(Reason)
    }

    /// The children whose family it is.
    public var children: [ChildReference]
    /// At which of the two moments.
    public var occasion: Occasion
    /// The day.
    public var on: CivilDate
    /// What came of it.
    public var outcome: Outcome

    /// Puts a note together.
    public init(children: [ChildReference], occasion: Occasion, on: CivilDate, outcome: Outcome) {
        self.children = children
        self.occasion = occasion
        self.on = on
        self.outcome = outcome
    }
}

/// That the family and the agencies around it were told in writing that our case closes, and why (DERBY-61, CAM-55).
public struct ClosingTold: Hashable, Sendable, Codable {
    /// The children whose case closes.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// How the family was told; nil when this note is not about the family.
    public var family: ContactMeans?
    /// How the agencies were told; nil when this note is not about them.
    public var agencies: ContactMeans?

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate, family: ContactMeans?, agencies: ContactMeans?) {
        self.children = children
        self.on = on
        self.family = family
        self.agencies = agencies
    }
}
