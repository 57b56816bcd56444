import Foundation
import Testing

@Suite("Sharing after a refusal: the override and its authoriser")
struct OverrideTests {
    /// The mother, who has care, said no; somebody authorises sharing because of risk (DERBY-71).
    private func refused(_ place: Place, authoriser: String, author: String = Authority.worker) async throws -> String {
        try await place.exampleCase("case-\(authoriser)-\(author)") { json in
            json["consent"]["answers"][0]["answer"] = "refused"
            json["consent"]["override"] = [
                "children": ["c1", "c2", "c3"], "limb": "risk-of-harm",
                "rationale": "Not sharing would leave the children without a worker while the risk is present.",
                "author": .text(author), "authoriser": .text(authoriser), "on": .text(Today.london),
            ]
        }
    }

    @Test("A refusal without an override stops the case, citing the rule and what would do (DERBY-70, CAL-37)")
    func refusalStops() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        let folder = try await place.exampleCase("case") { $0["consent"]["answers"][0]["answer"] = "refused" }
        let answer = try await one.run(["prepare", folder, "--because", "x", "--json"], as: Authority.worker)
        #expect(answer.exit == 1)
        let findings = try answer.object["findings"].items.filter { $0["severity"] == "blocking" }
        #expect(findings.count == 3, "one for each child: \(answer)")
        #expect(findings.allSatisfy { $0["rule"].string != nil })
        for word in ["override", "advice"] {
            #expect(findings[0]["remedy"].string?.lowercased().contains(word) == true, "\(findings[0])")
        }
    }

    @Test(
        "An override typed for its author counts only once author and authoriser confirm it in person (DERBY-71, CAL-38)"
    )
    func confirmedInPerson() async throws {
        // The officer's account is the only one these tests run under: they are a team manager here.
        let both = try await TwoAuthorities(officer: "team-manager")
        let sender = both.sender
        let folder = try await refused(both.place, authoriser: Authority.manager)
        let prepared = try await sender.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)
        #expect(prepared["awaitsAuthorConfirmationBy"] == .text(Authority.worker))
        #expect(prepared["awaitsConfirmationBy"] == .text(Authority.manager))
        let id = try #require(prepared["transfer"].string)
        for (code, command, person) in [
            ("override-unconfirmed", "send", Authority.worker), ("override-not-in-person", "confirm", Authority.worker),
            ("override-not-in-person", "confirm", Authority.manager),
        ] {
            try await both.place.expect(Wrong(1, code, command, id, "--as", person), ["--home", sender.home])
        }
        // A team manager who is neither of them cannot confirm it either.
        try await both.place.expect(Wrong(1, "override-awaits-author", "confirm", id), ["--home", sender.home])
        try await both.place.expect(
            Wrong(1, "override-unconfirmed", "send", id, "--as", Authority.worker), ["--home", sender.home])
    }

    @Test("Nobody types an override that they authorise themselves, nor one whose author they invent (DERBY-71)")
    func oneHuman() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration(as: "team-manager")
        for (author, person, code) in [
            (Authority.worker, Authority.worker, "override-own-entry"),
            ("nobody.atall", Authority.worker, "override-not-the-author"),
            ("nobody.atall", nil, "override-not-the-author"),
        ] as [(String, String?, String)] {
            let folder = try await refused(place, authoriser: Authority.officer, author: author)
            let answer = try await one.run(["prepare", folder, "--because", "x", "--json"], as: person)
            #expect(answer.exit == 1)
            #expect(try answer.object["findings"].items.contains { $0["code"] == .text(code) }, "\(answer)")
            #expect(try answer.object["prepared"] == false)
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    @Test("An urgent notice that waits for its override says under which id it waits (DERBY-71)")
    func urgentWaits() async throws {
        let both = try await TwoAuthorities()
        let folder = try await refused(both.place, authoriser: Authority.manager)
        try both.place.editCase(folder) { $0["urgent"] = true }
        let answer = try await both.sender.run(
            ["send", "--urgent", folder, "--because", "Looked at.", "--json"], as: Authority.worker)
        #expect(answer.exit == 1, "\(answer)")
        #expect(try answer.failure["code"] == "override-unconfirmed")
        #expect(try answer.failure["rule"] == "CAL-38", "Calderdale's own rule, not Derby's")
        let remedy = try #require(try answer.failure["remedy"].string)
        let id = try #require(remedy.firstMatch(of: /handover send ([0-9a-f]{8})/)).output.1
        #expect(try answer.failure["message"].string?.contains(String(id)) == true)
        #expect(try await both.sender.run(["show", String(id)], as: Authority.worker).exit == 0)
    }

    @Test("Nobody authorises their own override, and a practitioner authorises none (DERBY-71)")
    func wrongAuthoriser() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.leaveAdministration()
        for (authoriser, author, code) in [
            (Authority.manager, Authority.manager, "override-own-authority"),
            (Authority.worker, Authority.manager, "override-role"),
        ] {
            let folder = try await refused(place, authoriser: authoriser, author: author)
            let answer = try await one.run(["prepare", folder, "--because", "x", "--json"], as: Authority.worker)
            #expect(answer.exit == 1)
            #expect(try answer.object["findings"].items.contains { $0["code"] == .text(code) }, "\(answer)")
            #expect(try answer.object["prepared"] == false)
        }
    }
}
