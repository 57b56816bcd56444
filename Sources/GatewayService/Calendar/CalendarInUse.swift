import CaseTransfer
import Synchronization
import TransferStore
import WorkingDays

/// The home's calendar as the journal tells it, worked out again only when an entry has changed it, in whichever process.
final class CalendarInUse: Sendable {
    /// A calendar with and without our closures, and the journal's entry that says so.
    struct Reading: Sendable {
        var entry: Int?
        var record: CalendarRecord?
        var statutory: WorkingDayCalendar
        var own: WorkingDayCalendar

        static let ofTheProgram = Reading(
            entry: nil, record: nil, statutory: .englandAndWales, own: .englandAndWales)
    }

    /// A reading that a piece of work goes by from beginning to end, and whose it is.
    private struct Held: Sendable {
        var calendar: ObjectIdentifier
        var reading: Reading
    }

    @TaskLocal private static var held: Held?

    private let store: TransferStore
    private let last = Mutex(Reading.ofTheProgram)

    init(_ store: TransferStore) {
        self.store = store
    }

    /// Does something by one reading of the calendar, so that all of it goes by the same and nobody looks again.
    func holding<Value>(_ reading: Reading, _ work: () throws -> Value) rethrows -> Value {
        try Self.$held.withValue(Held(calendar: ObjectIdentifier(self), reading: reading), operation: work)
    }

    var reading: Reading {
        if let held = Self.held, held.calendar == ObjectIdentifier(self) { return held.reading }
        let known = last.withLock(\.self)
        // A store that cannot be read is reported by whatever reads the transfer; the calendar it said last still holds.
        guard let entry = try? store.read({ try $0.calendarEntry() }), entry != known.entry,
            let record = try? store.read({ try $0.calendarRecord() })
        else { return known }
        let fresh = Reading(entry: entry, record: record, statutory: record.statutory, own: record.own)
        last.withLock { $0 = fresh }
        return fresh
    }
}
