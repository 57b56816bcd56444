public import WorkingDays

/// What a clock of the case waits for.
public enum ClockKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The receiving-in meeting (DERBY-78, HAV-61, CAL-45).
    case meeting
    /// The receiving team's answer to a pack: our default, in no procedure.
    case acknowledgement
    /// The other side's answer in a dispute: our default, in no procedure.
    case dispute
    /// The record of a meeting, to everybody who took part (SUF-38, CAM-27).
    case record
    /// The next review of the plan (DERBY-22, HAV-31, CAL-21, SUF-29, CAM-14).
    case review
    /// A fresh case summary (CAM-44, T-11).
    case summary
    /// The look from above at a case that is a year old (DERBY-60, HAV-40, SUF-33, CAM-29).
    case twelveMonths = "twelve-months"

    /// Whether somebody says when it was done; what became of the others stands in messages.
    public var isSettledByHand: Bool {
        switch self {
        case .record, .review, .summary, .twelveMonths: true
        case .meeting, .acknowledgement, .dispute: false
        }
    }

    /// What it waits for, in words.
    public var words: String {
        switch self {
        case .meeting: "receiving-in meeting"
        case .acknowledgement: "acknowledgement of the pack"
        case .dispute: "answer in the dispute"
        case .record: "record of the meeting to everybody who took part"
        case .review: "review of the plan"
        case .summary: "fresh case summary"
        case .twelveMonths: "look from above at twelve months"
        }
    }
}

/// One clock of the case: from what it counts, how long, by which rule, and when it is due; pure, for a calendar.
public struct CaseClock: Hashable, Sendable, Codable {
    /// Which clock of a transfer it is.
    public struct Key: Hashable, Sendable, Codable {
        /// What it waits for.
        public let kind: ClockKind
        /// The child; nil for a clock of the whole transfer.
        public let child: ChildReference?
        /// The dispute's number, from 1; nil for every other clock.
        public let number: Int?

        /// Puts a key together.
        public init(_ kind: ClockKind, child: ChildReference? = nil, number: Int? = nil) {
            self.kind = kind
            self.child = child
            self.number = number
        }
    }

    /// Which clock it is.
    public let key: Key
    /// Who is to act.
    public let whose: AuthorityCode
    /// The day it counts from: day 0.
    public let trigger: CivilDate
    /// What happened on that day, in words.
    public let from: String
    /// How long, in words: `8 weeks`, `20 working days`.
    public let limit: String
    /// The rule that sets it; ``WorkingDays/RuleCitation/ourDefault`` where no procedure does (T-1).
    public let rule: RuleCitation
    /// The last day in time.
    public let due: CivilDate
    /// How it was counted: `day-0` for working days, `calendar` for days, weeks and months (T-19).
    public let convention: String
    /// The version of the calendar counted with; nil where holidays do not matter.
    public let calendarVersion: String?
    /// How it stands on the day asked about.
    public let stage: ClockStage

    /// Puts a clock together that was worked out before.
    public init(
        key: Key, whose: AuthorityCode, trigger: CivilDate, from: String, limit: String, rule: RuleCitation,
        due: CivilDate, convention: String, calendarVersion: String?, stage: ClockStage
    ) {
        self.key = key
        self.whose = whose
        self.trigger = trigger
        self.from = from
        self.limit = limit
        self.rule = rule
        self.due = due
        self.convention = convention
        self.calendarVersion = calendarVersion
        self.stage = stage
    }

    /// The same clock in another stage.
    public func standing(at stage: ClockStage) -> CaseClock {
        CaseClock(
            key: key, whose: whose, trigger: trigger, from: from, limit: limit, rule: rule, due: due,
            convention: convention, calendarVersion: calendarVersion, stage: stage)
    }

    /// Whether the limit is our default, in no procedure (T-1).
    public var isOurDefault: Bool { rule == .ourDefault }

    /// Counts a span from a day.
    static func counting(
        _ span: ReviewSpan, rule: RuleCitation, from trigger: CivilDate, _ words: String, _ key: Key,
        whose: AuthorityCode, done: CivilDate?, isOver: Bool = false, on today: CivilDate,
        calendar: WorkingDayCalendar
    ) -> CaseClock {
        let due = span.end(from: trigger, calendar: calendar)
        let counts = span.unit == .workingDays
        let stage: ClockStage =
            if let done {
                done <= due ? .met : .metLate
            } else {
                isOver ? .ended : .of(from: trigger, due: due, on: today, calendar: calendar)
            }
        return CaseClock(
            key: key, whose: whose, trigger: trigger, from: words, limit: span.words, rule: rule, due: due,
            convention: counts ? CountingConvention.dayZero.rawValue : "calendar",
            calendarVersion: counts ? calendar.version : nil, stage: stage)
    }
}
