import Foundation
import Testing

/// Derby and authorities that have no gateway, as its duty team works with them from the command line.
@Suite("An authority without a gateway")
struct ByHandTests {
    /// Derby, with Calderdale entered by the IT officer and its mailbox confirmed by the officer at the keyboard.
    private func derby(in place: Place) async throws -> Authority {
        let derby = try await Authority("E06000015", in: place, serving: false)
        try await derby.done(
            [
                "peer", "add-by-hand", "E08000033", "--mailbox", "cin.duty@calderdale.example", "--telephone",
                "01632 960333",
            ], as: Authority.administrator)
        let before = try await derby.done(["peer", "list"])["peers"][0]
        #expect(before["byHand"] == true)
        #expect(before["mailboxConfirmed"] == false)
        let confirm = ["peer", "confirm-by-hand", "E08000033", "--mailbox"]
        let same = try await derby.run(
            confirm + ["cin.duty@calderdale.example", "--json"], as: Authority.administrator)
        #expect(try same.failure["error"]["code"] == "second-person" || same.err.contains("second-person"))
        let wrong = try await derby.run(confirm + ["cin.duty@calderdale.invalid"])
        #expect(wrong.exit == 1)
        #expect(wrong.err.contains("mailbox-differs"))
        try await derby.done(confirm + ["CIN.duty@calderdale.example"])
        try await derby.leaveAdministration()
        return derby
    }

    private let told = ["--told-by", "Kim Invented, duty manager", "--how", "telephone", "--at", "01632 960333"]

    @Test(
        "Derby sends to an authority without a gateway: sealed, handed over, answered by telephone, closed (DERBY-69)")
    func sending() async throws {
        let place = try Place()
        let derby = try await derby(in: place)
        let folder = try await place.exampleCase(
            "case", ["--from", "E06000015", "--to", "E08000033", "--confidential"])
        let prepared = try await derby.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)
        let id = try #require(prepared["transfer"].string)
        let sent = try await derby.done(["send", id, "--wait"], as: Authority.worker)
        #expect(sent["byHand"] == true)
        let step = try await derby.done(["list"], as: Authority.worker)["transfers"][0]["nextStep"]["command"]
        #expect(step.string?.hasPrefix("handover by-hand write") == true)

        let out = place.path("for-calderdale")
        let files = try await derby.done(["by-hand", "write", id, "--to", out], as: Authority.worker)["files"].items
            .compactMap(\.string)
        #expect(files.prefix(2) == ["001-pack.xml", "001-pack.html"])
        #expect(files.contains { $0.hasSuffix(".pdf") })
        try await theFiles(files, in: out, of: derby, place, case: folder)

        try await derby.done(["by-hand", "sent", id], as: Authority.worker)
        #expect(try await standing(of: id, at: derby).contains("not said to have arrived"))
        try await derby.done(["by-hand", "arrived", id] + told, as: Authority.worker)
        #expect(try await standing(of: id, at: derby).hasSuffix("not acknowledged yet (reported, not signed)"))
        let report = ["by-hand", "report", id]
        try await derby.done(
            report + ["acknowledged", "--team", "CAT", "--telephone", "01632 960334"] + told, as: Authority.worker)
        try await derby.done(report + ["convened", "--date", Today.london] + told, as: Authority.worker)
        try await derby.done(report + ["held", "--date", Today.london] + told, as: Authority.worker)
        try await derby.done(report + ["accepted", "--date", Today.london] + told, as: Authority.worker)
        let page = try await derby.run(["show", id], as: Authority.worker).out
        #expect(page.contains("REPORTED, NOT SIGNED: pack, meeting, responsibility"))
        #expect(page.contains("That they have accepted is reported, not signed."))
        #expect(page.contains("told by telephone by Kim Invented, duty manager (01632 960333)"))
        try await derby.done(["close", id, "--because", "They accepted."], as: Authority.manager)
        #expect(try await standing(of: id, at: derby).contains("(reported, not signed)"))
        try await evidence(of: id, at: derby, place)
        let journal = try await derby.done(["journal", "verify"])
        #expect(journal["verified"] == true)
    }

    private func standing(of id: String, at derby: Authority) async throws -> String {
        try await derby.done(["list"], as: Authority.worker)["transfers"][0]["standing"].string ?? ""
    }

    /// The bundle verifies without a gateway, the page reads well, and the confidential address is in neither (T-16).
    private func theFiles(
        _ files: [String], in out: String, of derby: Authority, _ place: Place, case folder: String
    ) async throws {
        let verdict = try await place.done(
            "verify", out + "/001-pack.xml", "--trust", "E06000015=\(derby.home)/keys/seal.cert.pem")
        #expect(verdict["indication"] == "totalPassed")
        let file = try JSON(parsing: String(contentsOfFile: folder + "/case.json", encoding: .utf8))
        let page = try String(contentsOfFile: out + "/001-pack.html", encoding: .utf8)
        #expect(page.contains(file["children"][0]["name"].string ?? "?"))
        let line = try #require(
            file["addresses"].items.compactMap { $0["state"]["confidential"]["place"]["lines"][0].string }.first)
        for name in files where !name.hasSuffix(".pdf") {
            #expect(!(try String(contentsOfFile: out + "/" + name, encoding: .utf8)).contains(line), "\(name)")
        }
    }

    private func evidence(of id: String, at derby: Authority, _ place: Place) async throws {
        let folder = place.path("evidence")
        let files = try await derby.done(["evidence", id, "--to", folder], as: Authority.manager)["files"].items
            .compactMap(\.string)
        let reported = files.filter { $0.contains("-reported-") }
        #expect(reported.count == 4)
        let seal = "\(folder)/E06000015-seal.pem"
        for file in reported {
            let answer = try await place.run("verify", "\(folder)/\(file)", "--trust", seal)
            #expect(answer.exit == 2)
            #expect(answer.out.contains("REPORTED, NOT SIGNED"))
        }
        for file in files where file.hasSuffix(".xml") {
            let verdict = try await place.done("verify", "\(folder)/\(file)", "--trust", seal)
            #expect(verdict["indication"] == "totalPassed")
        }
    }

    @Test(
        "Derby receives from an authority without a gateway: the clock runs, the meeting is held, the family is taken over (DERBY-78)"
    )
    func receiving() async throws {
        let place = try Place()
        let derby = try await derby(in: place)
        let plan = place.path("plan.pdf")
        try Data("Invented plan".utf8).write(to: URL(fileURLWithPath: plan))
        let mailed = ["--told-by", "Kim Invented, social worker", "--how", "secure-email"]
        let registered = try await derby.done(
            [
                "by-hand", "receive", "--from", "E08000033", "--child", "Zephyrine Quillfeather, 2018-03-04", "--child",
                "unborn", "--residence", Today.london(days: -3), "--document", "plan=\(plan)", "--document",
                "assessment",
            ] + mailed, as: Authority.worker)
        let id = try #require(registered["transfer"].string)
        let line = try await derby.done(["list"], as: Authority.worker)["transfers"][0]
        #expect(line["standing"].string?.hasSuffix("(reported, not signed)") == true)
        #expect(line["dutyLiesWith"] == ["E06000015"])
        #expect(line["meetingDue"].string != nil)
        #expect(!(try await derby.run(["list"], as: Authority.worker)).out.contains("Zephyrine"))

        try await derby.done(["acknowledge", id], as: Authority.worker)
        try await derby.done(["convene", id, "--for", Today.london, "--because", "It suits."], as: Authority.worker)
        try await derby.done(
            ["record-meeting", id, "--held-on", Today.london, "--because", "It suits."], as: Authority.worker)
        try await derby.done(["accept", id, "--worker", "Sam Okoro"], as: Authority.manager)
        let page = try await derby.run(["show", id], as: Authority.worker).out
        #expect(page.contains("PAPERS, SIGNED BY NOBODY"))
        #expect(page.contains("Zephyrine Quillfeather, born 2018-03-04"))
        #expect(page.contains("20 working days from \(Today.london(days: -3)) (DERBY-78)"))
        #expect(page.contains("met: held on"))

        let out = place.path("for-calderdale")
        let files = try await derby.done(["by-hand", "write", id, "--to", out], as: Authority.worker)["files"].items
        #expect(files.count == 8, "four messages, each sealed and as a page")
        try await derby.done(["by-hand", "sent", id, "--how", "letter"], as: Authority.worker)
        try await derby.done(
            [
                "by-hand", "report", id, "disputed", "--ground", "delay", "--subject", "residence", "--visits",
                "receiving",
            ]
                + told, as: Authority.worker)
        let dispute = try await derby.done(["dispute", "show", id], as: Authority.worker)["disputes"][0]
        #expect(dispute["line"]["raisedBy"] == "E08000033")
        #expect(dispute["statements"][0]["delivery"] == "reported, not signed")
        try await derby.done(
            ["by-hand", "report", id, "withdrawn"] + told, as: Authority.worker)
        try await derby.done(
            [
                "by-hand", "report", id, "ended", "--child", "1", "--child", "2", "--reason", "transferred", "--date",
                Today.london,
            ] + told, as: Authority.worker)
        let shown = try await derby.done(["show", id], as: Authority.worker)
        #expect(shown["children"].items.map(\.["responsibility"]) == ["closed", "closed"])
        #expect(shown["anomalies"] == [])
    }

    @Test("A pack by hand is withdrawn while nobody handed it over, and recalled to its end once somebody has")
    func takenBack() async throws {
        let place = try Place()
        let derby = try await derby(in: place)
        func sealed(_ name: String) async throws -> String {
            let folder = try await place.exampleCase(name, ["--from", "E06000015", "--to", "E08000033"])
            let prepared = try await derby.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)
            let id = try #require(prepared["transfer"].string)
            try await derby.done(["send", id], as: Authority.worker)
            return id
        }
        let early = try await sealed("one")
        let out = place.path("for-calderdale")
        try await derby.done(["by-hand", "write", early, "--to", out], as: Authority.worker)
        let withdraw = ["withdraw", early, "--because", "The family stays."]
        let undeclared = try await derby.run(withdraw + ["--json"], as: Authority.worker)
        #expect(try undeclared.failure["code"] == "written-out")
        let page = try await derby.run(withdraw + ["--nothing-left"], as: Authority.manager)
        #expect(page.exit == 0)
        #expect(page.out.contains("Destroy what was written out") && page.out.contains(out))

        let id = try await sealed("other")
        let recall = ["recall", id, "--reason", "wrong-authority", "--because", "The family is not there."]
        let unsent = try await derby.run(recall + ["--json"], as: Authority.worker)
        #expect(try unsent.failure["code"] == "not-left")
        try await derby.done(["by-hand", "sent", id], as: Authority.worker)
        try await derby.done(recall, as: Authority.worker)
        try await derby.done(["by-hand", "sent", id], as: Authority.worker)
        try await derby.done(
            ["by-hand", "report", id, "destroyed", "--date", Today.london] + told, as: Authority.worker)
        let shown = try await derby.done(["show", id], as: Authority.worker)
        #expect(shown["children"].items.allSatisfy { $0["papers"] == "destroyed" })
        #expect(shown["anomalies"] == [])
        let said = try await derby.run(["show", id], as: Authority.worker).out
        #expect(said.contains("REPORTED, NOT SIGNED: papers") || said.contains(", papers"))
        #expect(said.contains("who had opened it was not said"))
        #expect(try await derby.done(["journal", "verify"])["verified"] == true)
    }

    @Test(
        "They ask for papers back by telephone: closed at once, destroyed by a manager in person, nothing added after it"
    )
    func askedBack() async throws {
        let place = try Place()
        let derby = try await derby(in: place)
        let plan = place.path("plan.pdf")
        try Data("Invented plan of Zephyrine".utf8).write(to: URL(fileURLWithPath: plan))
        let registered = try await derby.done(
            [
                "by-hand", "receive", "--from", "E08000033", "--child", "Zephyrine Quillfeather", "--residence",
                Today.london, "--document", "plan=\(plan)", "--told-by", "Kim Invented", "--how", "letter",
            ], as: Authority.worker)
        let id = try #require(registered["transfer"].string)
        let bare = try await derby.run(["by-hand", "report", id, "recalled"] + told, as: Authority.worker)
        #expect(bare.err.contains("--reason"))
        let unknown = try await derby.run(
            ["by-hand", "report", id, "recalled", "--reason", "wrong-document", "--document", "7"] + told,
            as: Authority.worker)
        #expect(unknown.err.contains("--document"))
        let recalled = try await derby.run(
            ["by-hand", "report", id, "recalled", "--reason", "wrong-authority"] + told, as: Authority.worker)
        #expect(recalled.out.contains("handover destroy"))
        #expect(!(try await derby.run(["show", id], as: Authority.worker)).out.contains("Zephyrine"))
        let added = try await derby.run(
            ["by-hand", "add", id, "--document", "minutes", "--told-by", "Kim Invented", "--how", "letter", "--json"],
            as: Authority.worker)
        #expect(try added.failure["code"] == "papers-taken-back")
        let typed = try await Handover.run(
            [
                "destroy", id, "--because", "Invented.", "--yes", "--json", "--home", derby.home, "--as",
                Authority.manager,
            ],
            streams: place.streams)
        #expect(try typed.failure["code"] == "not-in-person")
        #expect(typed.exit != 0)
        try await derby.done(["destroy", id, "--because", "Nothing was printed.", "--yes"], as: Authority.manager)
        let breaches = try await derby.done(["breach", "show", id], as: Authority.manager)["breaches"].items
        #expect(breaches.count == 1)
        let guardian = "noor.guardian"
        try await derby.done(
            [
                "person", "add", guardian, "--name", "Noor Guardian", "--post", "Caldicott Guardian", "--roles",
                "caldicott-guardian", "--account", Authority.ownAccounts[guardian]?.name ?? "",
            ], as: Authority.administrator)
        try await derby.done(
            ["breach", "decide", id, "--decision", "not-reportable", "--because", "Nobody had opened it."],
            as: guardian)
    }

    @Test("What a report lacks is named, and papers of a family without a source are not taken")
    func mistakes() async throws {
        let place = try Place()
        let derby = try await derby(in: place)
        let bare = [
            "by-hand", "receive", "--from", "E08000033", "--child", "A. Invented", "--residence", Today.london, "--how",
            "letter", "--told-by",
        ]
        let nobody = try await derby.run(bare + [" "], as: Authority.worker)
        #expect(nobody.exit == 4 || nobody.err.contains("told-by-missing"))
        let id = try #require(try await derby.done(bare + ["Kim Invented"], as: Authority.worker)["transfer"].string)
        for (fact, needs) in [("ended", "--reason"), ("disputed", "--ground")] {
            let answer = try await derby.run(["by-hand", "report", id, fact] + told, as: Authority.worker)
            #expect(answer.err.contains(needs), "\(answer)")
        }
        let theirs = try await derby.run(
            ["by-hand", "report", id, "accepted", "--date", Today.london] + told, as: Authority.worker)
        #expect(theirs.err.contains("not-your-step"), "to accept is ours here: \(theirs)")
        let administrator = try await derby.run(
            ["by-hand", "write", id, "--to", place.path("x")], as: Authority.administrator)
        #expect(administrator.err.contains("not-permitted"))
    }
}
