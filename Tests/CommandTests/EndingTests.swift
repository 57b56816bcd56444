import Foundation
import Testing

@Suite("Endings by hand")
struct EndingTests {
    /// Both siblings and the unborn child of the example.
    private let all = ["--child", "1", "--child", "2", "--child", "3"]

    @Test("An ending of one child's part does not end the siblings' by leaving the child out")
    func unnamed() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let answer = try await both.sender.run(
            ["close", id, "--reason", "died", "--because", "Invented.", "--json"], as: Authority.manager)
        #expect(answer.exit == 65)
        #expect(try answer.failure["code"] == "child-not-named")
    }

    @Test("A section 47 enquiry at the receiving side stands first on the sending side's list (T-10, DERBY-5)")
    func routeSwitch() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        try await both.say(
            ["close", id, "--reason", "s47", "--because", "Strategy discussion held."] + all, as: Authority.manager,
            by: receiver)
        let page = try await sender.run(["list"], as: Authority.worker).out
        #expect(page.contains("! The route switches: section 47 enquiry"))
        #expect(page.contains("> a section 47 enquiry began: ring them now"))
        let shown = try await sender.done(["show", id], as: Authority.worker)
        #expect(shown["summary"]["routeSwitched"] == true)
        #expect(shown["summary"]["caseHeldBy"] == [.text(sender.code)])
        #expect(shown["summary"]["dutyLiesWith"] == [.text(receiver.code)])
        #expect(shown["messages"].items.last?["notices"][0]["rule"] == "DERBY-5")
    }

    @Test("A family that moved on names its authority; one that declines the service was asked about harm (DERBY-4)")
    func refusedOptions() async throws {
        let both = try await TwoAuthorities()
        let sender = both.sender
        let id = try await both.sendExample()
        func code(_ options: [String]) async throws -> JSON {
            let answer = try await sender.run(
                ["close", id, "--because", "Invented.", "--json"] + options + all, as: Authority.manager)
            #expect(answer.exit != 0)
            return try answer.failure["code"]
        }
        #expect(try await code(["--reason", "moved-on"]) == "moved-on-where")
        #expect(try await code(["--reason", "moved-on", "--to", "E06000015"]) == "moved-on-where")
        #expect(try await code(["--reason", "service-declined"]) == "harm-not-considered")
        #expect(try await code(["--reason", "no-longer-in-need"]) == "review-missing")
        #expect(try await code(["--reason", "moved"]) == "code-unknown")
        let answer = try await sender.run(
            ["close", id, "--reason", "service-declined", "--no-harm-ground", "--because", "They say no."] + all,
            as: Authority.manager)
        #expect(answer.out.contains("RC7"))
        #expect(answer.out.contains("It is no answer about sharing"))
    }

    @Test("An ending said in mistake is taken back from the command line, and both sides show what stood before")
    func withdrawn() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        try await both.say(["acknowledge", id], as: Authority.worker, by: receiver)
        let before = try await sender.done(["show", id], as: Authority.worker)
        try await both.say(
            ["close", id, "--reason", "died", "--because", "Invented.", "--child", "1"], as: Authority.manager,
            by: receiver)
        let dead = try await sender.done(["show", id], as: Authority.worker)
        #expect(dead["children"][0]["dutyLiesWith"] == .null)
        let unnamed = try await receiver.run(
            ["ending", "withdraw", id, "--because", "Invented.", "--json"], as: Authority.manager)
        #expect(try unnamed.failure["code"] == "child-not-named")
        let notOurs = try await sender.run(
            ["ending", "withdraw", id, "--child", "1", "--because", "Invented.", "--json"], as: Authority.manager)
        #expect(try notOurs.failure["code"] == "ending-not-said")
        try await receiver.done(
            ["ending", "withdraw", id, "--child", "1", "--because", "The record of another family was open."],
            as: Authority.manager)
        try await both.delivered(id, by: receiver)
        for side in [sender, receiver] {
            let shown = try await side.done(["show", id], as: Authority.worker)
            for field in ["dutyLiesWith", "caseHeldBy", "responsibility", "clock", "meetingDue"] {
                #expect(shown["children"][0][field] == before["children"][0][field], "\(field)")
            }
            #expect(shown["messages"].items.last?["kind"] == "ending-withdrawn")
            #expect(shown["messages"].items.last?["words"]["reasons"] == "The record of another family was open.")
            #expect(shown["messages"].items.last?["notices"][0]["code"] == "ending-withdrawn")
        }
    }

    @Test("Nobody in the sample family has turned 18: the ending is refused with the reason why")
    func turned18() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let answer = try await both.sender.run(
            ["close", id, "--reason", "turned-18", "--because", "Invented.", "--child", "1", "--json"],
            as: Authority.manager)
        #expect(answer.exit == 1)
        #expect(try answer.failure["code"] == "not-yet-18")
    }
}
