public import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// Puts an imported list of bank holidays into use, and records for each open meeting the old date and the new.
    ///
    /// - Parameter reason: why a list that contradicts known history, or that names fewer days than recur by rule, is right after all.
    /// - Throws: `GatewayFault`: `calendar-contradicts-past`, `calendar-year-short`, `calendar-changed-meanwhile` or `not-permitted`.
    public func importCalendar(_ change: CalendarChange, accepting reason: String?, by acting: ActingPerson) throws {
        let isAccepted = !(reason ?? "").allSatisfy(\.isWhitespace)
        if !change.past.isEmpty, !isAccepted {
            let days = (change.past.added + change.past.removed).map(\.date).sorted().map(\.description)
            throw GatewayFault(
                .no, code: "calendar-contradicts-past",
                message: "The list contradicts what is known of days gone by: \(days.joined(separator: ", ")).",
                remedy: "Download the list again. If it is right, give --accept-changes and say why with --reason.",
                rule: "T-3")
        }
        if let year = change.shortYears.first, !isAccepted {
            throw GatewayFault(
                .no, code: "calendar-year-short",
                message: "The list names fewer days in \(year) than recur by rule, so a part of it may be missing.",
                remedy: "Download the list again. If it is right, give --accept-changes and say why with --reason.",
                rule: "T-3")
        }
        try require(.changeCalendar, of: acting)
        try record(change, as: .calendarImported(change.record), reason: reason, by: acting)
    }

    /// Sets or clears our own closures, and records for each open meeting the old date and the new.
    ///
    /// - Throws: `GatewayFault`: `calendar-changed-meanwhile` or `not-permitted`.
    public func changeClosures(_ change: CalendarChange, reason: String?, by acting: ActingPerson) throws {
        try require(.setClosures, of: acting)
        try record(change, as: .closuresChanged(change.record), reason: reason, by: acting)
    }

    /// The calendar in use with who put it there and when; nothing of the latter while it is the program's own.
    ///
    /// - Throws: the store's fault when it cannot be read.
    public func calendarOrigin() throws -> (record: CalendarRecord, entry: JournalEntry)? {
        try store.read { reader in
            guard let record = try reader.calendarRecord(), let number = try reader.calendarEntry(),
                let entry = try reader.entry(number)?.entry
            else { return nil }
            return (record, entry)
        }
    }

    private func record(
        _ change: CalendarChange, as event: JournalEvent, reason: String?, by acting: ActingPerson
    ) throws {
        let salts = try (0...change.meetings.count).map { _ in try surroundings.random(32) }
        let (now, today) = (self.now, self.today)
        try store.write { writer in
            guard try writer.calendarEntry() == change.replaces else {
                throw GatewayFault(
                    .tryAgain, code: "calendar-changed-meanwhile",
                    message: "Somebody else has just changed the calendar.",
                    remedy: "Run the command again and look at what it says now.")
            }
            try writer.append(
                JournalDraft(
                    occurredOn: today, actor: acting.actor, event: event, rule: "T-3",
                    payload: reason.map { JournalPayload(rationale: $0) }),
                at: now, salt: salts[0])
            for (meeting, salt) in zip(change.meetings, salts.dropFirst()) {
                try writer.append(
                    JournalDraft(
                        occurredOn: today, actor: acting.actor, conversation: meeting.transfer,
                        event: .meetingRederived(
                            child: meeting.was.child, was: meeting.was, now: meeting.now, stands: meeting.stands),
                        rule: meeting.now.rule),
                    at: now, salt: salt)
            }
        }
    }
}
