import Foundation
import Testing

@Suite("The demonstration")
struct DemoTests {
    @Test(
        "demo --home ends with 0, tells the case and leaves evidence that verifies with the seals beside it (DERBY-78)")
    func keepsEvidence() async throws {
        let place = try Place()
        let home = place.path("demo")
        let answer = try await place.run("demo", "--home", home)
        #expect(answer.exit == 0, "\(answer)")
        for line in [
            "Calderdale sends, Derby receives", "case held by Calderdale; duty lies with Derby since",
            "20 working days from", "[DERBY-78]", "(entered by demo.officer)", "responsibility accepted from",
            "transferred to another authority (RC5)", "case held by Derby since",
            "16 of 16 messages and receipts verify",
            "8 signed heads that Derby holds agree with it", "8 signed heads that Calderdale holds agree with it",
            "Everything verifies.",
        ] {
            #expect(answer.out.contains(line), "the timeline does not say: \(line)")
        }
        #expect(answer.out.contains("E06000015/") == false, "a timeline for a manager names no files of ours")
        let evidence = home + "/evidence"
        let verdict = try await place.done(
            "verify", evidence + "/007-acknowledgement-E06000015.xml", "--trust", evidence + "/E06000015-seal.pem")
        #expect(verdict["indication"] == "totalPassed")
        let pack = try await place.run(
            "verify", evidence + "/005-pack-E08000033.xml", "--trust", evidence + "/E08000033-seal.pem")
        #expect(pack.exit == 0)
        let people = try await place.done("person", "list", "--home", home + "/E06000015")["people"].items
        let manager = try #require(people.first { $0["roles"] == ["team-manager"] }?["id"].string)
        let listed = try await place.done("list", "--home", home + "/E06000015", "--as", manager)
        #expect(listed["transfers"].items.count == 1)
    }

    @Test("demo the other way shows Calderdale's 30 working days (CAL-45)")
    func otherWay() async throws {
        let place = try Place()
        let answer = try await place.run("demo", "--from", "E06000015", "--to", "E08000033")
        #expect(answer.exit == 0, "\(answer)")
        #expect(answer.out.contains("Derby sends, Calderdale receives"))
        #expect(answer.out.contains("30 working days from"))
        #expect(answer.out.contains("[CAL-45]"))
        #expect(!answer.out.contains("20 working days"))
        #expect(answer.out.contains("Everything verifies."))
    }

    @Test(
        "demo says no to a folder in use, to one authority twice, and to one that is not on the register (T-13, T-17)")
    func refusals() async throws {
        let place = try Place()
        for (arguments, exit, code) in [
            (["--home", place.folder], 73, "folder-not-empty"), (["--to", "E08000033"], 65, "same-authority"),
            (["--to", "E09999999"], 65, "authority-unknown"), (["--to", "Derby"], 65, "authority-code"),
        ] as [([String], Int32, String)] {
            let answer = try await place.run(["demo"] + arguments)
            #expect(answer.exit == exit, "\(answer)")
            #expect(answer.err.contains("[\(code)]"))
            #expect(answer.err.contains("Remedy: "))
        }
    }
}
