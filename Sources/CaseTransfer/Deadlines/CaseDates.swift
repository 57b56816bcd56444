public import WorkingDays

/// The dates of a child's case that clocks count from, as pack and supplements say; dates and a reference, nobody's name.
public struct CaseDates: Hashable, Sendable, Codable {
    /// The child.
    public var child: ChildReference
    /// The day of the oldest plan on file; the case may be older.
    public var firstPlan: CivilDate?
    /// The day of the newest plan.
    public var plan: CivilDate?
    /// The day of the latest review.
    public var review: CivilDate?
    /// The day of the newest summary.
    public var summary: CivilDate?
    /// The day on which the latest Child Protection Plan was discharged (CAM-15, CAM-40).
    public var protectionPlanEnded: CivilDate?
    /// The days from which and until which a supervision order holds (DERBY-26, SUF-30, CAM-34); the end may be open.
    public var supervisionOrder: OrderSpan?

    /// From when until when an order holds.
    public struct OrderSpan: Hashable, Sendable, Codable {
        /// The day it was made.
        public var madeOn: CivilDate
        /// Its last day; nil when the file gives none.
        public var until: CivilDate?

        /// Puts a span together.
        public init(madeOn: CivilDate, until: CivilDate? = nil) {
            self.madeOn = madeOn
            self.until = until
        }
    }

    /// Puts dates together.
    public init(
        child: ChildReference, firstPlan: CivilDate? = nil, plan: CivilDate? = nil, review: CivilDate? = nil,
        summary: CivilDate? = nil, protectionPlanEnded: CivilDate? = nil, supervisionOrder: OrderSpan? = nil
    ) {
        self.child = child
        self.firstPlan = firstPlan
        self.plan = plan
        self.review = review
        self.summary = summary
        self.protectionPlanEnded = protectionPlanEnded
        self.supervisionOrder = supervisionOrder
    }

    /// The dates of each child of a case whose keys are the children's references.
    public static func of(_ file: CaseFile) -> [CaseDates] {
        file.children.compactMap { child in
            guard let reference = ChildReference(child.key) else { return nil }
            let plans = file.documents.plans.filter { $0.children.contains(child.key) }.compactMap(\.agreedOn.value)
            return CaseDates(
                child: reference, firstPlan: plans.min(), plan: plans.max(),
                review: file.documents.minutes.filter { $0.children.contains(child.key) }
                    .compactMap(\.heldOn.value).max(),
                summary: file.documents.summaries.filter { $0.children.contains(child.key) }
                    .compactMap(\.writtenOn.value).max(),
                protectionPlanEnded: child.protectionPlanEnded,
                supervisionOrder: (child.ordersInForce.value ?? []).filter { $0.kind == .supervision }
                    .compactMap { order in order.madeOn.value.map { OrderSpan(madeOn: $0, until: order.until) } }
                    .max { $0.madeOn < $1.madeOn })
        }
    }
}

/// That something a clock waits for was done, by our own word: reviews, records and summaries cross in no message.
public struct SettledClock: Hashable, Sendable, Codable {
    /// What was done.
    public let kind: ClockKind
    /// For which child.
    public let child: ChildReference
    /// When.
    public let on: CivilDate
}

/// What people were told about a clock, once.
public struct RaisedAlert: Hashable, Sendable, Codable {
    /// Which clock.
    public let key: CaseClock.Key
    /// The stage it was told in.
    public let stage: ClockStage
    /// When it was due then.
    public let due: CivilDate
    /// The day on which it was told.
    public let on: CivilDate
}
