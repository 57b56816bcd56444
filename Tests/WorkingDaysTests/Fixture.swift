import Foundation
import Testing
import WorkingDays

/// The CSV files beside this one, read from the source tree.
enum Fixture {
    /// One bank holiday as gov.uk published it.
    struct PublishedHoliday {
        let date: CivilDate
        let weekday: String
        let titleKey: String
        let isSubstitute: Bool
    }

    /// One counted example.
    struct Vector: Sendable, CustomTestStringConvertible {
        let residence: CivilDate
        let due20: CivilDate
        let due30: CivilDate
        let inclusive20: CivilDate

        var testDescription: String { "resident \(residence)" }
    }

    static func holidays(of division: HolidayDivision) throws -> [PublishedHoliday] {
        try rows(of: "govuk-bank-holidays-\(division.rawValue).csv").map { row in
            PublishedHoliday(
                date: try #require(CivilDate(row[0])), weekday: row[1], titleKey: row[2],
                isSubstitute: row[3] == "substitute_day")
        }
    }

    static func vectors() throws -> [Vector] {
        try rows(of: "working-day-vectors.csv").map { row in
            Vector(
                residence: try #require(CivilDate(row[0])), due20: try #require(CivilDate(row[2])),
                due30: try #require(CivilDate(row[4])), inclusive20: try #require(CivilDate(row[6])))
        }
    }

    private static func rows(of file: String) throws -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        // The first line names the source, the second the columns.
        return text.split(separator: "\n").dropFirst(2).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
