public import WorkingDays

/// A length of time as a procedure writes it; weeks and months are the calendar's, only working days skip holidays (T-19).
public struct ReviewSpan: Hashable, Sendable, Encodable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable, Encodable, CaseIterable {
        /// Calendar days.
        case days
        /// Days that are no weekend and no bank holiday.
        case workingDays = "working days"
        /// Calendar weeks.
        case weeks
        /// Calendar months; the 31st of a shorter month is its last day.
        case months
    }

    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// Puts a span together.
    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// The span in words: `8 weeks`; `the same day` when nothing is left after it.
    public var words: String {
        if count == 0 { return "the same day" }
        return count == 1 ? "1 " + unit.rawValue.dropLast() : "\(count) \(unit.rawValue)"
    }

    /// The last day of the span when it begins after a day.
    public func end(from day: CivilDate, calendar: WorkingDayCalendar = .englandAndWales) -> CivilDate {
        switch unit {
        case .days: day.adding(days: count)
        case .workingDays: calendar.count(count, from: day).due
        case .weeks: day.adding(days: 7 * count)
        case .months: day.adding(months: count)
        }
    }
}

/// Within what time something is done, counted from what.
public struct ReviewInterval: Hashable, Sendable, Encodable {
    /// Not before; nil when it may be at once.
    public let notBefore: ReviewSpan?
    /// At the latest.
    public let within: ReviewSpan
    /// From what it is counted, or when it holds; nil for "from the one before".
    public let from: String?
    /// Whether it counts from the plan, where the clock would count from something else.
    public let countsFromPlan: Bool
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts an interval together.
    public init(
        notBefore: ReviewSpan?, within: ReviewSpan, from: String?, countsFromPlan: Bool = false, rule: RuleCitation
    ) {
        self.notBefore = notBefore
        self.within = within
        self.from = from
        self.countsFromPlan = countsFromPlan
        self.rule = rule
    }
}

/// One outcome a review may have, in the procedure's own numbering, with the code that means the same everywhere (T-9).
public struct LocalOutcome: Hashable, Sendable, Encodable {
    /// Its number there: `3`, `iv`.
    public let number: String
    /// What it says there.
    public let says: String
    /// What it means everywhere.
    public let means: ReviewOutcome
    /// The rule that lists it.
    public let rule: RuleCitation

    /// Puts an outcome together.
    public init(number: String, says: String, means: ReviewOutcome, rule: RuleCitation) {
        self.number = number
        self.says = says
        self.means = means
        self.rule = rule
    }
}

/// Who gives a record to whom, and by when.
public struct Distribution: Hashable, Sendable, Encodable {
    /// Who gives it.
    public let who: String
    /// To whom.
    public let to: String
    /// By when; nil when no limit is stated.
    public let within: ReviewSpan?
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts a distribution together.
    public init(who: String, to: String, within: ReviewSpan?, rule: RuleCitation) {
        self.who = who
        self.to = to
        self.within = within
        self.rule = rule
    }
}

/// When advice is to be taken, in the procedure's words and as the consent gate reads them (T-5).
public struct AdviceRule: Hashable, Sendable, Encodable {
    /// How the consent gate reads it.
    public let wording: SharingProcedure.AdviceWording
    /// The procedure's words.
    public let says: String
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts an advice rule together.
    public init(wording: SharingProcedure.AdviceWording, says: String, rule: RuleCitation) {
        self.wording = wording
        self.says = says
        self.rule = rule
    }
}

/// One rung of the path of a disagreement between two authorities.
public struct DisputeStep: Hashable, Sendable, Encodable {
    /// Who acts.
    public let who: String
    /// What they do.
    public let does: String
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts a rung together.
    public init(who: String, does: String, rule: RuleCitation) {
        self.who = who
        self.does = does
        self.rule = rule
    }
}

/// Where a case from another authority arrives, and who assesses it (CAL-33).
public struct InboundRouting: Hashable, Sendable, Encodable {
    /// The team that receives it.
    public let receivedBy: String
    /// The team to which it goes for assessment.
    public let assessedBy: String
    /// The rule that says so.
    public let rule: RuleCitation

    /// Puts a route together.
    public init(receivedBy: String, assessedBy: String, rule: RuleCitation) {
        self.receivedBy = receivedBy
        self.assessedBy = assessedBy
        self.rule = rule
    }
}
