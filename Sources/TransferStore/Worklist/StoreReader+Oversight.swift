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

/// How many families' meetings are overdue or at risk, with one authority and in the same hands.
public struct PressingTally: Hashable, Sendable {
    /// The other authority.
    public let peer: AuthorityCode
    /// Who has the work; nil for the team's list.
    public let worker: PersonID?
    /// How many are overdue.
    public let overdue: Int
    /// How many are due soon, with no meeting convened in time.
    public let atRisk: Int
}

/// How many families wait for something late of an authority.
public struct WaitingTally: Hashable, Sendable {
    /// Whose it is to do.
    public let whose: AuthorityCode
    /// Who has the work, where it is ours; nil for the team's list, and for another authority's.
    public let worker: PersonID?
    /// What is awaited.
    public let kind: ClockKind
    /// How many transfers.
    public let transfers: Int
    /// Since when the longest of them is late.
    public let since: CivilDate
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

    /// Receiving-in meetings that are overdue on a day, or due by another with none convened in time, by partner and by whose hands they
    /// are in.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func pressingTallies(on today: CivilDate, through last: CivilDate) throws -> [PressingTally] {
        try rows(
            """
            SELECT worklist.peer, CASE on_team WHEN 0 THEN worker END,
                count(DISTINCT conversation) FILTER (WHERE due < ?1), count(DISTINCT conversation) FILTER (WHERE due >= ?1)
            FROM deadline CROSS JOIN worklist USING (conversation) WHERE \(Self.pressing) GROUP BY 1, 2 ORDER BY 1, 2
            """, [today.daysSinceEpoch, last.daysSinceEpoch]
        ) { row in
            PressingTally(
                peer: try row.identifier(AuthorityCode.self, at: 0),
                worker: try row.optionalIdentifier(PersonID.self, at: 1), overdue: try row.value(Int.self, at: 2),
                atRisk: try row.value(Int.self, at: 3))
        }
    }

    /// The transfers with such a meeting, the earliest due first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func pressingTransfers(
        on today: CivilDate, through last: CivilDate, limit: Int
    ) throws -> [ConversationID] {
        try rows(
            Self.earliestPressing, [today.daysSinceEpoch, last.daysSinceEpoch, limit]
        ) { try $0.identifier(ConversationID.self, at: 0) }
    }

    /// What is late on a day, by whose it is to do, the longest wait first.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func waitingTallies(on today: CivilDate) throws -> [WaitingTally] {
        try rows(Self.late, [today.daysSinceEpoch]) { row in
            WaitingTally(
                whose: try row.identifier(AuthorityCode.self, at: 0),
                worker: try row.optionalIdentifier(PersonID.self, at: 1), kind: try row.code(ClockKind.self, at: 2),
                transfers: try row.value(Int.self, at: 3), since: try row.date(at: 4))
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
        SELECT conversation FROM deadline CROSS JOIN worklist USING (conversation) WHERE \(pressing)
        GROUP BY +conversation ORDER BY min(due), +conversation LIMIT ?3
        """

    /// In the order of their transfers, so that neighbours stand on the same page of the file.
    static let late = """
        SELECT whose, CASE WHEN whose <> worklist.peer AND on_team = 0 THEN worker END, kind, count(*), min(since)
        FROM (
            SELECT conversation, whose, kind, min(due) AS since FROM deadline WHERE due < ?
            GROUP BY +conversation, whose, kind
        ) CROSS JOIN worklist USING (conversation) WHERE part = 1
        GROUP BY 1, 2, 3 ORDER BY 5, 1, 3
        """

    private static let pressing = """
        kind = 'meeting' AND due <= ?2 AND (convened_for IS NULL OR convened_for < ?1) AND side = 'receiving' AND part = 1
        """
}
