import Foundation
import Testing
import WorkingDays

@testable import GatewayWeb

@Suite("A limit in working days drawn as a line")
struct ClockLineTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// Resident Friday 20 November 2026, 20 working days, due Friday 18 December: the design's own example.
    private func line(today: String, meeting: String? = nil) throws -> ClockLine {
        ClockLine(
            residence: try date("2026-11-20"), due: try date("2026-12-18"), today: try date(today),
            limit: 20,
            meeting: try meeting.map(date), calendar: .englandAndWales)
    }

    @Test("Every calendar day from residence to the due date is a cell, and residence is not counted")
    func cells() throws {
        let line = try line(today: "2026-12-10")
        #expect(line.cells.count == 29)
        #expect(line.cells.first?.day == .residence)
        #expect(line.cells.last?.date == line.due)
        func count(_ day: ClockLine.Day) -> Int { line.cells.count { $0.day == day } }
        #expect(count(.gone) == 13)
        #expect(count(.today) == 1)
        #expect(count(.left) == 6)
        #expect(count(.weekend) == 8)
        #expect(count(.holiday) == 0)
        #expect(line.dayNumber == 14)
    }

    @Test("It stands where the design puts it: the first cells, today, the due date")
    func places() throws {
        let drawing = ClockDrawing(try line(today: "2026-12-10", meeting: "2026-12-15"))
        #expect(
            drawing.rectangles[0]
                == .init(style: "day day--off", x: "0.21%", y: 42, width: "3.03%", height: 18))
        #expect(
            drawing.rectangles[1]
                == .init(style: "day day--off", x: "3.66%", y: 46, width: "3.03%", height: 10))
        #expect(
            drawing.rectangles[3]
                == .init(style: "day day--gone", x: "10.55%", y: 42, width: "3.03%", height: 18))
        #expect(
            drawing.rectangles[20]
                == .init(style: "day day--today", x: "69.17%", y: 38, width: "3.03%", height: 26))
        #expect(
            drawing.rectangles[28] == .init(style: "day", x: "96.76%", y: 42, width: "3.03%", height: 18))
        #expect(drawing.meetingAt == "87.93%")
        #expect(
            drawing.labels.map(\.text) == [
                "Today, day 14 of 20", "Meeting, Tuesday 15", "Resident Friday 20 November",
                "Due Friday 18 December",
            ])
    }

    @Test("It says all of it in sentences, for whoever cannot see it")
    func sentences() throws {
        #expect(
            ClockDrawing(try line(today: "2026-12-10", meeting: "2026-12-15")).sentences
                == "Clock line from residence on Friday 20 November to the due date, Friday 18 December. Today is working day "
                + "14 of 20. Meeting, Tuesday 15 December. No bank holiday falls between these dates.")
    }

    @Test("Bank holidays are drawn as such, labelled, and named in the sentences")
    func holidays() throws {
        let line = ClockLine(
            residence: try date("2026-12-02"), due: try date("2027-01-04"), today: try date("2026-12-10"),
            limit: 20,
            calendar: .englandAndWales)
        #expect(line.holidays.map(\.description) == ["2026-12-25", "2026-12-28", "2027-01-01"])
        #expect(line.dayNumber == 6)
        let drawing = ClockDrawing(line)
        let holidays = drawing.rectangles.filter { $0.style == "day day--holiday" }
        #expect(holidays.map(\.x) == ["67.82%", "76.65%", "88.41%"])
        #expect(holidays.allSatisfy { $0.y == 42 && $0.height == 18 })
        #expect(drawing.labels.map(\.text).contains("25 Dec"))
        #expect(drawing.sentences.contains("25 December, 28 December, 1 January 2027"))
    }

    @Test("Two labels that would touch: today's stays, the list has the other")
    func room() throws {
        let near = ClockDrawing(try line(today: "2026-12-10", meeting: "2026-12-11"))
        #expect(!near.labels.contains { $0.text.hasPrefix("Meeting") })
        #expect(near.meetingAt != nil)
        #expect(near.terms.contains { $0.term == "Meeting" })
    }

    @Test("Past the due date the cells go on as days over, and the line says so")
    func over() throws {
        let line = try line(today: "2026-12-22")
        #expect(line.cells.last?.date == line.today)
        #expect(line.cells.last?.day == .today)
        #expect(line.cells.count { $0.day == .over } == 1)
        #expect(
            ClockDrawing(line).sentences.contains("Today, Tuesday 22 December, is after the due date."))
        let years = try self.line(today: "2028-12-22")
        #expect(
            years.cells.count <= 29 + ClockLine.mostDaysOver, "a line that is years over still has room")
    }

    @Test("Before residence nothing is gone and there is no today on it")
    func before() throws {
        let line = try line(today: "2026-11-10")
        #expect(!line.cells.contains { $0.day == .today || $0.day == .gone })
        #expect(line.dayNumber == 0)
        #expect(ClockDrawing(line).sentences.contains("That day is still to come."))
    }

    @Test(
        "What stands in a cell follows the calendar of whose limit it is",
        arguments: [1, 5, 10, 20, 30])
    func limits(limit: Int) throws {
        let calendar = WorkingDayCalendar.englandAndWales
        let residence = try date("2026-12-11")
        let due = calendar.count(limit, from: residence).due
        for offset in 0...50 {
            let today = residence.adding(days: offset)
            let line = ClockLine(
                residence: residence, due: due, today: today, limit: limit, calendar: calendar)
            let counted = line.cells.count { cell in
                cell.date > residence && cell.date <= due && calendar.isWorkingDay(cell.date)
            }
            #expect(counted == limit)
            let gone = line.cells.count { $0.day == .gone }
            #expect(
                gone
                    == (0..<offset).count { offset in
                        let day = residence.adding(days: offset)
                        return day > residence && day <= due && calendar.isWorkingDay(day)
                    })
        }
    }
}
