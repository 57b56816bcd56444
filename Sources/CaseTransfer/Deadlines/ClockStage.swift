public import WorkingDays

/// How a clock stands on a day, in the steps at which people are told: ten, five and no working days before, and after.
public enum ClockStage: String, Hashable, Sendable, Codable, CaseIterable {
    /// More than ten working days are left, or the whole limit is shorter than the next step.
    case ahead
    /// At most ten working days are left.
    case upcoming10 = "upcoming-10"
    /// At most five working days are left.
    case upcoming5 = "upcoming-5"
    /// No working day is left: due today, or on a day off before the next working day.
    case upcoming0 = "upcoming-0"
    /// What is awaited is arranged for a day in time.
    case onCourse = "on-course"
    /// The last day in time has passed.
    case overdue
    /// Done on or before the last day in time.
    case met
    /// Done after it: a flag for managers, nothing is undone (T-4).
    case metLate = "met-late"
    /// Nothing is awaited any more.
    case ended

    /// Whether what the clock waits for is neither done nor given up.
    public var isAwaited: Bool {
        switch self {
        case .ahead, .upcoming10, .upcoming5, .upcoming0, .onCourse, .overdue: true
        case .met, .metLate, .ended: false
        }
    }

    /// Whether people are told when the clock comes here, and again when it leaves.
    public var isAlert: Bool {
        switch self {
        case .upcoming10, .upcoming5, .upcoming0, .overdue: true
        case .ahead, .onCourse, .met, .metLate, .ended: false
        }
    }

    /// The stage in words.
    public var words: String {
        switch self {
        case .ahead: "ahead"
        case .upcoming10: "10 working days or fewer left"
        case .upcoming5: "5 working days or fewer left"
        case .upcoming0: "no working day left"
        case .onCourse: "on course"
        case .overdue: "overdue"
        case .met: "met"
        case .metLate: "met late"
        case .ended: "no longer awaited"
        }
    }

    /// The stage of something that is neither done nor arranged.
    ///
    /// A limit of five working days or fewer is not announced as such on its first day: that says nothing new.
    public static func of(
        from trigger: CivilDate, due: CivilDate, on today: CivilDate, calendar: WorkingDayCalendar
    ) -> ClockStage {
        if today > due { return .overdue }
        let whole = calendar.workingDays(after: trigger, through: due)
        return switch calendar.workingDays(after: today, through: due) {
        case 0: .upcoming0
        case 1...5: whole > 5 ? .upcoming5 : .ahead
        case 6...10: whole > 10 ? .upcoming10 : .ahead
        default: .ahead
        }
    }
}
