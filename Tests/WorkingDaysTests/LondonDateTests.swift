import Foundation
import Testing
import WorkingDays

@Suite("The date in London at an instant")
struct LondonDateTests {
    private func london(_ iso8601: String) throws -> CivilDate {
        let instant = try Date(iso8601, strategy: .iso8601)
        return CivilDate.inLondon(secondsSinceEpoch: Int64(instant.timeIntervalSince1970))
    }

    @Test("23:30Z in summer time is the next day, in winter the same day")
    func lateEvening() throws {
        #expect(try london("2026-06-30T23:30:00Z") == date("2026-07-01"))
        #expect(try london("2026-06-30T22:59:59Z") == date("2026-06-30"))
        #expect(try london("2026-12-10T23:30:00Z") == date("2026-12-10"))
        #expect(try london("2026-12-31T23:59:59Z") == date("2026-12-31"))
    }

    @Test("The clocks change on the last Sundays of March and October")
    func clockChanges() throws {
        #expect(try london("2026-03-28T23:30:00Z") == date("2026-03-28"))
        #expect(try london("2026-03-29T23:30:00Z") == date("2026-03-30"))
        #expect(try london("2026-10-24T23:30:00Z") == date("2026-10-25"))
        #expect(try london("2026-10-25T23:30:00Z") == date("2026-10-25"))
        // In 2024 the last day of March was itself the Sunday.
        #expect(try london("2024-03-31T23:00:00Z") == date("2024-04-01"))
    }

    @Test(
        "The last second of a day is its own in London, and the next second is the next day's",
        arguments: [
            ("2026-06-30", "2026-06-30T22:59:59Z"), ("2026-12-10", "2026-12-10T23:59:59Z"),
            ("2026-03-28", "2026-03-28T23:59:59Z"), ("2026-03-29", "2026-03-29T22:59:59Z"),
            ("2026-10-24", "2026-10-24T22:59:59Z"), ("2026-10-25", "2026-10-25T23:59:59Z"),
        ])
    func lastSecond(day: String, instant: String) throws {
        let last = date(day).lastSecondInLondon
        #expect(last == Int64(try Date(instant, strategy: .iso8601).timeIntervalSince1970))
        #expect(CivilDate.inLondon(secondsSinceEpoch: last) == date(day))
        #expect(CivilDate.inLondon(secondsSinceEpoch: last + 1) == date(day).adding(days: 1))
    }

    @Test("Instants before 1970 fall on the right day")
    func beforeTheEpoch() {
        #expect(CivilDate.inLondon(secondsSinceEpoch: -1) == date("1969-12-31"))
        #expect(CivilDate.inLondon(secondsSinceEpoch: 0) == date("1970-01-01"))
        #expect(CivilDate.inLondon(secondsSinceEpoch: -86_400) == date("1969-12-31"))
    }

    @Test("An absurd instant gives an edge date, not a crash")
    func absurdInstants() {
        #expect(CivilDate.inLondon(secondsSinceEpoch: .max) == date("9999-12-31"))
        #expect(CivilDate.inLondon(secondsSinceEpoch: .min) == date("0001-01-01"))
    }

    @Test("Every late evening of twenty years agrees with the time zone database")
    func agreesWithTheTimeZoneDatabase() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let firstDay = date("2015-01-01").daysSinceEpoch
        var differing: [CivilDate] = []
        for day in firstDay..<firstDay + 20 * 365 {
            for second in [0, 3_600, 82_799, 82_800, 86_399] {
                let instant = day * 86_400 + second
                let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
                let expected = CivilDate(daysSinceEpoch: (instant + offset) / 86_400)
                if CivilDate.inLondon(secondsSinceEpoch: Int64(instant)) != expected { differing.append(expected) }
            }
        }
        #expect(differing.isEmpty)
    }
}
