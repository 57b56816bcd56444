import Testing
import WorkingDays

/// Properties over many dates, inside and outside the years the calendar prepares (2000 to 2060).
@Suite("Properties of the count")
struct WorkingDayPropertyTests {
    private let spans = [("1985-01-01", "2015-12-31"), ("2016-01-01", "2035-12-31"), ("2055-01-01", "2110-12-31")]

    private func sample(_ count: Int) -> [CivilDate] {
        spans.flatMap { someDates(count, from: date($0.0), through: date($0.1)) }
    }

    @Test("The due date is what walking day by day finds", arguments: HolidayDivision.allCases)
    func agreesWithWalking(division: HolidayDivision) {
        let calendar = WorkingDayCalendar(division: division)
        for residence in sample(40) {
            for wanted in [1, 20, 30, 270] {
                var (day, counted, skipped) = (residence, 0, [CivilDate]())
                while counted < wanted {
                    day = day.adding(days: 1)
                    if calendar.isWorkingDay(day) {
                        counted += 1
                    } else if !day.weekday.isWeekend {
                        skipped.append(day)
                    }
                }
                let count = calendar.count(wanted, from: residence)
                #expect(count.due == day, "\(wanted) from \(residence)")
                #expect(count.skipped.map(\.date) == skipped, "\(wanted) from \(residence)")
            }
        }
    }

    @Test("Working days between residence and due date are the number counted")
    func countsBack() {
        let calendar = WorkingDayCalendar.englandAndWales
        for residence in sample(100) {
            for wanted in [1, 20, 30, 260] {
                let due = calendar.count(wanted, from: residence).due
                #expect(calendar.workingDays(after: residence, through: due) == wanted)
                #expect(calendar.workingDays(after: residence, through: due.adding(days: -1)) == wanted - 1)
            }
        }
    }

    @Test("A later residence date is never due earlier, and a longer limit is always due later")
    func monotone() {
        let calendar = WorkingDayCalendar.englandAndWales
        var previous = calendar.count(20, from: date("2019-12-31"))
        while previous.from < date("2028-12-31") {
            let next = calendar.count(20, from: previous.from.adding(days: 1))
            #expect(next.due >= previous.due, "\(next.from)")
            #expect(calendar.count(21, from: next.from).due > next.due)
            #expect(calendar.isWorkingDay(next.due))
            previous = next
        }
    }

    @Test("Residence on a day that does not count is due with the last working day before it")
    func noRolling() {
        let calendar = WorkingDayCalendar.englandAndWales
        for residence in sample(150) where !calendar.isWorkingDay(residence) {
            var before = residence
            while !calendar.isWorkingDay(before) { before = before.adding(days: -1) }
            #expect(calendar.count(20, from: residence).due == calendar.count(20, from: before).due)
        }
    }

    @Test("Going on from the 20th working day, the 10th is the 30th")
    func countsAddUp() {
        let calendar = WorkingDayCalendar.englandAndWales
        for residence in sample(100) {
            let twentieth = calendar.count(20, from: residence).due
            #expect(calendar.count(10, from: twentieth).due == calendar.count(30, from: residence).due)
        }
    }

    @Test("No working days lie between a date and itself or an earlier one")
    func emptySpans() {
        let calendar = WorkingDayCalendar.englandAndWales
        #expect(calendar.workingDays(after: date("2026-11-23"), through: date("2026-11-23")) == 0)
        #expect(calendar.workingDays(after: date("2026-11-23"), through: date("2026-11-20")) == 0)
        #expect(calendar.workingDays(after: date("2026-12-24"), through: date("2026-12-28")) == 0)
        #expect(calendar.workingDays(after: date("2026-12-24"), through: date("2026-12-29")) == 1)
    }
}
