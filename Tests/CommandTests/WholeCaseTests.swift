import Foundation
import Testing

/// A case from preparation to closing, as officers and workers of two authorities would do it by hand.
@Suite("A whole case by hand")
struct WholeCaseTests {
    @Test("A case goes from Calderdale to Derby and its evidence verifies from the files alone (DERBY-78)")
    func wholeCase() async throws {
        let both = try await TwoAuthorities()
        let (place, sender, receiver) = (both.place, both.sender, both.receiver)
        let id = try await both.sendExample()
        #expect(try FileManager.default.contentsOfDirectory(atPath: sender.home + "/drafts").isEmpty)

        let listed = try await receiver.done(["list"], as: Authority.worker)["transfers"].items
        #expect(listed.map(\.["transfer"]) == [.text(id)])
        #expect(listed[0]["children"] == 3)

        let before = try await receiver.done(["show", id], as: Authority.worker)["children"][0]
        #expect(before["dueConfirmedByReceiver"] == false, "before the acknowledgement the date is as we understand")

        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        try await both.say(
            [
                "convene", id, "--for", Today.london, "--because", "It suits the family.", "--venue", "Family centre",
                "--attendee",
                "Sam Okoro, social worker",
            ],
            as: Authority.worker, by: receiver)
        try await both.say(
            [
                "record-meeting", id, "--held-on", Today.london, "--because", "It suits the family.", "--outcome",
                "The plan is taken over.",
            ],
            as: Authority.worker, by: receiver)
        try await both.say(["accept", id, "--worker", "Sam Okoro"], as: Authority.manager, by: receiver)
        try await both.say(
            ["close", id, "--because", "Responsibility was accepted.", "--informed", "By letter."],
            as: Authority.manager,
            by: sender)

        for side in [sender, receiver] {
            let shown = try await side.done(["show", id], as: Authority.worker)
            #expect(shown["summary"]["caseHeldBy"] == [.text(receiver.code)])
            #expect(shown["summary"]["dutyLiesWith"] == [.text(receiver.code)])
            for child in shown["children"].items {
                #expect(child["meetingDue"]["workingDays"] == 20)
                #expect(child["meetingDue"]["rule"] == "DERBY-78")
                #expect(child["clock"].string?.hasPrefix("met: held on") == true)
                #expect(child["responsibility"] == "closed")
            }
            #expect(
                shown["messages"].items.map(\.["kind"]) == [
                    "pack", "acknowledgement", "meeting", "meeting", "decision", "ending",
                ])
        }
        try await evidence(of: id, both, place)
    }

    /// Evidence of both sides, every file verified, both journals against the other side's files.
    private func evidence(of id: String, _ both: TwoAuthorities, _ place: Place) async throws {
        for side in [both.sender, both.receiver] {
            let folder = place.path("evidence-\(side.code)")
            let files = try await side.done(["evidence", id, "--to", folder], as: Authority.manager)["files"].items
                .compactMap(\.string)
            let messages = files.filter { $0.hasSuffix(".xml") }
            #expect(messages.count == 12)
            #expect(messages.contains("003-acknowledgement-\(both.receiver.code).xml"))
            for file in messages {
                let signer = file.split(separator: "-").last?.prefix(9) ?? ""
                let verdict = try await place.done(
                    "verify", "\(folder)/\(file)", "--trust", "\(folder)/\(signer)-seal.pem")
                #expect(verdict["indication"] == "totalPassed", "\(file)")
                #expect(verdict["documents"].items.allSatisfy { $0["state"] == "matched" }, "\(file)")
            }
        }
        for (side, other) in [(both.sender, both.receiver), (both.receiver, both.sender)] {
            let journal = try await side.done(
                ["journal", "verify", "--witness", place.path("evidence-\(other.code)")])
            #expect(journal["verified"] == true)
            #expect(
                journal["witnesses"] == 6,
                "three messages or receipts of ours in each exchange are heads of our journal")
        }
    }

    @Test(
        "A receiving authority's own limit is counted, or our default said to be one (DERBY-78, CAL-45, T-1)",
        arguments: [
            ("E08000033", "E06000015", 20, "DERBY-78", false), ("E06000015", "E08000033", 30, "CAL-45", false),
            ("E08000033", "E08000035", 20, nil, true),
        ] as [(String, String, Int, String?, Bool)])
    func limits(from: String, to: String, days: Int, rule: String?, isDefault: Bool) async throws {
        let both = try await TwoAuthorities(from: from, to: to)
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: both.receiver)
        let residence = try #require(
            try await both.receiver.done(["show", id], as: Authority.worker)["caseFile"]["children"][0]["move"][
                "residence"][
                    "date"
                ].string)
        let counted = try await both.place.done("deadline", "--resident", residence, "--working-days", "\(days)")
        for side in [both.sender, both.receiver] {
            let child = try await side.done(["show", id], as: Authority.worker)["children"][0]
            #expect(child["meetingDue"]["due"] == counted["due"])
            #expect(child["meetingDue"]["workingDays"] == .int(days))
            #expect(child["limitIsOurDefault"] == .bool(isDefault))
            #expect(child["dueConfirmedByReceiver"] == true)
            if let rule { #expect(child["meetingDue"]["rule"] == .text(rule)) }
            let page = try await side.run(["show", id], as: Authority.worker).out
            #expect(page.contains("\(days) working days from \(residence)"))
            #expect(page.contains("our default") == isDefault)
            #expect(page.contains(rule ?? "our default"))
        }
    }
}
