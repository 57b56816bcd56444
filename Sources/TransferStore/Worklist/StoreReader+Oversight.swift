public import CaseTransfer
import GRDB
public import WorkingDays

/// How many meetings were due on a day, and what became of them.
public struct MeetingTally: Hashable, Sendable {
    /// The day.
    public let due: CivilDate
    /// Held on or before it.
    public let inTime: Int
    /// Held after it.
    public let late: Int
    /// Not held.
    public let notHeld: Int
}

/// How many families' meetings are overdue or at risk, with one authority and in the same team's hands.
public struct PressingTally: Hashable, Sendable {
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
public struct WaitingTally: Hashable, Sendable {
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
    /// Since when the longest of them is late.
    public let since: CivilDate
    /// The transfer that waits longest.
    public let longest: ConversationID
}

extension StoreReader {
    /// How the receiving-in meetings that were due in a span of days stand, by day.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func meetingTallies(from first: CivilDate, through last: CivilDate) throws -> [MeetingTally] {
        try rows(
            """
            SELECT due, count(*) FILTER (WHERE held <= due), count(*) FILTER (WHERE held > due),
                count(*) FILTER (WHERE held IS NULL)
            FROM worklist_meeting WHERE due BETWEEN ? AND ? GROUP BY due ORDER BY due
            """, [first.daysSinceEpoch, last.daysSinceEpoch]
        ) { row in
            MeetingTally(
                due: try row.date(at: 0), inTime: try row.value(Int.self, at: 1), late: try row.value(Int.self, at: 2),
                notHeld: try row.value(Int.self, at: 3))
        }
    }

    /// Receiving-in meetings that are overdue on a day, or due by another with none convened in time, by partner and by the team in
    /// whose hands they are.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func pressingTallies(on today: CivilDate, through last: CivilDate) throws -> [PressingTally] {
        try rows(
            """
            SELECT worklist.peer, team,
                count(DISTINCT conversation) FILTER (WHERE due < ?1), count(DISTINCT conversation) FILTER (WHERE due >= ?1)
            FROM deadline CROSS JOIN worklist USING (conversation) WHERE \(Self.pressing) GROUP BY 1, 2 ORDER BY 1, 2
            """, [today.daysSinceEpoch, last.daysSinceEpoch]
        ) { row in
            PressingTally(
                peer: try row.identifier(AuthorityCode.self, at: 0),
                team: TeamID(try row.value(String.self, at: 1)), overdue: try row.value(Int.self, at: 2),
                atRisk: try row.value(Int.self, at: 3))
        }
    }

    /// The transfers with such a meeting, each with the team in whose hands it is, the earliest due first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func pressingTransfers(
        on today: CivilDate, through last: CivilDate, limit: Int
    ) throws -> [(transfer: ConversationID, team: TeamID?)] {
        try rows(
            Self.earliestPressing, [today.daysSinceEpoch, last.daysSinceEpoch, limit]
        ) { (try $0.identifier(ConversationID.self, at: 0), TeamID(try $0.value(String.self, at: 1))) }
    }

    /// What is late on a day, by whose it is to do, the longest wait first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func waitingTallies(on today: CivilDate) throws -> [WaitingTally] {
        try rows(Self.late, [today.daysSinceEpoch]) { row in
            WaitingTally(
                whose: try row.identifier(AuthorityCode.self, at: 0), team: TeamID(try row.value(String.self, at: 1)),
                side: try row.code(TransferSide.self, at: 2), kind: try row.code(ClockKind.self, at: 3),
                transfers: try row.value(Int.self, at: 4), since: try row.date(at: 5),
                longest: try row.identifier(ConversationID.self, at: 6))
        }
    }

    /// How many transfers await each person's confirmation of what was typed for them.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func awaitedConfirmations() throws -> [(person: PersonID, transfers: Int)] {
        try rows("SELECT person, count(*) FROM worklist_awaits GROUP BY person ORDER BY 2 DESC, 1") {
            (try $0.identifier(PersonID.self, at: 0), try $0.value(Int.self, at: 1))
        }
    }

    func meetings(of conversation: ConversationID) throws -> [MeetingDue] {
        try rows("SELECT due, held FROM worklist_meeting WHERE conversation = ? ORDER BY due", [conversation.text]) {
            MeetingDue(due: try $0.date(at: 0), held: try $0.optionalDate(at: 1))
        }
    }

    /// With the signs, what is due soon is looked up and put in order; without them, the days of every transfer are gone through.
    static let earliestPressing = """
        SELECT conversation, team FROM deadline CROSS JOIN worklist USING (conversation) WHERE \(pressing)
        GROUP BY +conversation ORDER BY min(due), +conversation LIMIT ?3
        """

    /// In the order of their transfers, so that neighbours stand on the same page of the file. The transfer is that of the earliest day,
    /// as SQLite answers for a column beside a single `min`.
    static let late = """
        SELECT whose, CASE WHEN whose <> worklist.peer THEN team ELSE '' END, side, kind, count(*), min(since), conversation
        FROM (
            SELECT conversation, whose, kind, min(due) AS since FROM deadline WHERE due < ?
            GROUP BY +conversation, whose, kind
        ) CROSS JOIN worklist USING (conversation) WHERE part = 1
        GROUP BY 1, 2, 3, 4 ORDER BY 6, 1, 4, 2, 3
        """

    private static let pressing = """
        kind = 'meeting' AND due <= ?2 AND (convened_for IS NULL OR convened_for < ?1) AND side = 'receiving' AND part = 1
        """
}
