public import WorkingDays

/// When one child's receiving-in meeting is due by every residence date that is in play; pure.
///
/// Usually that is one. While the two authorities name different dates there are two, and the earlier due date governs: what
/// warns people must not come too late because somebody is not sure yet (T-2).
public struct MeetingDates: Hashable, Sendable {
    /// The due date that the clock goes by.
    public let governing: DueMeeting
    /// The due date by the other residence date, while the two authorities differ.
    public let other: DueMeeting?
    /// Whether the receiving authority has said the governing date; otherwise it is "as we understand".
    public let confirmedByReceiver: Bool
    /// What the receiving authority said, when it counts from a residence date that both have given up since.
    public let superseded: DueMeeting?

    /// Works the dates out; nil while no residence date is sealed.
    ///
    /// - Parameters:
    ///   - limit: the receiving authority's limit as we know it, used until that authority has said its own.
    ///   - calendar: the calendar that authority's limits are counted with here.
    public static func of(
        _ child: ChildProgress, limit: WorkingDayLimit, calendar: WorkingDayCalendar = .englandAndWales
    ) -> MeetingDates? {
        let told = child.pack.due
        var dates = Set(child.residenceState.dates)
        guard !dates.isEmpty else { return nil }
        // What was acknowledged while a correction was on its way is the receiving authority's date until it answers.
        let isSettled = child.residenceState.name == .agreed
        if let told, !isSettled, child.residenceState.word(of: .receiving) == nil { dates.insert(told.residence) }
        let limit = told.map { WorkingDayLimit(workingDays: $0.workingDays, rule: $0.rule) } ?? limit
        let dues = dates.sorted().map { date in
            told.flatMap { $0.residence == date ? $0 : nil }
                ?? MeetingDeadline.of(child.child, residence: date, limit: limit, calendar: calendar)
        }.sorted { ($0.due, $0.residence) < ($1.due, $1.residence) }
        guard let governing = dues.first else { return nil }
        return MeetingDates(
            governing: governing, other: dues.dropFirst().first, confirmedByReceiver: governing == told,
            superseded: told.flatMap { dates.contains($0.residence) ? nil : $0 })
    }
}
