import Foundation
import Testing

@Suite("deadline")
struct DeadlineTests {
    /// Residence date, working days, due date, bank holidays skipped; counted by hand on a calendar.
    static let vectors: [(String, Int, String, Int)] = [
        ("2026-04-02", 20, "2026-05-05", 3), ("2026-04-02", 30, "2026-05-19", 3), ("2026-01-05", 20, "2026-02-02", 0),
        ("2025-12-24", 1, "2025-12-29", 2), ("2025-12-24", 20, "2026-01-26", 3), ("2026-08-28", 1, "2026-09-01", 1),
        ("2026-06-06", 1, "2026-06-08", 0), ("2026-06-07", 5, "2026-06-12", 0), ("2022-12-23", 20, "2023-01-25", 3),
    ]

    @Test("The residence date is day 0, weekends and bank holidays do not count", arguments: vectors)
    func counts(resident: String, days: Int, due: String, skipped: Int) async throws {
        let place = try Place()
        let answer = try await place.done("deadline", "--resident", resident, "--working-days", "\(days)")
        #expect(answer["due"] == .text(due))
        #expect(answer["resident"] == .text(resident))
        #expect(answer["workingDays"] == .int(days))
        #expect(answer["convention"] == "day-0")
        #expect(answer["holidaysSkipped"].items.count == skipped)
    }

    @Test("In words it says the convention and names the bank holidays skipped")
    func words() async throws {
        let place = try Place()
        let answer = try await place.run("deadline", "--resident", "2026-04-02", "--working-days", "20")
        #expect(answer.exit == 0)
        #expect(answer.out.contains("Due Tuesday 5 May 2026 (2026-05-05)"))
        #expect(answer.out.contains("The residence date is day 0"))
        #expect(
            answer.out.contains("2026-04-03 Good Friday; 2026-04-06 Easter Monday; 2026-05-04 Early May bank holiday"))
    }
}
