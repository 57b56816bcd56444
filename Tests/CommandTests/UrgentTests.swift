import Foundation
import Testing

@Suite("An urgent notice and its supplement")
struct UrgentTests {
    @Test("Who, where, present risk and whom to ring are enough; the supplement completes it on the same clock")
    func noticeThenSupplement() async throws {
        let both = try await TwoAuthorities()
        let place = both.place
        let full = try await place.exampleCase("full")
        let notice = place.path("notice")
        try FileManager.default.copyItem(atPath: full, toPath: notice)
        try FileManager.default.removeItem(atPath: notice + "/documents")
        try place.editCase(notice) { json in
            let whole = json
            json = [
                "formatVersion": whole["formatVersion"], "urgent": true, "sendingAuthority": whole["sendingAuthority"],
                "receivingAuthority": whole["receivingAuthority"], "exportedOn": whole["exportedOn"],
                "firstMinute": [
                    "presentRisks": whole["firstMinute"]["presentRisks"], "worker": whole["firstMinute"]["worker"],
                    "outOfHours": whole["firstMinute"]["outOfHours"],
                ],
                "children": .list(
                    whole["children"].items.map { child in
                        var least: JSON = ["key": child["key"], "name": child["name"]]
                        for key in ["dateOfBirth", "expectedDateOfBirth"] where child[key] != .null {
                            least[key] = child[key]
                        }
                        least["move"] = ["residence": child["move"]["residence"]]
                        return least
                    }), "people": whole["people"], "addresses": whole["addresses"], "consent": whole["consent"],
            ]
        }
        let sent = try await both.sender.done(["send", "--urgent", notice, "--wait"], as: Authority.worker)
        let id = try #require(sent["transfer"].string)
        let page = try await both.receiver.run(["show", id], as: Authority.worker).out
        #expect(page.contains("FIRST MINUTE (urgent notice)"))
        #expect(page.contains("  Language: not known"))
        #expect(page.contains("tel. 01632 960199"))
        let before = try await both.receiver.done(["show", id], as: Authority.worker)
        #expect(before["caseFile"]["urgent"] == true)
        let list = try await both.receiver.run(["list"], as: Authority.worker).out
        #expect(list.contains("URGENT NOTICE") && list.contains("> acknowledge this by "))
        #expect(list.contains("[DERBY-66]: handover acknowledge "))

        try place.editCase(full) { $0["urgent"] = false }
        try await both.sender.done(
            ["supplement", id, full, "--note", "The four documents follow the notice.", "--wait"], as: Authority.worker)
        let after = try await both.receiver.done(["show", id], as: Authority.worker)
        #expect(after["messages"].items.map(\.["kind"]) == ["pack", "supplement"])
        #expect(after["caseFile"]["documents"]["plans"].items.count == 1)
        #expect(after["caseFile"]["firstMinute"]["language"] == "English")
        #expect(after["children"].items.map(\.["meetingDue"]) == before["children"].items.map(\.["meetingDue"]))
        #expect(after["children"][0]["meetingDue"]["due"].string != nil)
        // The sending side reads the same, and its case system may send the case only once.
        let own = try await both.sender.done(["show", id], as: Authority.worker)
        #expect(own["children"].items.map(\.["meetingDue"]) == before["children"].items.map(\.["meetingDue"]))
        try await place.expect(
            Wrong(66, "draft-missing", "send", id, "--as", Authority.worker), ["--home", both.sender.home])
    }

    @Test("Without permission or move the stated risk is the ground; a manager confirms it, and it is called urgent")
    func riskIsTheGround() async throws {
        let both = try await TwoAuthorities(officer: "team-manager")
        let (place, sender) = (both.place, both.sender)
        let notice = try await place.exampleCase("notice") { json in
            let whole = json
            json = [
                "formatVersion": whole["formatVersion"], "urgent": true, "sendingAuthority": whole["sendingAuthority"],
                "receivingAuthority": whole["receivingAuthority"], "exportedOn": whole["exportedOn"],
                "firstMinute": [
                    "presentRisks": [["risk": "The father has said that he will come.", "children": []]],
                    "worker": whole["firstMinute"]["worker"], "outOfHours": whole["firstMinute"]["outOfHours"],
                ],
                "children": [
                    [
                        "key": "c1", "name": whole["children"][0]["name"],
                        "dateOfBirth": whole["children"][0]["dateOfBirth"],
                    ]
                ],
                "addresses": [
                    ["key": "a1", "use": "current", "residents": ["c1"], "state": whole["addresses"][0]["state"]]
                ],
            ]
        }
        // Not on the risk alone: somebody says why, and somebody else authorises it.
        for options in [[], ["--because", "He is on his way."], ["--authoriser", Authority.officer]] {
            let answer = try await sender.run(["send", "--urgent", notice, "--json"] + options, as: Authority.worker)
            #expect(answer.exit == 1)
            #expect(try answer.failure["code"] == "authoriser-needed")
            #expect(try answer.failure["rule"] == "CAL-38")
        }
        // The worker types it under an account of their own: nobody types what they authorise.
        try await sender.done(
            [
                "person", "add", Authority.worker, "--name", "Sam Okoro", "--post", "Social worker", "--roles",
                "practitioner", "--account", "bin",
            ], as: Authority.administrator)
        let urgent = [
            "send", "--urgent", notice, "--because", "He is on his way.", "--authoriser", Authority.officer, "--home",
            sender.home,
        ]
        // Why it cannot wait is no answer to what the check found.
        let asked = try await Handover.run(urgent, streams: place.streams, environment: ["SUDO_UID": "2"])
        #expect(asked.exit == 1)
        #expect(asked.err.contains("residence-not-said") && asked.err.contains("--past-warnings"), "\(asked)")
        #expect(try await sender.done(["list"], as: Authority.worker)["transfers"].items.isEmpty)
        let answer = try await Handover.run(
            urgent + ["--past-warnings", "They tell us the day when they arrive.", "--json"], streams: place.streams,
            environment: ["SUDO_UID": "2"])
        #expect(answer.exit == 1)
        #expect(try answer.failure["code"] == "override-unconfirmed", "\(answer)")
        let draft = try await sender.done(["list"], as: Authority.worker)["transfers"][0]
        #expect(draft["urgent"] == true)
        #expect(draft["nextStep"]["what"] == "confirm the override, as its authoriser")
        let id = try #require(draft["transfer"].string)
        try await sender.done(["confirm", id])
        try await sender.done(["send", id, "--wait"], as: Authority.worker)
        for side in [both.sender, both.receiver] {
            let line = try await side.done(["list"], as: Authority.worker)["transfers"][0]
            #expect(line["urgent"] == true)
            #expect(try await side.run(["list"], as: Authority.worker).out.contains("URGENT NOTICE"))
        }
        let shown = try await both.receiver.done(["show", id], as: Authority.worker)
        #expect(shown["caseFile"]["consent"]["override"]["limb"] == "risk-of-harm")
        #expect(shown["caseFile"]["children"][0]["move"]["residence"]["kind"] == "not-known")
        #expect(shown["children"][0]["meetingDue"]["due"].string != nil)
    }
}
