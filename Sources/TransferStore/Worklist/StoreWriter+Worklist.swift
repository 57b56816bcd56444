public import CaseTransfer
import GRDB
public import WorkingDays

extension StoreWriter {
    /// Enters what was worked out for one transfer, unless the journal has gone on since; then it comes up again.
    ///
    /// - Parameters:
    ///   - today: the day the list stands on.
    ///   - isOnTeam: whether the work is on the team's list on that day.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func enter(_ entry: WorklistEntry, on today: CivilDate, isOnTeam: Bool) throws {
        guard try knows(entry.conversation, through: entry.through) else { return }
        let id = entry.conversation.text
        try run(
            """
            INSERT INTO worklist
                (conversation, part, side, peer, stage, worker, on_team, disputed, breached, heads, needs_from, rank,
                place, look_on, tell_on, through, law, team, wants, decides)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (conversation) DO UPDATE SET
                part = excluded.part, side = excluded.side, peer = excluded.peer, stage = excluded.stage,
                worker = excluded.worker, on_team = excluded.on_team, disputed = excluded.disputed,
                breached = excluded.breached, heads = excluded.heads, needs_from = excluded.needs_from,
                rank = excluded.rank, place = excluded.place, look_on = excluded.look_on, tell_on = excluded.tell_on,
                through = excluded.through, law = excluded.law, team = excluded.team,
                wants = excluded.wants, decides = excluded.decides
            """,
            [
                id, entry.part.rawValue, entry.side.rawValue, entry.peer.text, entry.stage.rawValue,
                entry.worker?.text, isOnTeam, entry.isDisputed, entry.hasBreach, entry.heading.rawValue,
                entry.needsFrom?.daysSinceEpoch, entry.rank(on: today), entry.place, entry.looksOn?.daysSinceEpoch,
                entry.tellsOn?.daysSinceEpoch, entry.through, entry.law, entry.team?.text ?? "",
                entry.wants.bits, entry.decides.bits,
            ])
        if try awaits(entry.conversation) != entry.awaits {
            try run("DELETE FROM worklist_awaits WHERE conversation = ?", [id])
            for person in entry.awaits {
                try run("INSERT INTO worklist_awaits (person, conversation) VALUES (?, ?)", [person.text, id])
            }
        }
        if try meetings(of: entry.conversation) != entry.meetings {
            try run("DELETE FROM worklist_meeting WHERE conversation = ?", [id])
            for meeting in entry.meetings {
                try run(
                    "INSERT INTO worklist_meeting (conversation, due, held) VALUES (?, ?, ?)",
                    [id, meeting.due.daysSinceEpoch, meeting.held?.daysSinceEpoch])
            }
        }
        // Most entries of a journal move no day.
        guard try deadlines(of: entry.conversation) != entry.deadlines.inOrder else { return }
        try run("DELETE FROM deadline WHERE conversation = ?", [id])
        for deadline in entry.deadlines { try insert(deadline) }
    }

    /// Takes a transfer off the list that is none any more, unless the journal has gone on since.
    ///
    /// - Parameter entry: the number of its latest entry that the caller knows.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func leaveOut(_ conversation: ConversationID, through entry: Int) throws {
        guard try knows(conversation, through: entry) else { return }
        try run("DELETE FROM worklist WHERE conversation = ?", [conversation.text])
        try run("DELETE FROM worklist_awaits WHERE conversation = ?", [conversation.text])
        try run("DELETE FROM deadline WHERE conversation = ?", [conversation.text])
        try run("DELETE FROM worklist_meeting WHERE conversation = ?", [conversation.text])
    }

    /// Notes up to which entry no transfer is missing.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteWorklist(through entry: Int) throws {
        try setCounter("worklist-through", max(entry, counter("worklist-through") ?? 0))
    }

    /// Notes that the procedures of the process that asks are those in use: it read them last.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteWorklist(procedures: Int64) throws {
        try setCounter("worklist-procedures", Int(procedures))
    }

    /// Turns the list to a day: what is late from then on rises, and what is with somebody who has left is the team's.
    ///
    /// - Parameters:
    ///   - people: everybody ever registered.
    ///   - registered: who is registered on that day, as one number.
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func turnWorklist(to today: CivilDate, people: [RegisteredPerson], registered: Int64) throws {
        let day = today.daysSinceEpoch
        // A clock that was put back: what was worked out for later days holds no more.
        if let before = try counter("worklist-day"), before > day { try run("UPDATE worklist SET look_on = 0") }
        try run("UPDATE worklist SET rank = 1 WHERE rank = 2 AND needs_from <= ?", [day])
        try run("UPDATE worklist SET rank = 2 WHERE rank = 1 AND needs_from > ?", [day])
        if try counter("worklist-people") != Int(registered) {
            for person in people {
                let isAway = !person.isActive(on: today)
                try run(
                    "UPDATE worklist SET on_team = ? WHERE worker = ? AND on_team = ?",
                    [isAway, person.id.text, !isAway])
            }
            try setCounter("worklist-people", Int(registered))
        }
        try setCounter("worklist-day", day)
    }

    /// Empties the list, to be filled again from the first transfer on.
    func forgetWorklist() throws {
        try run("DELETE FROM worklist")
        try run("DELETE FROM worklist_awaits")
        try run("DELETE FROM deadline")
        try run("DELETE FROM worklist_meeting")
        try run("DELETE FROM counter WHERE name = 'worklist-through'")
    }

    private func knows(_ conversation: ConversationID, through entry: Int) throws -> Bool {
        try row("SELECT 1 FROM transfer WHERE conversation = ? AND last_entry = ?", [conversation.text, entry]) != nil
    }

    private func insert(_ deadline: Deadline) throws {
        let clock = deadline.clock
        try run(
            """
            INSERT INTO deadline
                (due, conversation, kind, number, dispute, peer, child, whose, counted_from, from_words, span, rule,
                convention, calendar, convened_for, counts_closures)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                clock.due.daysSinceEpoch, deadline.conversation.text, clock.key.kind.rawValue, deadline.number ?? 0,
                clock.key.number ?? 0, deadline.peer.text, clock.key.child?.text, clock.whose.text,
                clock.trigger.daysSinceEpoch, clock.from, clock.limit, clock.rule.id, clock.convention,
                clock.calendarVersion, deadline.convenedFor?.daysSinceEpoch, deadline.countsClosures,
            ])
    }

    private func setCounter(_ name: String, _ value: Int) throws {
        try run(
            """
            INSERT INTO counter (name, value) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET value = ?2
            """, [name, value])
    }
}

extension [Deadline] {
    /// In the order in which the store gives those of one transfer, on no particular day.
    var inOrder: [Deadline] {
        func key(_ deadline: Deadline) -> (Int, String, Int, Int) {
            (
                deadline.clock.due.daysSinceEpoch, deadline.clock.key.kind.rawValue, deadline.number ?? 0,
                deadline.clock.key.number ?? 0
            )
        }
        return sorted { key($0) < key($1) }
    }
}
