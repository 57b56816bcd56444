import Testing
import WorkingDays

@testable import GatewayWeb

@Suite("A deadline in words, as the content rules of the workbench say it")
struct DueWordsTests {
    private static let calendar = WorkingDayCalendar.englandAndWales

    private func words(_ due: String, _ today: String, days: Bool = false) throws -> DueWords {
        DueWords(
            try #require(CivilDate(due)), on: try #require(CivilDate(today)),
            counting: days ? .days : .workingDays(Self.calendar))
    }

    @Test(
        "Days left are the working days after today, up to and including the due date",
        arguments: [
            ("2026-12-18", "2026-12-10", "due Friday 18 December, 6 working days left"),
            ("2026-12-11", "2026-12-10", "due Friday 11 December, 1 working day left"),
            ("2026-12-10", "2026-12-10", "due today, last day"),
            ("2026-12-08", "2026-12-10", "was due Tuesday 8 December, 2 working days ago"),
            ("2026-12-09", "2026-12-10", "was due Wednesday 9 December, 1 working day ago"),
            // Christmas Day, the day put in for Boxing Day and New Year's Day do not count.
            ("2026-12-29", "2026-12-24", "due Tuesday 29 December, 1 working day left"),
            // The year stands only where it is another one.
            ("2027-01-04", "2026-12-31", "due Monday 4 January 2027, 1 working day left"),
            // Nobody says "0 working days ago".
            ("2026-12-11", "2026-12-12", "was due Friday 11 December, no working day since"),
        ])
    func workingDays(due: String, today: String, expected: String) throws {
        #expect(try words(due, today).line == expected)
    }

    @Test(
        "Days of the year are never called working days",
        arguments: [
            ("2026-12-20", "2026-12-10", "due Sunday 20 December, 10 days left"),
            ("2026-12-11", "2026-12-10", "due Friday 11 December, 1 day left"),
            ("2026-12-05", "2026-12-10", "was due Saturday 5 December, 5 days ago"),
        ])
    func days(due: String, today: String, expected: String) throws {
        #expect(try words(due, today, days: true).line == expected)
    }

    @Test(
        "Five working days or fewer press, six do not, and what is past is late; each has a shape of its own"
    )
    func pressure() throws {
        #expect(try words("2026-12-17", "2026-12-10").pressure == .soon)
        #expect(try words("2026-12-18", "2026-12-10").pressure == .ahead)
        #expect(try words("2026-12-10", "2026-12-10").pressure == .soon)
        #expect(try words("2026-12-09", "2026-12-10").pressure == .late)
        let shapes = [DueWords.Pressure.ahead, .soon, .late].map(\.shape)
        #expect(Set(shapes).count == 3)
    }

    @Test("What is due stands before it")
    func subject() throws {
        #expect(
            try words("2026-12-08", "2026-12-10").what("Meeting") == "Meeting was due Tuesday 8 December")
    }
}
