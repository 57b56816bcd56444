import Foundation
import Testing
import WorkingDays

@Suite("Civil dates")
struct CivilDateTests {
    @Test("A date keeps its year, month and day", arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "9999-12-31"])
    func partsComeBack(iso: String) throws {
        let parsed = try #require(CivilDate(iso))
        #expect(CivilDate(year: parsed.year, month: parsed.month, day: parsed.day) == parsed)
        #expect(parsed.description == iso)
    }

    @Test("Every day from 1890 to 2110 follows the one before, in number, parts, weekday and text")
    func everyDayFollows() {
        var previous = date("1889-12-31")
        #expect(previous.weekday == .tuesday)
        var outOfStep: [CivilDate] = []
        while previous < date("2110-12-31") {
            let next = previous.adding(days: 1)
            let sameMonth = next.month == previous.month && next.year == previous.year && next.day == previous.day + 1
            let nextMonth = next.day == 1 && next.month == previous.month % 12 + 1
            let nextWeekday = next.weekday.rawValue == previous.weekday.rawValue % 7 + 1
            if !(sameMonth || nextMonth) || !nextWeekday || CivilDate(next.description) != next {
                outOfStep.append(next)
            }
            previous = next
        }
        #expect(outOfStep.isEmpty)
    }

    @Test("Dates agree with Foundation's Gregorian calendar")
    func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
        for day in someDates(500, from: date("1900-01-01"), through: date("2300-12-31")) {
            let instant = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
            #expect(parts.year == day.year && parts.month == day.month && parts.day == day.day)
            #expect(parts.weekday == day.weekday.rawValue % 7 + 1)
        }
    }

    @Test(
        "Only a real day written exactly yyyy-mm-dd is a date",
        arguments: [
            "", "2026-2-3", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
            "2026-06-31", "0000-01-01", "10000-01-01", "20260101", "2026/01/01", "2026-01-01Z", " 2026-01-01",
            "2026-01-01\n", "-026-01-01", "+026-01-01", "２０２６-01-01", "2026-01-1٠",
        ])
    func refusesOtherText(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("Impossible parts make no date")
    func refusesImpossibleParts() {
        #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 2026, month: .max, day: 1) == nil)
        #expect(CivilDate(year: .min, month: 1, day: 1) == nil)
        #expect(CivilDate(year: 2026, month: 1, day: .min) == nil)
    }

    @Test("T-19: adding months keeps the day and stops at the end of a shorter month")
    func monthsClampToMonthEnd() {
        #expect(date("2026-10-31").adding(months: 4) == date("2027-02-28"))
        #expect(date("2027-10-31").adding(months: 4) == date("2028-02-29"))
        #expect(date("2026-01-15").adding(months: 4) == date("2026-05-15"))
        #expect(date("2026-12-31").adding(months: 6) == date("2027-06-30"))
        #expect(date("2026-03-31").adding(months: -1) == date("2026-02-28"))
        #expect(date("2026-01-31").adding(months: -13) == date("2024-12-31"))
        #expect(date("2024-02-29").adding(months: 12) == date("2025-02-28"))
        #expect(date("2026-05-06").adding(months: 0) == date("2026-05-06"))
    }

    @Test("Arithmetic stops at the first and last date instead of crashing")
    func arithmeticStopsAtTheEdge() {
        let today = date("2026-11-21")
        #expect(today.adding(days: .max) == date("9999-12-31"))
        #expect(today.adding(days: .min) == date("0001-01-01"))
        #expect(today.adding(months: .max) == date("9999-12-31"))
        #expect(today.adding(months: .min) == date("0001-01-01"))
        #expect(date("0001-03-05").adding(months: -2) == date("0001-01-05"))
        #expect(date("0001-03-05").adding(months: -3) == date("0001-01-01"))
        #expect(date("9999-11-30").adding(months: 1) == date("9999-12-30"))
        #expect(CivilDate(daysSinceEpoch: .max) == date("9999-12-31"))
        #expect(CivilDate(daysSinceEpoch: .min) == date("0001-01-01"))
    }

    @Test("Days until a date count from zero and go negative for the past")
    func daysUntil() {
        #expect(date("2026-02-28").days(until: date("2026-03-01")) == 1)
        #expect(date("2028-02-28").days(until: date("2028-03-01")) == 2)
        #expect(date("2026-03-01").days(until: date("2026-03-01")) == 0)
        #expect(date("2026-03-01").days(until: date("2026-02-28")) == -1)
    }

    @Test("A date in words reads as a letter would say it")
    func inWords() {
        #expect(date("2026-12-10").inWords == "Thursday 10 December 2026")
        #expect(date("2026-03-01").inWords == "Sunday 1 March 2026")
    }

    @Test("A date is a single ISO string in JSON, both ways")
    func codesAsOneString() throws {
        let json = try JSONEncoder().encode([date("2026-04-02")])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-04-02"]"#)
        #expect(try JSONDecoder().decode([CivilDate].self, from: json) == [date("2026-04-02")])
        for bad in [#"["2026-02-30"]"#, "[20260402]", "[null]"] {
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([CivilDate].self, from: Data(bad.utf8))
            }
        }
    }

    @Test("Weekend days are Saturday and Sunday only")
    func weekend() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
        #expect(Weekday.allCases.map(\.name).first == "Monday")
        #expect(date("2026-11-21").weekday == .saturday)
    }
}
