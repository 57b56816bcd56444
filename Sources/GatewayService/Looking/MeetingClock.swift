public import CaseTransfer
public import WorkingDays

/// The clock of one child's receiving-in meeting: when it is due, whose computation that is, and how it stands.
public struct MeetingClock: Hashable, Sendable {
    /// When it is due and where the date comes from.
    public let due: DueMeeting
    /// When it would be due by the other residence date, while the two authorities name different ones; never the earlier.
    public let otherwise: DueMeeting?
    /// What the receiving authority said, when it counts from a residence date that both have given up since.
    public let superseded: DueMeeting?
    /// Whether the receiving authority has computed it; before its acknowledgement it is "as we understand".
    public let confirmedByReceiver: Bool
    /// Whether the limit is in no procedure of the receiving authority but our configured default (T-1).
    public let isOurDefault: Bool
    /// How it stands.
    public let status: MeetingStatus
    /// What calendar and limit now in use here give, when that is another date than the receiving authority said; its word holds.
    ///
    /// At the sending side the limit is the receiving authority's own, as it said.
    public let recounted: DueMeeting?
}

extension Gateway {
    /// The clocks of a transfer's children; none while no residence date is sealed.
    public func clocks(of state: TransferState, on today: CivilDate) -> [MeetingClock] {
        let reading = calendarInUse.reading
        let calendar = state.recipient == authority ? reading.own : reading.statutory
        let dates = meetingDates(of: state, by: reading)
        let own = state.recipient == authority ? meetingLimit(receiving: authority).limit : nil
        return state.children.compactMap { progress -> MeetingClock? in
            guard !progress.isTakenBack, progress.pack.name != .withdrawn else { return nil }
            guard let dates = dates.first(where: { $0.governing.child == progress.child }) else { return nil }
            let due = dates.governing
            let told = dates.confirmedByReceiver ? due : nil
            return MeetingClock(
                due: due, otherwise: dates.other, superseded: dates.superseded, confirmedByReceiver: told != nil,
                isOurDefault: due.rule == .ourDefault,
                status: .of(
                    due: due.due, meeting: progress.meeting, child: progress.state, on: today, calendar: calendar),
                recounted: told.map { told in
                    own.map {
                        MeetingDeadline.of(told.child, residence: told.residence, limit: $0, calendar: calendar)
                    } ?? MeetingDeadline.recounted(told, in: calendar)
                }.flatMap {
                    $0.due == due.due ? nil : $0
                })
        }
    }
}

extension MeetingStatus {
    /// Whether nothing more is awaited.
    public var isSettled: Bool {
        switch self {
        case .met, .metLate, .noLongerDue: true
        case .upcoming, .dueToday, .overdue, .onCourse: false
        }
    }

    /// Whether the due date has passed with no meeting held.
    public var isOverdue: Bool {
        if case .overdue = self { return true }
        return false
    }

    /// The coming day in time for which the meeting is convened; nil while it is for none.
    public var convenedFor: CivilDate? {
        if case .onCourse(let date) = self { return date }
        return nil
    }

    /// The status in words.
    public var words: String {
        switch self {
        case .upcoming(let left): left == 1 ? "1 working day left" : "\(left) working days left"
        case .dueToday: "due today"
        case .overdue(let days): days == 1 ? "overdue by 1 working day" : "overdue by \(days) working days"
        case .onCourse(let date): "on course: convened for \(date.inWords)"
        case .met(let date): "met: held on \(date.inWords)"
        case .metLate(let date, let days): "met late: held on \(date.inWords), \(days) working days after the limit"
        case .noLongerDue: "no longer due"
        }
    }
}
