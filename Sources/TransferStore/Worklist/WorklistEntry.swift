public import CaseTransfer
public import WorkingDays

/// What a list of work is ordered and filtered by, for one transfer, as it stood on a day; codes and dates, nobody's name.
///
/// It is worked out from the fold with calendar, procedures and outbox, which the journal alone does not hold. So it says up to
/// which entry and by which law it was, and is made again when any of them has moved.
public struct WorklistEntry: Hashable, Sendable {
    /// In which part of the list a transfer stands.
    public enum Part: Int, Hashable, Sendable, CaseIterable {
        /// Something is to be done, here or there.
        case atWork = 1
        /// Nothing more is to be done.
        case over = 2
    }

    /// For whom a transfer stands above everything else.
    public enum Heading: Int, Hashable, Sendable, CaseIterable {
        /// Whoever looks.
        case everybody = 0
        /// Service managers; for others it is one of those that need somebody.
        case serviceManagers = 1
        /// Nobody.
        case nobody = 2
    }

    /// The transfer.
    public let conversation: ConversationID
    /// The part of the list.
    public let part: Part
    /// Which side we are on.
    public let side: TransferSide
    /// The other authority.
    public let peer: AuthorityCode
    /// How far it has come.
    public let stage: TransferStage
    /// To whom the work was given; nil while it is on the team's list.
    public let worker: PersonID?
    /// The team in whose hands it is; nil while it is in no team's, which every team sees.
    public let team: TeamID?
    /// Whose confirmation is awaited: it stands in their lists too. In the order of their handles.
    public let awaits: [PersonID]
    /// Whether somebody still has to do something about a dispute.
    public let isDisputed: Bool
    /// Whether a possible breach of personal data was noted, decided about or not.
    public let hasBreach: Bool
    /// For whom it heads the list.
    public let heading: Heading
    /// The day from which it needs a person because something is stuck or late; nil when nothing is going to be.
    public let needsFrom: CivilDate?
    /// The next day that is awaited; for what is over the day of its last entry. Nil when none is.
    public let day: CivilDate?
    /// The day on which it is to be worked out again although nobody has written anything; nil for none.
    public private(set) var looksOn: CivilDate?
    /// The day on which people are to be told of a clock; nil when there is nothing to tell.
    public private(set) var tellsOn: CivilDate?
    /// The number of the transfer's latest entry that it knows.
    public let through: Int
    /// The law it was worked out with: calendar, procedures and settings, as one number.
    public let law: Int64
    /// Every day that is awaited.
    public let deadlines: [Deadline]
    /// The family's receiving-in meetings, the earliest due first; none where we send.
    public let meetings: [MeetingDue]
    /// The roles that may take what is asked of whoever has the work, or of the team while nobody has it.
    public let wants: Set<Role>
    /// The roles that may take what is asked of managers and specialists, whoever has the work.
    public let decides: Set<Role>

    /// Puts an entry together.
    public init(
        conversation: ConversationID, part: Part, side: TransferSide, peer: AuthorityCode, stage: TransferStage,
        worker: PersonID?, isDisputed: Bool, hasBreach: Bool, heading: Heading, needsFrom: CivilDate?,
        day: CivilDate?, looksOn: CivilDate?, tellsOn: CivilDate?, through: Int, law: Int64, deadlines: [Deadline],
        awaits: Set<PersonID> = [], meetings: [MeetingDue] = [], team: TeamID? = nil,
        wants: Set<Role> = [], decides: Set<Role> = []
    ) {
        self.wants = wants
        self.decides = decides
        self.team = team
        self.meetings = meetings.sorted { $0.due < $1.due }
        self.awaits = awaits.sorted { $0.text < $1.text }
        self.conversation = conversation
        self.part = part
        self.side = side
        self.peer = peer
        self.stage = stage
        self.worker = worker
        self.isDisputed = isDisputed
        self.hasBreach = hasBreach
        self.heading = heading
        self.needsFrom = needsFrom
        self.day = day
        self.looksOn = looksOn
        self.tellsOn = tellsOn
        self.through = through
        self.law = law
        self.deadlines = deadlines
    }

    /// The same, to be worked out again on a day at the latest.
    ///
    /// - Parameter tells: whether there is something to tell before; otherwise that day decides.
    public func lookedAtAgain(on day: CivilDate, tells: Bool) -> WorklistEntry {
        var entry = self
        entry.looksOn = looksOn.map { min($0, day) } ?? day
        if !tells { entry.tellsOn = day }
        return entry
    }

    /// The day that stands for none: it comes after every other.
    static let noDay = Int(Int32.max)

    /// Where it stands within its rank, the lowest first.
    var place: Int {
        switch part {
        case .atWork: day?.daysSinceEpoch ?? Self.noDay
        case .over: -(day?.daysSinceEpoch ?? 0)
        }
    }

    /// Where it stands on a day: 0 above everything, 1 because it needs somebody, 2 otherwise.
    func rank(on today: CivilDate) -> Int {
        if heading == .everybody { return 0 }
        return needsFrom.map { $0 <= today } ?? false ? 1 : 2
    }
}

/// A receiving-in meeting of a family: when it is due, and when it was held.
public struct MeetingDue: Hashable, Sendable {
    /// The due date.
    public let due: CivilDate
    /// The day on which it was held for the last of the children; nil while it was not for all of them.
    public let held: CivilDate?

    /// Puts the two together.
    public init(due: CivilDate, held: CivilDate?) {
        self.due = due
        self.held = held
    }
}

/// A day that one clock of a transfer awaits, with everything it takes to say how the clock stands on any day.
public struct Deadline: Hashable, Sendable {
    /// The transfer.
    public let conversation: ConversationID
    /// The other authority.
    public let peer: AuthorityCode
    /// The child's number in the pack, from 1; nil for a clock of the whole transfer.
    public let number: Int?
    /// The clock; its stage says nothing here, because that goes by the day on which somebody looks.
    public let clock: CaseClock
    /// The day in time for which what is awaited is arranged; nil when it is for none.
    public let convenedFor: CivilDate?
    /// Whether our own closures count in how many working days are left.
    public let countsClosures: Bool

    /// Puts a deadline together.
    public init(
        conversation: ConversationID, peer: AuthorityCode, number: Int?, clock: CaseClock, convenedFor: CivilDate?,
        countsClosures: Bool
    ) {
        self.conversation = conversation
        self.peer = peer
        self.number = number
        self.clock = clock.standing(at: .ahead)
        self.convenedFor = convenedFor
        self.countsClosures = countsClosures
    }

    /// How the clock stands on a day, by the calendar that it is counted with.
    public func stage(on day: CivilDate, in calendar: WorkingDayCalendar) -> ClockStage {
        if let convenedFor, day <= convenedFor { return .onCourse }
        return .of(from: clock.trigger, due: clock.due, on: day, calendar: calendar)
    }
}
