public import CaseTransfer
import GRDB

extension StoreReader {
    /// The number of the journal's entry that says which calendar is in use; nil while it is the program's own.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func calendarEntry() throws -> Int? {
        try row("SELECT value FROM counter WHERE name = 'calendar-entry'")?.value(Int.self, at: 0)
    }

    /// The calendar in use as the journal tells it; nil while it is the program's own.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func calendarRecord() throws -> CalendarRecord? {
        switch try calendarEntry().flatMap({ try entry($0)?.entry.event }) {
        case .calendarImported(let record)?, .closuresChanged(let record)?: record
        default: nil
        }
    }
}

extension StoreWriter {
    /// Notes which entry says what the calendar is, so that nobody has to look for it in a long journal.
    func projectCalendar(_ entry: JournalEntry) throws {
        switch entry.event {
        case .calendarImported, .closuresChanged: break
        default: return
        }
        try run(
            """
            INSERT INTO counter (name, value) VALUES ('calendar-entry', ?1)
            ON CONFLICT (name) DO UPDATE SET value = ?1
            """, [entry.number])
    }

    func forgetCalendar() throws {
        try run("DELETE FROM counter WHERE name = 'calendar-entry'")
    }
}
