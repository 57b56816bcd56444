import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("A new calendar, and what was counted with the old one")
struct CalendarTests {
    private let extra = Invented.date("2026-12-09")

    private func change(_ station: Station, adding: [CivilDate] = [], removing: [CivilDate] = []) throws
        -> CalendarChange
    {
        let bytes = BankHolidayList.file(2024...2028, adding: adding, removing: removing)
        return try station.gateway.change(
            toImport: BankHolidayFile.read(bytes), file: bytes,
            by: station.acting(.administrator))
    }

    private func importing(_ station: Station, adding: [CivilDate]) throws -> CalendarChange {
        let change = try change(station, adding: adding)
        try station.gateway.importCalendar(change, accepting: nil, by: station.acting(.administrator))
        return change
    }

    private func clock(_ station: Station, _ conversation: ConversationID) throws -> MeetingClock {
        try #require(
            try station.gateway.clocks(of: station.gateway.transfer(conversation.text), on: station.gateway.today).first
        )
    }

    @Test(
        "Before the acknowledgement a new bank holiday moves the date on both sides, old and new on record",
        .rule("T-3"))
    func beforeAcknowledgement() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let before = try clock(sender, conversation).due
        let change = try importing(sender, adding: [extra])
        #expect(change.againstUse.added.map(\.date) == [extra])
        #expect(change.againstRules == change.againstUse)
        #expect(!change.meetings.isEmpty && change.meetings.allSatisfy { !$0.stands })
        #expect(change.withoutChildren.meetings.isEmpty && change.withoutChildren.count == change.meetings.count)
        let after = try clock(sender, conversation)
        #expect(after.due.due == WorkingDayCalendar.englandAndWales.count(1, from: before.due).due)
        #expect(after.due.calendarVersion != before.calendarVersion)
        #expect(after.recounted == nil)
        // The other authority counts with its own calendar until it imports the list too.
        #expect(try clock(receiver, conversation).due == before)

        let recorded = try sender.events().compactMap { event -> (DueMeeting, DueMeeting, Bool)? in
            guard case .meetingRederived(_, let was, let now, let stands) = event else { return nil }
            return (was, now, stands)
        }
        #expect(recorded.count == change.meetings.count)
        #expect(recorded.contains { $0.0 == before && $0.1 == after.due && !$0.2 })
        #expect(try sender.gateway.transfer(conversation.text).anomalies.isEmpty)
    }

    @Test("What the receiving authority acknowledged stands; the difference is shown", .rule("T-2", "T-3"))
    func afterAcknowledgement() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await receiver.acknowledge(conversation)
        try await receiver.settle(over: wire)
        let told = try clock(sender, conversation).due
        for station in [sender, receiver] {
            let change = try importing(station, adding: [extra])
            #expect(!change.meetings.isEmpty && change.meetings.allSatisfy(\.stands))
            let after = try clock(station, conversation)
            #expect(after.due == told)
            #expect(after.recounted?.due == WorkingDayCalendar.englandAndWales.count(1, from: told.due).due)
            let view = try station.gateway.show(
                station.gateway.transfer(conversation.text), reveal: nil, by: station.acting(.practitioner))
            #expect(view.children.first?.meetingDue == told)
            #expect(view.children.first?.meetingRecounted == after.recounted)
            #expect(view.anomalies.isEmpty)
        }
    }

    @Test("Closures count for our own limit alone, and every date says so", .rule("T-2"))
    func closures() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        let overlay = try #require(ClosureOverlay(name: "Invented closure", days: [extra]))
        for station in [sender, receiver] {
            let manager = try station.acting(.serviceManager)
            let change = try station.gateway.change(toClosures: overlay, by: manager)
            #expect(
                change.meetings.isEmpty == (station.code == sender.code),
                "the sender's closures are no business of the receiver's limit")
            try station.gateway.changeClosures(change, reason: "Invented reason.", by: manager)
        }
        let (ours, theirs) = (try clock(receiver, conversation).due, try clock(sender, conversation).due)
        #expect(!theirs.countsClosures)
        #expect(ours.countsClosures)
        #expect(ours.due > theirs.due)
        #expect(
            try receiver.gateway.list(by: receiver.acting(.practitioner)).first?.clock.contains("local closures")
                == true)

        _ = try await receiver.acknowledge(conversation)
        try await receiver.settle(over: wire)
        let told = try clock(sender, conversation)
        #expect(told.due == ours, "the label crosses with the date")
        #expect(told.recounted?.due == theirs.due)

        let manager = try receiver.acting(.serviceManager)
        let cleared = try receiver.gateway.change(toClosures: nil, by: manager)
        try receiver.gateway.changeClosures(cleared, reason: nil, by: manager)
        #expect(try receiver.gateway.calendarOrigin()?.record.closures == nil)
        #expect(
            receiver.gateway.calendar(countingFor: receiver.code).version == WorkingDayCalendar.englandAndWales.version)
    }

    @Test("A list that contradicts days gone by, or lacks days, is taken only with a reason", .rule("T-3"))
    func contradictions() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let administrator = try station.acting(.administrator)
        for (change, code) in [
            (try change(station, adding: [Invented.date("2025-07-01")]), "calendar-contradicts-past"),
            (try change(station, removing: [Invented.date("2025-08-25")]), "calendar-contradicts-past"),
            (try change(station, removing: [Invented.date("2027-08-30")]), "calendar-year-short"),
        ] {
            for reason in [nil, "  "] {
                let fault = #expect(throws: GatewayFault.self) {
                    try station.gateway.importCalendar(change, accepting: reason, by: administrator)
                }
                #expect(fault?.code == code)
            }
            #expect(station.gateway.calendar.version == WorkingDayCalendar.englandAndWales.version)
        }
        let change = try change(station, removing: [Invented.date("2027-08-30")])
        try station.gateway.importCalendar(change, accepting: "Invented reason.", by: administrator)
        #expect(station.gateway.calendar.isWorkingDay(Invented.date("2027-08-30")))
    }

    @Test(
        "An administrator imports the list, a service manager sets the closures; two at once do not overwrite each other"
    )
    func whoMay() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let overlay = try #require(ClosureOverlay(name: "Invented closure", days: [extra]))
        for role in [Role.practitioner, .teamManager, .administrator, .auditor, .businessSupport] {
            let fault = #expect(throws: GatewayFault.self) {
                try station.gateway.change(toClosures: overlay, by: station.acting(role))
            }
            #expect(fault?.code == "not-permitted")
        }
        let administrator = try station.acting(.administrator)
        let manager = try station.acting(.serviceManager)
        let bytes = BankHolidayList.file(2024...2028, adding: [extra], removing: [])
        #expect(throws: GatewayFault.self) {
            try station.gateway.change(toImport: BankHolidayFile.read(bytes), file: bytes, by: manager)
        }
        let first = try station.gateway.change(toClosures: overlay, by: manager)
        let second = try change(station, adding: [extra])
        #expect(throws: GatewayFault.self) {
            try station.gateway.changeClosures(first, reason: nil, by: administrator)
        }
        try station.gateway.changeClosures(first, reason: nil, by: manager)
        let fault = #expect(throws: GatewayFault.self) {
            try station.gateway.importCalendar(second, accepting: nil, by: administrator)
        }
        #expect(fault?.code == "calendar-changed-meanwhile")
    }

    @Test("The calendar outlives a restart and a rebuilding of the projections, and importing it again changes nothing")
    func lasts() throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let imported = try importing(station, adding: [extra])
        #expect(imported.record.version == station.gateway.calendar.version)
        try station.restart()
        #expect(!station.gateway.calendar.isWorkingDay(extra))
        try station.gateway.store.write { try $0.rebuildProjections() }
        try station.restart()
        #expect(station.gateway.calendar.version == imported.record.version)
        #expect(try change(station, adding: [extra]).isNothing)
        let origin = try #require(try station.gateway.calendarOrigin())
        #expect(origin.entry.actor.person == Invented.person("ida.invented"))
        #expect(origin.record.replaced == WorkingDayCalendar.englandAndWales.version)
    }
}
