public import WorkingDays

/// That the gateway asks for thought of trafficking and modern slavery, because of how a child has moved.
public struct TraffickingPrompt: Hashable, Sendable, Codable {
    /// What about the moves asks for it.
    public enum Pattern: String, Hashable, Sendable, Codable, CaseIterable {
        /// More than one move in twelve months (DERBY-63, HAV-46, CAL-30).
        case repeated
        /// A move that nobody planned (DERBY-63).
        case unplanned
    }

    /// The children.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// What about the moves asks for it.
    public var pattern: Pattern

    /// Puts a prompt together.
    public init(children: [ChildReference], on: CivilDate, pattern: Pattern) {
        self.children = children
        self.on = on
        self.pattern = pattern
    }
}

/// What somebody concluded about trafficking and modern slavery; why stands beside the entry.
public struct TraffickingConsidered: Hashable, Sendable, Codable {
    /// What came of it.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing points to it.
        case noIndication = "no-indication"
        /// The assessment under way looks into it.
        case inAssessment = "in-assessment"
        /// A strategy discussion is held, or a section 47 enquiry.
        case strategyDiscussion = "strategy-discussion"
        /// The child was referred to the National Referral Mechanism.
        case referred
    }

    /// The children.
    public var children: [ChildReference]
    /// The day.
    public var on: CivilDate
    /// What came of it.
    public var outcome: Outcome

    /// Puts an answer together.
    public init(children: [ChildReference], on: CivilDate, outcome: Outcome) {
        self.children = children
        self.on = on
        self.outcome = outcome
    }
}

/// That a case and transfer summary was written in our case system (CAM-46, CAM-47).
public struct SummaryWritten: Hashable, Sendable, Codable {
    /// The children it is about.
    public var children: [ChildReference]
    /// The day on which it was written.
    public var on: CivilDate

    /// Puts a note together.
    public init(children: [ChildReference], on: CivilDate) {
        self.children = children
        self.on = on
    }
}
