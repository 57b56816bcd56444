public import WorkingDays

/// That our worker or manager spoke with the other authority's (DERBY-74, HAV-57, CAL-41); with whom stands beside the entry.
public struct CounterpartContact: Hashable, Sendable, Codable {
    /// The children spoken of.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// How.
    public var how: ContactMeans
    /// Whether the risks were gone through and both sides say that they understand them.
    public var risksUnderstood: Bool

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate, how: ContactMeans, risksUnderstood: Bool) {
        self.children = children
        self.on = on
        self.how = how
        self.risksUnderstood = risksUnderstood
    }
}

/// That the two authorities' workers met, visited together or sat in one meeting, or why they could not (DERBY-75, HAV-58, CAL-42).
public struct JointVisit: Hashable, Sendable, Codable {
    /// What they did together.
    public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
        /// They visited the family.
        case visit
        /// They met without the family.
        case met
        /// The worker of the authority the family leaves came to the Child in Need meeting.
        case meeting
    }

    /// Why it was not possible.
    public enum Obstacle: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is too far.
        case distance
        /// The family does not want it.
        case family
        /// It would not be safe.
        case safety
        /// Nobody could be spared.
        case capacity
    }

    /// What came of it.
    public enum Outcome: Hashable, Sendable, Codable {
        /// It took place.
        case done(Occasion)
        /// It was not possible.
        case notPossible(Obstacle)
    }

    /// The children.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// What came of it.
    public var outcome: Outcome

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate, outcome: Outcome) {
        self.children = children
        self.on = on
        self.outcome = outcome
    }
}
