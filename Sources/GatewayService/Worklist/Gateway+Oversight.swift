public import CaseTransfer
import TransferStore
public import WorkingDays

/// What a manager sees of everybody's work: figures from the list's own tables; no papers are opened for them.
public struct Oversight: Sendable {
    /// One month of receiving-in meetings, by due date.
    public struct Month: Hashable, Sendable {
        /// The year.
        public let year: Int
        /// The month, from 1.
        public let month: Int
        /// Held on or before the due date.
        public var inTime = 0
        /// Held after it.
        public var late = 0
        /// Due by today, and not held.
        public var notHeld = 0

        /// How many were due.
        public var due: Int { inTime + late + notHeld }
    }

    /// How many families' meetings press, with one authority and in the same team's hands.
    public struct Pressing: Hashable, Sendable {
        /// The other authority.
        public let peer: AuthorityCode
        /// The team; nil for what no team has taken up yet.
        public let team: TeamID?
        /// How many are overdue.
        public let overdue: Int
        /// How many are due soon, with no meeting convened in time.
        public let atRisk: Int
    }

    /// How many families wait for something late of an authority.
    public struct Waiting: Hashable, Sendable {
        /// Whose it is to do.
        public let whose: AuthorityCode
        /// The team, where it is ours to do; nil for what no team has taken up yet, and for another authority's.
        public let team: TeamID?
        /// Whether we send or receive the families.
        public let side: TransferSide
        /// What is awaited.
        public let kind: ClockKind
        /// How many transfers.
        public let transfers: Int
        /// The day on which the longest of them was due.
        public let since: CivilDate
        /// The transfer that waits longest.
        public let longest: ConversationID
    }

    /// The last twelve whole or begun months, the earliest first; what is still to come in them is left out.
    public let months: [Month]
    /// Overdue and at risk, by partner and team.
    public let pressing: [Pressing]
    /// The transfers behind them, the earliest due first, as many as were asked for.
    public let earliest: [TransferLine]
    /// The team in whose hands each of those is; none for what no team has taken up yet.
    public let teams: [ConversationID: TeamID]
    /// What is late, by whose it is to do, the longest wait first.
    public let waiting: [Waiting]
    /// How many transfers have a dispute in which somebody has to do something.
    public let disputes: Int
    /// How many transfers await each person's confirmation.
    public let confirmations: [(person: PersonID, transfers: Int)]
    /// Who is registered today.
    public let people: [RegisteredPerson]
    /// How the list stood when it was read.
    public let standing: WorklistStanding

    /// How many families' meetings are overdue.
    public var overdue: Int { pressing.map(\.overdue).reduce(0, +) }
    /// How many are at risk.
    public var atRisk: Int { pressing.map(\.atRisk).reduce(0, +) }
}

extension Gateway {
    /// So many working days or fewer before a meeting is due, with none convened, it is at risk: our default, in no procedure.
    public static let daysAtRisk = 5

    /// What a manager sees of everybody's work.
    ///
    /// - Parameter limit: how many transfers that are overdue or at risk are shown one by one.
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func oversight(limit: Int, by acting: ActingPerson) throws -> Oversight {
        try require(.assign, of: acting)
        let standing = try prepareToReadWorklist()
        let today = self.today
        let last = lastDayAtRisk(on: today)
        let months = Self.months(before: today)
        let first = months.first.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) } ?? today
        let read = try store.read { reader in
            (
                meetings: try reader.meetingTallies(from: first, through: today),
                pressing: try reader.pressingTallies(on: today, through: last),
                earliest: try reader.pressingTransfers(on: today, through: last, limit: limit),
                waiting: try reader.waitingTallies(on: today), awaited: try reader.awaitedConfirmations(),
                disputes: try reader.worklist(WorklistQuery(disputedOnly: true), limit: 0).total,
                people: try reader.people().filter { $0.isActive(on: today) }
            )
        }
        return Oversight(
            months: Self.filled(months, read.meetings, on: today),
            pressing: read.pressing.map {
                Oversight.Pressing(peer: $0.peer, team: $0.team, overdue: $0.overdue, atRisk: $0.atRisk)
            }, earliest: try lines(of: read.earliest.map(\.transfer), by: acting),
            teams: Dictionary(
                read.earliest.compactMap { entry in entry.team.map { (entry.transfer, $0) } },
                uniquingKeysWith: { first, _ in first }),
            waiting: read.waiting.map {
                Oversight.Waiting(
                    whose: $0.whose, team: $0.team, side: $0.side, kind: $0.kind, transfers: $0.transfers,
                    since: $0.since, longest: $0.longest)
            }, disputes: read.disputes,
            confirmations: read.awaited, people: read.people, standing: standing)
    }

    /// The last day on which a meeting that is due, with none convened in time, is at risk and not merely ahead.
    func lastDayAtRisk(on today: CivilDate) -> CivilDate {
        calendarInUse.reading.own.count(Self.daysAtRisk, from: today).due
    }

    /// The lines of some transfers, in their order, as a list shows them.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func lines(of transfers: [ConversationID], by acting: ActingPerson) throws -> [TransferLine] {
        try require(.readCase, of: acting)
        let today = self.today
        let (states, people, peers) = try store.read { reader in
            let states = try reader.transfers(transfers)
            var peers: [AuthorityCode: PeerRecord] = [:]
            for peer in Set(states.map(\.peer)) { peers[peer] = try reader.peer(peer) }
            return (
                try states.map { (state: $0, waiting: try reader.undelivered(in: $0.conversation)) },
                Dictionary(try reader.people().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), peers
            )
        }
        return states.map { state, waiting in
            let line = line(of: state, waiting: waiting, peer: peers[state.peer], people: people, on: today)
            return isClosed(state.needToKnow, to: acting) ? line.keptApart() : line
        }
    }

    /// The month of a day and the eleven before it.
    private static func months(before today: CivilDate) -> [Oversight.Month] {
        (0..<12).reversed().map { back in
            let count = today.year * 12 + today.month - 1 - back
            return Oversight.Month(year: count / 12, month: count % 12 + 1)
        }
    }

    private static func filled(
        _ months: [Oversight.Month], _ tallies: [MeetingTally], on today: CivilDate
    ) -> [Oversight.Month] {
        var months = months
        for tally in tallies {
            guard let index = months.firstIndex(where: { $0.year == tally.due.year && $0.month == tally.due.month })
            else { continue }
            months[index].inTime += tally.inTime
            months[index].late += tally.late
            // On its last day it can still be held.
            if tally.due < today { months[index].notHeld += tally.notHeld }
        }
        return months
    }
}
