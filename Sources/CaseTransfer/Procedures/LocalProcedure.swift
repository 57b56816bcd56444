public import WorkingDays

/// An authority's own procedure for Child in Need cases as data: names, roles, plan contents, clocks, outcomes and paths.
///
/// Every value carries the rule of that authority it rests on. What a procedure does not say is not in it: Suffolk's and
/// Camden's have no section on families who move, so `moving`, `advice`, `meetingLimit` and `dispute` are absent there.
public struct LocalProcedure: Hashable, Sendable, Encodable {
    /// Whose procedure it is.
    public let authority: AuthorityCode
    /// The council's name.
    public let council: String
    /// The name of the procedure.
    public let title: String
    /// Which edition of it.
    public let edition: String
    /// What documents, meetings, forms and systems are called there.
    public let names: [LocalName: Ruled<String>]
    /// Who chairs, authorises, distributes and decides.
    public let roles: [LocalRole: Ruled<String>]
    /// What a plan must hold.
    public let plan: [PlanPart: Ruled<String>]
    /// How often children are seen and plans reviewed.
    public let reviews: [ReviewClock: ReviewInterval]
    /// What a review can decide, in the procedure's own numbering.
    public let outcomes: ProcedureProvision<[LocalOutcome]>
    /// Who gives what to whom.
    public let distribution: [DistributedRecord: Distribution]
    /// What it says of families who move.
    public let moving: ProcedureProvision<[MovingRule: Ruled<String>]>
    /// When advice is taken after a refusal.
    public let advice: ProcedureProvision<AdviceRule>
    /// The receiving-in meeting's limit when this authority receives (T-1).
    public let meetingLimit: ProcedureProvision<WorkingDayLimit>
    /// The path of a disagreement, lowest rung first.
    public let dispute: ProcedureProvision<[DisputeStep]>
    /// Where cases from elsewhere arrive; nil when nothing is said.
    public let inbound: InboundRouting?
    /// What is different for some children.
    public let circumstances: [Circumstance: Ruled<String>]

    /// Puts a procedure together.
    public init(
        authority: AuthorityCode, council: String, title: String, edition: String,
        names: [LocalName: Ruled<String>], roles: [LocalRole: Ruled<String>], plan: [PlanPart: Ruled<String>],
        reviews: [ReviewClock: ReviewInterval], outcomes: ProcedureProvision<[LocalOutcome]>,
        distribution: [DistributedRecord: Distribution], moving: ProcedureProvision<[MovingRule: Ruled<String>]>,
        advice: ProcedureProvision<AdviceRule>, meetingLimit: ProcedureProvision<WorkingDayLimit>,
        dispute: ProcedureProvision<[DisputeStep]>,
        inbound: InboundRouting?, circumstances: [Circumstance: Ruled<String>]
    ) {
        self.authority = authority
        self.council = council
        self.title = title
        self.edition = edition
        self.names = names
        self.roles = roles
        self.plan = plan
        self.reviews = reviews
        self.outcomes = outcomes
        self.distribution = distribution
        self.moving = moving
        self.advice = advice
        self.meetingLimit = meetingLimit
        self.dispute = dispute
        self.inbound = inbound
        self.circumstances = circumstances
    }
}
