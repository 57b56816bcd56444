import CaseTransfer
import GatewayService
import WorkingDays

/// The clock of the receiving-in meeting at the top of a case: how it stands, its line, and whose rule it is.
struct CaseClockPart: Hashable, Sendable {
    let tag: StateTag
    let what: String
    let left: String?
    let drawing: ClockDrawing
    let basis: String
    let rule: RuleLink?
    /// What else is to be known of the date: whose computation it is, another date, a provisional one.
    let notes: [String]

    /// The clock that presses most; nil while no residence date is sealed.
    init?(_ reading: TransferReading) {
        let open = reading.clocks.filter { !$0.status.isSettled }
        guard let clock = open.min(by: { $0.due.due < $1.due.due }) ?? reading.clocks.first else {
            return nil
        }
        let today = reading.today
        let due = clock.due
        let words = DueWords(due.due, on: today, counting: .workingDays(reading.calendar))
        let (tag, what, left) = Self.head(clock, words, today)
        let isProvisional =
            !clock.status.isSettled && reading.state.progress(of: due.child)?.residence?.certainty == .provisional
        (self.tag, self.left) = (tag, left)
        self.what = what + (isProvisional ? ", \(due.residence.asPlannedMove(on: today))" : "")
        drawing = ClockDrawing(
            ClockLine(
                residence: due.residence, due: due.due, today: today, limit: due.workingDays,
                meeting: clock.status.meeting, calendar: reading.calendar))
        let recipient = reading.name(of: reading.view.recipient)
        if clock.isOurDefault {
            basis = "No limit on file. \(due.workingDays) working days is our setting."
            rule = nil
        } else {
            basis = "\(recipient) seeks to convene within \(due.workingDays) working days of residence."
            rule = RuleLink(due.rule)
        }
        notes = Self.notes(clock, reading)
    }

    private static func head(
        _ clock: MeetingClock, _ words: DueWords, _ today: CivilDate
    ) -> (StateTag, String, String?) {
        switch clock.status {
        case .met(let date):
            (StateTag("Held in time", .good, .done), "held \(date.words(on: today))", nil)
        case .metLate(let date, _):
            (StateTag("Held late", .soon, .soon), "held \(date.words(on: today))", nil)
        case .noLongerDue: (StateTag("No longer due", .calm, .ring), "nothing is awaited", nil)
        case .onCourse: (StateTag("On course", .good, .half), words.what, words.left)
        case .overdue: (StateTag("Meeting overdue", .late, .late), words.what, words.left)
        case .dueToday, .upcoming:
            words.pressure == .ahead
                ? (StateTag("Not convened yet", .calm, .ring), words.what, words.left)
                : (StateTag("At risk", .soon, .soon), words.what, words.left)
        }
    }

    private static func notes(_ clock: MeetingClock, _ reading: TransferReading) -> [String] {
        let today = reading.today
        var notes: [String] = []
        if !clock.confirmedByReceiver {
            notes.append(
                "As \(reading.name(of: reading.gateway.authority)) understands it: nobody has acknowledged yet."
            )
        }
        if let other = clock.otherwise {
            notes.append(
                "By the other residence date, \(other.residence.words(on: today)), it would be due "
                    + "\(other.due.words(on: today)). Alerts follow the earlier one.")
        }
        if let counted = clock.recounted {
            notes.append(
                "By limit and calendar now in use here it would be due \(counted.due.words(on: today)).")
        }
        if reading.clocks.contains(where: { $0.due.due != clock.due.due }) {
            notes.append("It is not the same for every child: see the children.")
        }
        return notes
    }
}

extension MeetingStatus {
    /// The day for which the meeting is convened, or on which it was held; nil while it is neither.
    fileprivate var meeting: CivilDate? {
        switch self {
        case .onCourse(let date), .met(let date), .metLate(let date, _): date
        case .upcoming, .dueToday, .overdue, .noLongerDue: nil
        }
    }
}
