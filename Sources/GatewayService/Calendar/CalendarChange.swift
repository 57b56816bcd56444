public import CaseTransfer
import SecureXML
import TransferStore
public import WorkingDays

/// What another calendar would change, worked out before anything is changed: days, and the open meetings that rest on them.
public struct CalendarChange: Hashable, Sendable, Codable {
    /// The calendar that would be in use.
    public var record: CalendarRecord
    /// The journal's entry that says what is in use now; nil while it is the program's own calendar.
    public var replaces: Int?
    /// How it differs from the rules and proclamations that the program knows.
    public var againstRules: WorkingDayCalendar.Changes
    /// How it differs from the calendar in use.
    public var againstUse: WorkingDayCalendar.Changes
    /// Days before today that the calendar in use knows otherwise: history does not change, so somebody is mistaken.
    public var past: WorkingDayCalendar.Changes
    /// Years of the list with fewer days than recur by rule.
    public var shortYears: [Int]
    /// Open meetings that come out on another date.
    public var meetings: [RederivedMeeting]
    /// How many those are, for whoever is shown no child.
    public private(set) var count: Int

    /// What somebody who is shown no child may see of it: how many meetings, and none of them.
    public var withoutChildren: CalendarChange {
        var change = self
        change.meetings = []
        return change
    }

    init(
        record: CalendarRecord, replaces: Int?, againstRules: WorkingDayCalendar.Changes,
        againstUse: WorkingDayCalendar.Changes, past: WorkingDayCalendar.Changes, shortYears: [Int],
        meetings: [RederivedMeeting]
    ) {
        self.record = record
        self.replaces = replaces
        self.againstRules = againstRules
        self.againstUse = againstUse
        self.past = past
        self.shortYears = shortYears
        self.meetings = meetings
        count = meetings.count
    }

    /// Whether every question would be answered as before.
    public var isNothing: Bool { record.version == record.replaced }
}

/// A meeting not held yet whose due date comes out otherwise by another calendar; references only, nobody's name.
public struct RederivedMeeting: Hashable, Sendable, Codable {
    /// The transfer.
    public var transfer: ConversationID
    /// The child's number in the pack, from 1.
    public var number: Int
    /// The date that was shown until now.
    public var was: DueMeeting
    /// The date by the other calendar.
    public var now: DueMeeting
    /// Whether the receiving authority has said the first, which holds until it says otherwise.
    public var stands: Bool
}

extension CalendarChange {
    /// What somebody checked, in 64 digits however many meetings move: the calendar that it replaces and makes, and every date.
    public var checked: MessageDigest {
        let parts =
            ["\(replaces ?? 0)", "\(record.version)"]
            + meetings.map { "\($0.transfer.text) \($0.number) \($0.now.due)" }
        return MessageDigest(SHA256Hasher.digest(Array(parts.joined(separator: "\n").utf8)))
    }
}

extension Gateway {
    /// What importing a list of bank holidays would change.
    ///
    /// - Parameter file: the file the list was read from, which goes on record by its digest.
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func change(
        toImport list: PublishedHolidays, file: [UInt8], by acting: ActingPerson
    ) throws -> CalendarChange {
        try require(.changeCalendar, of: acting)
        let reading = calendarInUse.reading
        let record = CalendarRecord(
            amendment: list.amendment(keeping: reading.record?.amendment ?? HolidayAmendment()),
            closures: reading.record?.closures, replaced: reading.own.version,
            file: MessageDigest(SHA256Hasher.digest(file)))
        return try change(to: record, from: reading, years: list.years, shortYears: list.shortYears)
    }

    /// What setting our own closures, or clearing them, would change.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func change(toClosures closures: ClosureOverlay?, by acting: ActingPerson) throws -> CalendarChange {
        try require(.setClosures, of: acting)
        let reading = calendarInUse.reading
        let record = CalendarRecord(
            amendment: reading.record?.amendment ?? HolidayAmendment(), closures: closures,
            replaced: reading.own.version, file: nil)
        let days = (closures?.days ?? []) + (reading.record?.closures?.days ?? [])
        let years = (days.min()?.year ?? today.year)...(days.max()?.year ?? today.year)
        return try change(to: record, from: reading, years: years, shortYears: [])
    }

    private func change(
        to record: CalendarRecord, from reading: CalendarInUse.Reading, years: ClosedRange<Int>, shortYears: [Int]
    ) throws -> CalendarChange {
        // Closures may be set for any day, so only what was published counts as history.
        let statutory = record.statutory
        return CalendarChange(
            record: record, replaces: reading.entry,
            againstRules: record.own.changes(from: .englandAndWales, in: years),
            againstUse: record.own.changes(from: reading.own, in: years),
            past: statutory.changes(from: reading.statutory, in: years).before(today), shortYears: shortYears,
            meetings: try rederived(from: reading, to: record))
    }

    private func rederived(from reading: CalendarInUse.Reading, to record: CalendarRecord) throws -> [RederivedMeeting]
    {
        let (ownNow, statutoryNow) = (record.own, record.statutory)
        return try store.read { try $0.transfers() }.filter { !$0.isOver }.flatMap { state -> [RederivedMeeting] in
            let isOurs = state.recipient == authority
            let (before, after) = isOurs ? (reading.own, ownNow) : (reading.statutory, statutoryNow)
            return state.children.enumerated().compactMap { index, progress -> RederivedMeeting? in
                guard progress.meeting.name != .held, progress.state.name != .closed,
                    !progress.state.stopsMeeting,
                    let dates = MeetingDates.of(
                        progress, limit: meetingLimit(receiving: state.recipient).limit, calendar: before)
                else { return nil }
                let due = dates.governing
                let now = MeetingDeadline.recounted(due, in: after)
                guard now.due != MeetingDeadline.recounted(due, in: before).due else { return nil }
                return RederivedMeeting(
                    transfer: state.conversation, number: index + 1, was: due, now: now,
                    stands: dates.confirmedByReceiver)
            }
        }
    }
}
