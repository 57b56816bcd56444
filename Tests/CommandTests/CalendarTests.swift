import Foundation
import Testing

@Suite("calendar")
struct CalendarTests {
    /// A list in gov.uk's shape made from what the command itself shows, with days added and left out.
    private func list(
        _ authority: Authority, _ name: String, adding: [String] = [], removing: [String] = []
    ) async throws -> String {
        var events: [JSON] = []
        for year in 2025...2028 {
            events += try await authority.done(["calendar", "show", "--year", "\(year)"])["days"].items
        }
        events += adding.map { .object(["title": "Invented holiday", "date": .text($0)]) }
        events = events.filter { !removing.contains($0["date"].string ?? "") }
            .sorted { ($0["date"].string ?? "") < ($1["date"].string ?? "") }
            .map { .object(["title": $0["title"], "date": $0["date"], "notes": "", "bunting": true]) }
        let file: JSON = .object([
            "england-and-wales": .object(["division": "england-and-wales", "events": .list(events)])
        ])
        let path = authority.place.path(name)
        try JSONEncoder().encode(file).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func authority() async throws -> Authority {
        let authority = try await Authority("E06000015", in: Place(), serving: false)
        try await authority.leaveAdministration()
        return authority
    }

    @Test("Importing says what changes and changes nothing until somebody says yes")
    func importing() async throws {
        let authority = try await authority()
        let file = try await list(authority, "list.json", adding: ["2028-06-30"])
        let asked = try await authority.run(["calendar", "import", file], as: Authority.administrator)
        #expect(asked.exit == 1)
        #expect(asked.out.contains("+ 2028-06-30 Invented holiday"))
        #expect(asked.out.contains("Nothing was changed"))
        let before = try await authority.done(["deadline", "--resident", "2028-06-29", "--working-days", "1"])
        #expect(before["due"] == "2028-06-30")

        let done = try await authority.done(["calendar", "import", file, "--yes"], as: Authority.administrator)
        #expect(done["changed"] == true)
        let shown = try await authority.done(["calendar", "show", "--year", "2028"])
        #expect(shown["days"].items.contains { $0["date"] == "2028-06-30" })
        #expect(shown["source"].string?.contains("alex.novak") == true)
        let after = try await authority.done(["deadline", "--resident", "2028-06-29", "--working-days", "1"])
        #expect(after["due"] == "2028-07-03")
        #expect(after["calendarVersion"] == shown["version"])
        let again = try await authority.done(["calendar", "import", file, "--yes"], as: Authority.administrator)
        #expect(again["changed"] == false)
        let journal = try await authority.run(["journal", "verify"])
        #expect(journal.exit == 0, "\(journal)")
    }

    @Test("A list that contradicts days gone by needs --accept-changes and a reason; a torn one is never taken")
    func refusing() async throws {
        let authority = try await authority()
        let file = try await list(authority, "list.json", removing: ["2025-12-25"])
        let refused = try await authority.run(
            ["calendar", "import", file, "--yes", "--json"], as: Authority.administrator)
        #expect(refused.exit == 1)
        #expect(try refused.failure["code"] == "calendar-contradicts-past")
        let silent = try await authority.run(
            ["calendar", "import", file, "--yes", "--accept-changes", "--json"], as: Authority.administrator)
        #expect(try silent.failure["code"] == "reason-missing")
        let taken = try await authority.done(
            ["calendar", "import", file, "--yes", "--accept-changes", "--reason", "An invented correction."],
            as: Authority.administrator)
        #expect(taken["changed"] == true)

        let torn = authority.place.path("torn.json")
        try Data(contentsOf: URL(fileURLWithPath: file)).prefix(300).write(to: URL(fileURLWithPath: torn))
        let answer = try await authority.run(
            ["calendar", "import", torn, "--yes", "--json"], as: Authority.administrator)
        #expect(answer.exit == 65)
        #expect(try answer.failure["code"] == "calendar-not-json")
        let missing = try await authority.run(
            ["calendar", "import", torn + ".not", "--json"], as: Authority.administrator)
        #expect(missing.exit == 66)
        let worker = try await authority.run(["calendar", "import", file, "--yes", "--json"], as: Authority.worker)
        #expect(worker.exit == 77)
    }

    /// A service manager, whose step the closures are.
    private func manager(_ authority: Authority) async throws -> String {
        _ = try await authority.done(
            [
                "person", "add", "sena.invented", "--name", "Sena Invented", "--post", "Service manager", "--roles",
                "service-manager", "--account", Authority.ownAccounts["sena.invented"]?.name ?? "",
            ], as: Authority.administrator)
        return "sena.invented"
    }

    @Test("An administrator may not set closures, and closures say nothing of another authority's limit")
    func closuresAreNotTheirs() async throws {
        let authority = try await authority()
        let refused = try await authority.run(
            ["calendar", "closures", "set", "2027-12-24", "--name", "X", "--reason", "Y", "--yes", "--json"],
            as: Authority.administrator)
        #expect(refused.exit == 77)
        #expect(try refused.failure["code"] == "not-permitted")
        let theirs = try await authority.run(
            ["deadline", "--resident", "2027-12-23", "--receiving", "Calderdale", "--closures", "--json"])
        #expect(theirs.exit == 65)
        #expect(try theirs.failure["code"] == "closures-not-theirs")
        let ours = try await authority.done(
            ["deadline", "--resident", "2027-12-23", "--receiving", "Derby", "--closures"])
        #expect(ours["workingDays"] == 20)
    }

    @Test("Closures are off, set for spans of days without weekends, counted only on request, and cleared")
    func closures() async throws {
        let authority = try await authority()
        let manager = try await manager(authority)
        #expect(try await authority.run(["calendar", "show"]).out.contains("Local closures are off."))
        let set = try await authority.done(
            [
                "calendar", "closures", "set", "2027-12-24..2028-01-04", "--name", "Winter closure", "--reason",
                "The offices are shut.", "--yes",
            ], as: manager)
        #expect(set["changed"] == true)
        #expect(set["change"]["record"]["closures"]["days"].items.count == 5)
        let shown = try await authority.run(["calendar", "show", "--year", "2027"])
        #expect(shown.out.contains("Local closures are ON: \"Winter closure\""))
        let plain = try await authority.done(["deadline", "--resident", "2027-12-23", "--working-days", "1"])
        #expect(plain["due"] == "2027-12-24")
        let closed = try await authority.run(
            ["deadline", "--resident", "2027-12-23", "--working-days", "1", "--closures"])
        #expect(closed.out.contains("Due Wednesday 5 January 2028"))
        #expect(closed.out.contains("Counted with local closures, \"Winter closure\""))
        for (days, code) in [
            ("2027-12-25", "closures-unusable"), ("2028-01-04..2027-12-24", "closures-span"),
            ("soon", "date-unreadable"),
        ] {
            let answer = try await authority.run(
                ["calendar", "closures", "set", days, "--name", "X", "--reason", "Y", "--yes", "--json"],
                as: manager)
            #expect(try answer.failure["code"].string == code)
        }
        let cleared = try await authority.done(
            ["calendar", "closures", "clear", "--reason", "Open again.", "--yes"], as: manager)
        #expect(cleared["changed"] == true)
        #expect(try await authority.run(["calendar", "show"]).out.contains("Local closures are off."))
    }
}
