import Foundation
import Testing

@Suite("record, assign and deputies, from the command line")
struct RecordTests {
    private func prepared(_ both: TwoAuthorities) async throws -> String {
        let folder = try await both.place.exampleCase(
            "case", ["--from", both.sender.code, "--to", both.receiver.code, "--confidential"]
        ) {
            $0["children"][0]["move"]["movesInTwelveMonths"] = 3
            $0["children"][0]["name"] = "Zephyrine <b>Quillfeather</b>"
        }
        let id = try await both.prepare(folder, because: "Looked at.")
        try await both.sender.done(["send", id, "--wait"], as: Authority.worker)
        return id
    }

    private func rules(_ answer: JSON) -> [String] { answer["tasks"].items.compactMap { $0["rule"].string } }

    @Test("What is to be told and recorded is asked for by rule until it is done, on each side by its own procedure")
    func tasks() async throws {
        let both = try await TwoAuthorities()
        let id = try await prepared(both)
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        let worker = Authority.worker
        let shown = try await both.sender.done(["record", "show", id], as: worker)
        // The example's case file says what was concluded about trafficking, so its sender is not asked again.
        #expect(rules(shown) == ["CAL-44", "CAL-40", "CAL-41"])
        #expect(
            rules(try await both.receiver.done(["record", "show", id], as: worker)) == [
                "DERBY-63", "DERBY-77", "DERBY-74",
            ])
        let listed = try await both.sender.run(["list"], as: worker)
        #expect(listed.out.contains("+ tell the family who is responsible") && listed.out.contains("[CAL-44]"))

        let trafficking = try await both.sender.done(
            ["record", "trafficking", id, "--outcome", "no-indication", "--because", "Asked and seen."], as: worker)
        #expect(rules(trafficking) == ["CAL-44", "CAL-40", "CAL-41"])
        let family = try await both.sender.done(
            ["record", "family", id, "--not-told", "further-harm", "--because", "Danger."], as: worker)
        #expect(family["rule"] == "CAL-44")
        #expect(family["what"].string?.contains("immediate danger") == true)
        for arguments in [
            ["agency", id, "--told", "school", "--name", "Invented Primary", "--how", "telephone"],
            ["agency", id, "--confirmed", "1", "--how", "e-mail"],
            ["contact", id, "--with", "Lee Morgan, Derby", "--how", "telephone", "--risks-understood"],
            ["deficit", id, "--service", "education", "--what", "No school place."],
            ["deficit", id, "--settled", "1", "--what", "A place was found."],
            ["visit", id, "--not-possible", "distance"],
            ["summary", id, "--child", "1"],
        ] {
            try await both.sender.done(["record"] + arguments, as: worker)
        }
        let after = try await both.sender.done(["record", "show", id], as: worker)
        #expect(rules(after).isEmpty)
        #expect(after["record"].items.count == 9)
        let page = try await both.sender.run(["show", id], as: worker)
        #expect(page.out.contains("RECORD") && page.out.contains("name: Invented Primary"))
        #expect(page.out.contains("reported, not signed"))
    }

    @Test("What is typed wrongly is said, with what would be right; nothing is recorded")
    func mistakes() async throws {
        let both = try await TwoAuthorities()
        let id = try await prepared(both)
        for (arguments, code, exit) in [
            (["family", id, "--told", "neighbour", "--how", "letter", "--what", "X"], "code-unknown", 65),
            (["family", id, "--told", "mother", "--how", "letter"], "words-needed", 65),
            (["family", id, "--told", "mother", "--what", "X"], "words-needed", 65),
            (["family", id, "--not-told", "further-harm"], "words-needed", 65),
            (["family", id], "usage", 64),
            (["agency", id, "--confirmed", "1", "--how", "letter"], "unknown-agency", 1),
            (["closing", id, "--family", "telephone", "--because", "X"], "closing-not-in-writing", 1),
            (["deficit", id, "--settled", "4", "--what", "X"], "unknown-deficit", 1),
            (["summary", id, "--on", Today.london(days: 2)], "note-in-future", 1),
        ] as [([String], String, Int32)] {
            let answer = try await both.sender.run(["record"] + arguments + ["--json"], as: Authority.worker)
            #expect(answer.exit == exit, "\(answer)")
            #expect(try answer.failure["code"].string == code)
        }
        #expect(try await both.sender.done(["record", "show", id], as: Authority.worker)["record"].items.isEmpty)
    }

    @Test(
        "The chronology is written out as a page and as JSON, without the confidential address and with its entry in the journal"
    )
    func export() async throws {
        let both = try await TwoAuthorities()
        let id = try await prepared(both)
        let path = both.place.path("chronology.html")
        let because = ["--because", "For our case system."]
        let written = try await both.sender.done(
            ["record", "export", id, "--to", path] + because, as: Authority.manager)
        #expect(written["format"] == "html")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("Zephyrine &lt;b&gt;Quillfeather&lt;/b&gt;"))
        #expect(page.contains("confidential, left out") && page.contains("For our case system."))
        let modes = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(modes == 0o600)
        for (name, options) in [
            ("x.json", ["--format", "html"]), ("x.html", ["--format", "json"]), ("x.pdf", []), ("x.txt", []),
        ] {
            let answer = try await both.sender.run(
                ["record", "export", id, "--to", both.place.path(name), "--json"] + options + because,
                as: Authority.manager)
            #expect(answer.exit == 65)
            #expect(try answer.failure["code"] == "format-ending-differs", "\(name)")
            #expect(!FileManager.default.fileExists(atPath: both.place.path(name)))
        }
        let again = try await both.sender.run(
            ["record", "export", id, "--to", path, "--json"] + because, as: Authority.manager)
        #expect(try again.failure["code"] == "file-exists")

        let json = try await both.sender.done(["record", "export", id] + because, as: Authority.manager)
        #expect(json["format"] == "handover-chronology")
        #expect(
            json["entries"].items.contains { $0["event"] == "recordExported" && $0["reason"] == "For our case system." }
        )
        let denied = try await both.sender.run(["record", "export", id, "--json"] + because, as: Authority.worker)
        #expect(denied.exit == 77)
        let revealed = try await both.sender.run(
            ["record", "export", id, "--reveal-address"] + because, as: Authority.manager)
        #expect(revealed.exit == 0)
        #expect(revealed.out.contains("INCLUDED: keep this document"))
        let journal = try await both.sender.run(["journal", "show", "--transfer", id], as: Authority.manager)
        #expect(journal.out.contains("wrote the chronology out as html, without confidential addresses"))
        #expect(journal.out.contains("wrote the chronology out as html, with confidential addresses"))
        #expect(try await both.sender.run(["journal", "verify"]).exit == 0)
    }

    @Test("The work is given to somebody, is on their list, and on the team's once they have left; absence is said")
    func assigning() async throws {
        let both = try await TwoAuthorities()
        let id = try await prepared(both)
        let sender = both.sender
        try await sender.done(["assign", id, Authority.worker], as: Authority.manager)
        #expect(try await sender.done(["list", "--mine"], as: Authority.worker)["transfers"].items.count == 1)
        #expect(try await sender.done(["list", "--team"], as: Authority.worker)["transfers"].items.isEmpty)
        let away = try await sender.done(
            ["person", "away", Authority.worker, "--until", Today.london(days: 20)], as: Authority.manager)
        #expect(away["longerThanTwoWeeks"] == true)
        #expect(try await sender.run(["list"], as: Authority.manager).out.contains("@ with sam.okoro (away until"))
        try await sender.done(
            [
                "person", "add", Authority.worker, "--name", "Sam Okoro", "--post", "Social worker", "--roles",
                "practitioner", "--from", Today.london(days: -30),
            ], as: Authority.administrator)
        let left = try await sender.done(
            ["person", "leave", Authority.worker, "--on", Today.london(days: -1)], as: Authority.administrator)
        #expect(left["left"]["transfers"] == 1)
        let team = try await sender.done(["list", "--team"], as: Authority.manager)
        #expect(team["transfers"][0]["worker"]["onTeamList"] == true)
        #expect(
            try await sender.run(["list"], as: Authority.manager).out.contains(
                "@ on the team's list (sam.okoro left on"))
        let usage = try await sender.run(["assign", id], as: Authority.manager)
        #expect(usage.exit == 64)
    }

    @Test("A deputy is named by the manager in person and acts in their stead; nobody else can name one for a manager")
    func deputies() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration(as: "team-manager")
        let typed = try await one.run(
            ["person", "deputy", Authority.worker, "--until", Today.london, "--json"], as: Authority.manager)
        #expect(typed.exit == 77 || typed.exit == 1)
        #expect(try typed.failure["code"] == "deputy-not-in-person")
        // The officer at the keyboard is a team manager now, and acts under their own account.
        let named = try await one.done([
            "person", "deputy", Authority.worker, "--until", Today.london, "--because", "Leave.",
        ])
        #expect(named["of"] == "lee.officer")
        let people = try await one.done(["person", "list"])["people"].items
        #expect(people.first { $0["id"] == "lee.officer" }?["deputies"][0]["deputy"] == "sam.okoro")

        let folder = try await place.exampleCase("case")
        let id =
            try await one.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)["transfer"].string
            ?? ""
        let denied = try await one.run(["assign", id, Authority.worker, "--json"], as: Authority.worker)
        #expect(denied.exit == 77)
        try await one.done(["assign", id, Authority.worker, "--deputy-for", "lee.officer"], as: Authority.worker)
        let journal = try await one.run(["journal", "show", "--last", "1"], as: Authority.manager)
        #expect(journal.out.contains("sam.okoro (Social worker), as deputy of lee.officer, entered by lee.officer"))
        try await one.done(["person", "deputy", Authority.worker, "--withdraw"])
        let over = try await one.run(
            ["assign", id, Authority.manager, "--deputy-for", "lee.officer", "--json"], as: Authority.worker)
        #expect(try over.failure["code"] == "not-a-deputy")
    }
}
