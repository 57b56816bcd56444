import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Entries about the calendar, as a transfer's fold takes them")
struct CalendarEventTests {
    private func entry(_ event: JournalEvent, in story: TwoSides) throws -> JournalEntry {
        var entry = try #require(story.sending.entries.last)
        entry.number += 1
        entry.event = event
        return entry
    }

    private func rederived(_ child: ChildReference) -> JournalEvent {
        let due = DueMeeting(
            child: child, residence: Invented.date("2026-11-16"), workingDays: 20, rule: "DERBY-78",
            due: Invented.date("2026-12-14"), convention: "day-0", calendarVersion: "england-and-wales/rules-1/0")
        return .meetingRederived(child: child, was: due, now: due, stands: true)
    }

    @Test(
        "A date worked out again moves nobody's duty, state or clock", .rule("T-2"), arguments: TwoSides.Stage.allCases)
    func changesNothing(stage: TwoSides.Stage) throws {
        let story = TwoSides.at(stage)
        let before = try #require(story.sending.state)
        let child = try #require(before.children.first?.child)
        var after = before
        after.apply(try entry(rederived(child), in: story))
        #expect(after == before)
    }

    @Test("A date of a child who is not in the transfer, and a calendar inside one, are anomalies")
    func anomalies() throws {
        let story = TwoSides.at(.acknowledged)
        let record = CalendarRecord(amendment: HolidayAmendment(), closures: nil, replaced: "none", file: nil)
        for (event, code) in [
            (rederived(Invented.child(99)), "unknown-child"), (.calendarImported(record), "not-of-a-transfer"),
            (.closuresChanged(record), "not-of-a-transfer"),
        ] {
            var state = try #require(story.sending.state)
            state.apply(try entry(event, in: story))
            #expect(state.anomalies.map(\.code) == [code])
        }
    }

    @Test("Each is said in words that name nobody, and a date with closures says so")
    func words() throws {
        let overlay = try #require(ClosureOverlay(name: "Winter closure", days: [Invented.date("2026-12-29")]))
        let closed = CalendarRecord(amendment: HolidayAmendment(), closures: overlay, replaced: "old", file: nil)
        let words = { (event: JournalEvent) in event.words { $0.text } }
        #expect(words(.closuresChanged(closed)) == "set the local closures \"Winter closure\" of 1 day")
        #expect(words(.calendarImported(closed)).contains(closed.version))
        #expect(words(rederived(Invented.child(1))).contains("stands until it says otherwise"))
        #expect(WorkingDayCalendar.countsClosures(version: closed.version))
        #expect(
            closed.own.version == closed.version
                && closed.statutory.version == WorkingDayCalendar.englandAndWales.version)
    }
}
