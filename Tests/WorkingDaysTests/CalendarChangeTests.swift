import Testing
import WorkingDays

@Suite("Calendars that were changed: imported lists and local closures")
struct CalendarChangeTests {
    private func list(_ years: ClosedRange<Int>, adding added: [String] = [], removing removed: [String] = []) throws
        -> PublishedHolidays
    {
        let known = years.flatMap { WorkingDayCalendar.englandAndWales.holidays(in: $0) }
        let holidays =
            known.filter { !removed.contains($0.date.description) }
            + added.map { BankHoliday(date: date($0), title: "Invented holiday") }
        return try #require(PublishedHolidays(division: .englandAndWales, holidays: holidays))
    }

    private func calendar(_ list: PublishedHolidays) -> WorkingDayCalendar {
        WorkingDayCalendar(division: .englandAndWales, amendment: list.amendment())
    }

    @Test("What gov.uk published is what the rules say, so importing it changes nothing (T-3)")
    func publishedListChangesNothing() throws {
        let holidays = try Fixture.holidays(of: .englandAndWales).map { BankHoliday(date: $0.date, title: $0.titleKey) }
        let list = try #require(PublishedHolidays(division: .englandAndWales, holidays: holidays))
        #expect(list.years == 2012...2028)
        #expect(list.amendment().isEmpty)
        #expect(list.shortYears.isEmpty)
        #expect(calendar(list).version == WorkingDayCalendar.englandAndWales.version)
    }

    @Test("A day proclaimed after the program was written counts, and one that was moved away does not (T-3)")
    func amendedDaysCount() throws {
        let changed = calendar(try list(2026...2028, adding: ["2027-06-04"], removing: ["2027-05-31"]))
        #expect(!changed.isWorkingDay(date("2027-06-04")))
        #expect(changed.isWorkingDay(date("2027-05-31")))
        #expect(changed.version != WorkingDayCalendar.englandAndWales.version)
        let changes = changed.changes(from: .englandAndWales, in: 2026...2028)
        #expect(changes.added.map(\.date) == [date("2027-06-04")])
        #expect(changes.removed.map(\.date) == [date("2027-05-31")])
        #expect(changes.before(date("2027-06-01")).added.isEmpty)
        #expect(changes.before(date("2027-06-01")).removed.count == 1)
        #expect(changed.count(20, from: date("2027-05-24")).due == date("2027-06-22"))
    }

    @Test("A later list keeps what was amended in years it does not cover, and has the last word in its own")
    func laterListKeepsOtherYears() throws {
        let first = try list(2026...2027, adding: ["2026-07-01", "2027-07-01"]).amendment()
        let second = try list(2027...2029, adding: ["2029-07-02"]).amendment(keeping: first)
        #expect(second.added.map(\.date) == [date("2026-07-01"), date("2029-07-02")])
        #expect(second.removed.isEmpty)
    }

    @Test("A year with fewer days than recur by rule is noticed")
    func shortYear() throws {
        #expect(try list(2026...2027, removing: ["2027-12-28"]).shortYears == [2027])
        #expect(PublishedHolidays(division: .scotland, holidays: []) == nil)
    }

    @Test("Closures lengthen a count, say so in the version, and are named among the days passed over")
    func closures() throws {
        let overlay = try #require(
            ClosureOverlay(name: "Winter closure", days: [date("2026-12-29"), date("2026-12-30"), date("2026-12-29")]))
        #expect(overlay.days.count == 2)
        let closed = WorkingDayCalendar(division: .englandAndWales, closures: overlay)
        let open = WorkingDayCalendar.englandAndWales
        #expect(open.count(5, from: date("2026-12-24")).due == date("2027-01-05"))
        let count = closed.count(5, from: date("2026-12-24"))
        #expect(count.due == date("2027-01-07"))
        #expect(count.skipped.contains { $0.title == "Winter closure (local closure)" })
        #expect(WorkingDayCalendar.countsClosures(version: count.calendarVersion))
        #expect(count.calendarVersion.hasPrefix(open.version))
        #expect(count.calendarVersion.utf8.count <= 80, "it has to fit the manifest's label")
        #expect(!WorkingDayCalendar.countsClosures(version: open.version))
        #expect(closed.changes(from: open, in: 2026...2026).added.count == 2)
    }

    @Test("An overlay without a name or days, or one that would stop the clock, is none")
    func unusableOverlays() {
        let days = (0..<61).map { date("2027-01-01").adding(days: $0) }
        #expect(ClosureOverlay(name: "", days: Array(days.prefix(1))) == nil)
        #expect(ClosureOverlay(name: "Two\nlines", days: Array(days.prefix(1))) == nil)
        #expect(ClosureOverlay(name: String(repeating: "n", count: 61), days: Array(days.prefix(1))) == nil)
        #expect(ClosureOverlay(name: "Closed", days: []) == nil)
        #expect(ClosureOverlay(name: "Closed", days: days) == nil)
        #expect(ClosureOverlay(name: "Closed", days: Array(days.prefix(60)))?.days.count == 60)
    }
}
