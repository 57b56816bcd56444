import Foundation
import Testing

@Suite("What went astray, by hand")
struct RecallTests {
    @Test("A recall closes the papers there; a manager destroys them; the statement says who had opened them")
    func recall() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let name = try #require(
            try await receiver.done(["show", id], as: Authority.worker)["caseFile"]["children"][0]["name"].string)
        let unnamed = try await sender.run(
            ["recall", id, "--reason", "wrong-child", "--because", "Invented.", "--json"], as: Authority.worker)
        #expect(unnamed.exit == 65)
        #expect(try unnamed.failure["code"] == "child-not-named")
        try await both.say(
            ["recall", id, "--reason", "wrong-authority", "--because", "The family went to Leeds."],
            as: Authority.worker, by: sender)

        let closed = try await receiver.run(["show", id], as: Authority.worker)
        #expect(!closed.out.contains(name))
        #expect(closed.out.contains("papers: quarantined"))
        let documents = try await receiver.run(["documents", id], as: Authority.worker).out
        #expect(documents.contains("closed to everybody here"), "\(documents)")
        #expect(!documents.contains("No document came"))
        let list = try await receiver.run(["list"], as: Authority.worker).out
        #expect(list.contains("POSSIBLE DATA BREACH"))
        #expect(list.contains("handover destroy \(id.prefix(8))"))
        let early = try await receiver.run(
            ["destroy", id, "--because", "Invented.", "--yes", "--json"], as: Authority.worker)
        #expect(early.exit == 77)
        let destroyed = try await receiver.run(
            ["destroy", id, "--because", "Nothing was printed.", "--yes", "--wait"], as: Authority.manager)
        #expect(destroyed.exit == 0, "\(destroyed)")
        #expect(destroyed.out.contains("Opened before: practitioner looked at the case"))
        #expect(!destroyed.out.contains(name))

        let shown = try await sender.done(["show", id], as: Authority.worker)
        let said = try #require(shown["messages"].items.last)
        #expect(said["kind"] == "destruction")
        #expect(said["words"]["confirmedBy"].string?.contains("Invented Team manager") == true)
        #expect(said["words"]["openedBefore"].string?.contains("Invented Social worker") == true)
        let report = try await sender.done(["breach", "show", id], as: Authority.manager)["breaches"][0]
        #expect(report["children"] == 3)
        #expect(report["openings"][0]["role"] == "practitioner")
        let recaller = try await sender.run(["breach", "show", id], as: Authority.worker)
        #expect(recaller.exit == 0, "whoever recalls papers tells the officer: \(recaller)")
        let page = try await receiver.run(["breach", "show", id], as: Authority.manager).out
        for words in ["POSSIBLE PERSONAL DATA BREACH", "WHOSE DATA", "OPENED", "WHAT WAS DONE", "72 hours end"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains(name))
        #expect(try await receiver.done(["doctor", "--local"])["checks"].items.allSatisfy { $0["health"] != "bad" })
        #expect(try await receiver.done(["journal", "verify"])["verified"] == true)
        let again = try await receiver.run(
            ["destroy", id, "--because", "Invented.", "--yes", "--json"], as: Authority.manager)
        #expect(try again.failure["code"] == "nothing-quarantined")
        let withdrawn = try await sender.run(
            ["withdraw", id, "--because", "Invented.", "--json"], as: Authority.worker)
        #expect(withdrawn.exit == 1)
        #expect(try withdrawn.failure["code"] == "delivered")
    }

    @Test("A sealed pack that has not left is withdrawn with its reason")
    func withdraw() async throws {
        let place = try Place()
        let sender = try await Authority("E08000033", in: place, serving: false)
        let receiver = try await Authority("E06000015", in: place, serving: false)
        let written = try await receiver.done(["card", "--to", place.path("card.json")])
        try await sender.done(
            ["peer", "add", place.path("card.json"), "--fingerprint", written["fingerprint"].string ?? ""])
        try await sender.leaveAdministration()
        let folder = try await place.exampleCase("case")
        let id = try #require(
            try await sender.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)["transfer"]
                .string)
        try await sender.done(["send", id], as: Authority.worker)
        let withdrawn = try await sender.done(
            ["withdraw", id, "--because", "The family stays after all."], as: Authority.worker)
        #expect(withdrawn["withdrawn"].items.count == 1)
        let line = try await sender.done(["list", "--over"], as: Authority.worker)["transfers"][0]
        #expect(line["pack"] == "withdrawn")
        #expect(try await sender.run(["list", "--over"], as: Authority.worker).out.contains("before it left"))
    }

    @Test("Beside a running serve a pack that waits for an authority that does not answer is withdrawn")
    func withdrawBesideServe() async throws {
        let place = try Place()
        let sender = try await Authority("E08000033", in: place)
        defer { sender.stop() }
        let receiver = try await Authority("E06000015", in: place, serving: false)
        let written = try await receiver.done(["card", "--to", place.path("card.json")])
        try await sender.done(
            ["peer", "add", place.path("card.json"), "--fingerprint", written["fingerprint"].string ?? ""])
        try await sender.leaveAdministration()
        let folder = try await place.exampleCase("case")
        let id = try #require(
            try await sender.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)["transfer"]
                .string)
        try await sender.done(["send", id], as: Authority.worker)
        var codes: [String] = []
        for _ in 0..<60 {
            let answer = try await sender.run(
                ["withdraw", id, "--because", "The family stays after all.", "--json"], as: Authority.worker)
            if answer.exit == 0 { break }
            codes.append(try answer.failure["code"].string ?? "no code")
            try await Task.sleep(for: .milliseconds(200))
        }
        #expect(codes.allSatisfy { $0 == "under-way" })
        let line = try await sender.done(["list", "--over"], as: Authority.worker)["transfers"][0]
        #expect(line["pack"] == "withdrawn")
    }

    @Test("A case of a child who is in another transfer needs a reason, and list and show of both say so")
    func sameChild() async throws {
        let place = try Place()
        let sender = try await Authority("E08000033", in: place, serving: false)
        try await sender.leaveAdministration()
        let folder = try await place.exampleCase("case")
        func prepare(_ options: [String]) async throws -> Answer {
            try await sender.run(["prepare", folder] + options, as: Authority.worker)
        }
        let first = try #require(
            try await sender.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)["transfer"]
                .string)
        let asked = try await prepare(["--check"])
        #expect(asked.exit == 1)
        #expect(asked.out.contains("child-in-other-transfer") && asked.out.contains(first.prefix(8)))
        #expect(asked.out.contains("the same child") || asked.out.contains("The same child"))
        #expect(try await prepare(["--to", "E09000007", "--because", "Two areas are asked at once."]).exit == 0)
        let list = try await sender.run(["list"], as: Authority.worker).out
        #expect(list.components(separatedBy: "the same child is in transfer").count == 3)
        let shown = try await sender.run(["show", first], as: Authority.worker).out
        #expect(shown.contains("the same child is in transfer") && shown.contains("Camden"))
    }
}

@Suite("Permission after the pack was sent, by hand")
struct ConsentLaterTests {
    @Test("A withdrawal reaches the other side, stops a supplement until advice is recorded, and says what to do (T-5)")
    func story() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let voices = try await sender.done(["consent", "show", id], as: Authority.worker)["voices"].items
        let first = try #require(voices.first?["subject"].string)
        try await sender.done(
            ["consent", "withdraw", id, "--who", first, "--because", "Said so on the telephone."], as: Authority.worker)
        try await both.delivered(id, by: sender)
        let told = try await receiver.run(["show", id], as: Authority.worker).out
        #expect(told.contains("permission to share withdrawn"))
        #expect(told.contains("further sharing: stopped"))
        let changed = try await both.place.exampleCase("changed") { json in
            json["documents"]["plans"][0]["contingency"] = "Invented contingency."
        }
        let stopped = try await sender.run(["supplement", id, changed, "--note", "The plan."], as: Authority.worker)
        #expect(stopped.exit == 1)
        #expect(stopped.out.contains("handover consent advice"))
        #expect(
            try await sender.run(["consent", "advice", id, "--from", "legal-services", "--because", "x"]).exit == 64)
        for options in [["--requested"], ["--may-share"]] {
            try await sender.done(
                ["consent", "advice", id, "--from", "legal-services", "--because", "Invented."] + options,
                as: Authority.manager)
        }
        try await sender.done(["supplement", id, changed, "--note", "The plan.", "--wait"], as: Authority.worker)
        let override = try await sender.done(
            [
                "consent", "override", id, "--limb", "risk-of-harm", "--authoriser", Authority.manager, "--because",
                "Invented.",
            ],
            as: Authority.worker)
        #expect(override["awaitsConfirmationBy"] == .text(Authority.manager))
        try await sender.done(
            ["consent", "give", id, "--who", first, "--because", "Said yes again."], as: Authority.worker)
        try await both.delivered(id, by: sender)
        #expect(
            try await sender.done(["show", id], as: Authority.worker)["children"].items.allSatisfy {
                $0["sharing"] == "as-sent"
            })
    }

    @Test(
        "A family that moved on is sent on from the same folder, and a document that names another child waits for a word"
    )
    func redirect() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let folder = both.place.path("case")
        let redirected = try await both.sender.done(
            [
                "redirect", id, folder, "--to", "E10000029", "--because", "The landlord gave the new address.",
                "--past-warnings", "They have no gateway yet; it goes by hand.",
            ],
            as: Authority.manager)
        #expect(redirected["move"] == 2)
        let fresh = try #require(redirected["transfer"].string)
        let journal = try await both.sender.run(["journal", "show"], as: Authority.manager).out
        #expect(journal.contains("transfer \(fresh.prefix(8)) to Suffolk goes on from here (move 2)"))
        #expect(journal.contains("goes on from transfer \(id.prefix(8))"))
        let named = try await both.place.exampleCase("named") { json in
            guard case .list(var children) = json["documents"]["plans"][0]["children"] else { return }
            children.append("c77")
            json["documents"]["plans"][0]["children"] = .list(children)
        }
        let blocked = try await both.sender.run(["prepare", named, "--because", "Looked at."], as: Authority.worker)
        #expect(blocked.exit == 1)
        #expect(blocked.out.contains("document-names-other-child"))
        let silent = try await both.sender.run(
            ["prepare", named, "--other-child", "redacted", "--json"], as: Authority.worker)
        #expect(try silent.failure["code"] == "sentence-needed")
        try await both.sender.done(
            ["prepare", named, "--other-child", "redacted", "--because", "His part is blacked out."],
            as: Authority.worker)
    }
}
