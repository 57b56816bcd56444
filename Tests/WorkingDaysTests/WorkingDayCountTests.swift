import Foundation
import Testing
import WorkingDays

@Suite("Counting working days")
struct WorkingDayCountTests {
    private let england = WorkingDayCalendar.englandAndWales

    @Test("T-1, T-3: the 20th and 30th working day agree with every counted example", arguments: try Fixture.vectors())
    func agreesWithVectors(vector: Fixture.Vector) {
        #expect(england.count(20, from: vector.residence).due == vector.due20)
        #expect(england.count(30, from: vector.residence).due == vector.due30)
    }

    @Test("T-3: the rival convention, counted for display, is the rival's date", arguments: try Fixture.vectors())
    func rivalConvention(vector: Fixture.Vector) {
        let rival = england.count(20, from: vector.residence, convention: .inclusive)
        #expect(rival.due == vector.inclusive20)
        #expect(rival.convention == .inclusive && rival.workingDays == 20)
        #expect(england.count(20, from: vector.residence).convention == .dayZero)
    }

    @Test(
        "T-3: residence on a working day, a weekend or a holiday",
        arguments: [
            ("2025-12-24", "2026-01-26", "2026-02-09"), ("2025-12-25", "2026-01-26", "2026-02-09"),
            ("2026-04-02", "2026-05-05", "2026-05-19"), ("2027-12-24", "2028-01-26", "2028-02-09"),
            ("2022-09-09", "2022-10-10", "2022-10-24"), ("2023-04-06", "2023-05-10", "2023-05-24"),
        ])
    func knownLimits(residence: String, due20: String, due30: String) {
        #expect(england.count(20, from: date(residence)).due == date(due20))
        #expect(england.count(30, from: date(residence)).due == date(due30))
    }

    @Test("The count names the weekday holidays it passed over, in order")
    func namesSkippedHolidays() {
        let count = england.count(20, from: date("2026-04-02"))
        #expect(count.skipped.map(\.date) == [date("2026-04-03"), date("2026-04-06"), date("2026-05-04")])
        #expect(count.skipped.map(\.title) == ["Good Friday", "Easter Monday", "Early May bank holiday"])
        #expect(england.count(20, from: date("2026-04-03")).skipped.map(\.title).first == "Easter Monday")
    }

    @Test("The same residence date is due a day later in Scotland than in England in June 2026")
    func divisionMatters() {
        let scotland = WorkingDayCalendar(division: .scotland)
        #expect(england.count(20, from: date("2026-06-12")).due == date("2026-07-10"))
        #expect(scotland.count(20, from: date("2026-06-12")).due == date("2026-07-13"))
    }

    @Test("No working days are over on the residence date itself")
    func zeroAndLess() {
        let sunday = date("2026-11-22")
        #expect(england.count(0, from: sunday).due == sunday)
        #expect(england.count(-5, from: sunday).due == sunday)
        #expect(england.count(.min, from: sunday).due == sunday)
        #expect(england.count(1, from: sunday, convention: .inclusive).due == date("2026-11-23"))
        #expect(england.count(1, from: date("2026-11-23"), convention: .inclusive).due == date("2026-11-23"))
    }

    @Test("An absurd number of days ends at the last date instead of crashing")
    func absurdCounts() {
        #expect(england.count(.max, from: date("2026-11-22")).due == date("9999-12-31"))
        #expect(england.count(30, from: date("9999-12-20")).due == date("9999-12-31"))
        #expect(england.count(.min, from: date("2026-11-23"), convention: .inclusive).due == date("2026-11-23"))
    }

    @Test("A holiday proclaimed after the limit was computed moves it and changes the calendar's version (T-3)")
    func proclaimedLater() {
        let funeral = date("2022-09-19")
        let before = WorkingDayCalendar(
            division: .englandAndWales, proclaimed: [ProclaimedChange].published.filter { $0.holiday.date != funeral })
        let old = before.count(20, from: date("2022-09-09"))
        let new = england.count(20, from: date("2022-09-09"))
        #expect(old.due == date("2022-10-07") && new.due == date("2022-10-10"))
        #expect(new.skipped.map(\.date) == [funeral])
        #expect(old.calendarVersion != new.calendarVersion)
    }

    @Test("A calendar's version names its holidays: the same for the same, whatever other divisions proclaim")
    func versionNamesTheHolidays() {
        let withoutScotland = [ProclaimedChange].published.filter { $0.divisions != [.scotland] }
        let shuffled = Array(withoutScotland.reversed())
        #expect(WorkingDayCalendar(division: .englandAndWales, proclaimed: shuffled).version == england.version)
        #expect(WorkingDayCalendar(division: .scotland).version != england.version)
        #expect(WorkingDayCalendar(division: .scotland, proclaimed: withoutScotland).version.hasPrefix("scotland/"))
        // Stored limits carry this text, so it may change only together with the holidays.
        #expect(england.version == "england-and-wales/rules-1/716043d264b66fd4")
    }

    @Test("A holiday proclaimed on a day that already is one, or on a Sunday, is counted once or not at all")
    func proclaimedTwice() {
        let extra = [date("2026-12-25"), date("2026-12-27")].map { day in
            ProclaimedChange(
                divisions: [.englandAndWales], holiday: BankHoliday(date: day, title: "Invented"),
                reason: "invented", source: "this test")
        }
        let calendar = WorkingDayCalendar(division: .englandAndWales, proclaimed: .published + extra)
        #expect(calendar.count(20, from: date("2026-12-01")).due == england.count(20, from: date("2026-12-01")).due)
        #expect(calendar.holiday(on: date("2026-12-25"))?.title == "Christmas Day")
        #expect(calendar.holiday(on: date("2026-12-27"))?.title == "Invented")
    }

    @Test("A limit carries its rule into the deadline (T-2)")
    func limitCarriesItsRule() throws {
        let derby = WorkingDayLimit(workingDays: 20, rule: "DERBY-78")
        let deadline = derby.count(from: date("2026-04-02"), in: england)
        #expect(deadline.due == date("2026-05-05") && deadline.rule.id == "DERBY-78")
        let json = try JSONEncoder().encode(deadline)
        #expect(try JSONDecoder().decode(WorkingDayDeadline.self, from: json) == deadline)
    }
}
