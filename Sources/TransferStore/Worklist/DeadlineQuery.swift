public import WorkingDays

/// Which of the days that are awaited somebody wants to see.
public struct DeadlineQuery: Hashable, Sendable {
    /// The last due date of interest of what is counted without anybody's closures; nil for every day.
    public var last: CivilDate?
    /// The last due date of interest of what is counted with our closures; nil for every day.
    public var lastWithClosures: CivilDate?
    /// Leaves out what is on course on this day, because it is convened for then or later; nil leaves nothing out.
    public var lateOrOpenOn: CivilDate?

    /// Everything that is awaited, unless told otherwise.
    public init(last: CivilDate? = nil, lastWithClosures: CivilDate? = nil, lateOrOpenOn: CivilDate? = nil) {
        self.last = last
        self.lastWithClosures = lastWithClosures
        self.lateOrOpenOn = lateOrOpenOn
    }

    var condition: String {
        "due <= CASE counts_closures WHEN 0 THEN ? ELSE ? END AND due <= ? AND (convened_for IS NULL OR convened_for < ?)"
    }

    var arguments: [Int?] {
        let days = [last, lastWithClosures].map { $0?.daysSinceEpoch ?? WorklistEntry.noDay }
        // The later of the two once more by itself: that one the index can search by.
        return days + [max(days[0], days[1]), lateOrOpenOn?.daysSinceEpoch ?? .max]
    }
}
