public import CaseTransfer
public import WorkingDays

/// The clock of one child's receiving-in meeting: when it is due, whose computation that is, and how it stands.
public struct MeetingClock: Hashable, Sendable {
    /// When it is due and where the date comes from.
    public let due: DueMeeting
    /// Whether the receiving authority has computed it; before its acknowledgement it is "as we understand".
    public let confirmedByReceiver: Bool
    /// Whether the limit is in no procedure of the receiving authority but our configured default (T-1).
    public let isOurDefault: Bool
    /// How it stands.
    public let status: MeetingStatus
    /// What the calendar now in use here gives, when that is another date than the receiving authority said; its word holds.
    public let recounted: DueMeeting?
}

extension Gateway {
    /// The clocks of a transfer's children; none while no residence date is sealed.
    public func clocks(of state: TransferState, on today: CivilDate) -> [MeetingClock] {
        let calendar = calendar(countingFor: state.recipient)
        return state.children.compactMap { progress -> MeetingClock? in
            guard let residence = progress.residence, progress.recalled == nil, progress.pack.name != .withdrawn else {
                return nil
            }
            let told = state.meetingDue(for: progress.child)
            let due =
                told
                ?? MeetingDeadline.of(
                    progress.child, residence: residence.date,
                    limit: meetingLimit(receiving: state.recipient).limit, calendar: calendar)
            return MeetingClock(
                due: due, confirmedByReceiver: told != nil, isOurDefault: due.rule == .ourDefault,
                status: .of(
                    due: due.due, meeting: progress.meeting, child: progress.state, on: today, calendar: calendar),
                recounted: told.map { MeetingDeadline.recounted($0, in: calendar) }.flatMap {
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
