import Foundation
import Testing

@Suite("Refusals by hand")
struct RefusalTests {
    @Test("A child who does not live there is refused with the check, and the sending side is asked to confirm")
    func notResident() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let before = try await sender.done(["show", id], as: Authority.worker)["children"][0]
        try await both.say(
            [
                "refuse", id, "--child", "1", "--reason", "not-resident", "--because", "The flat is empty.",
                "--address", "12 Nowhere Street", "--checked", "landlord", "--checked-by", "Sam Okoro",
            ], as: Authority.worker, by: receiver)
        let shown = try await sender.done(["show", id], as: Authority.worker)
        let child = shown["children"][0]
        #expect(child["pack"] == "refused")
        #expect(child["meetingDue"] == before["meetingDue"])
        #expect(child["responsibility"] == before["responsibility"])
        #expect(
            child["task"]["what"].string?.hasPrefix("confirm where the family lives; they asked the landlord") == true)
        #expect(shown["messages"].items.last?["words"]["addressChecked"] == "12 Nowhere Street")
        let page = try await sender.run(["show", id], as: Authority.worker).out
        #expect(page.contains("     > confirm where the family lives"))
        let list = try await sender.run(["list"], as: Authority.worker).out
        #expect(list.contains("> confirm where the family lives"))
        #expect(!list.contains("Nowhere Street"), "a list names no address")
    }

    @Test("A refusal that leaves out what its reason needs says what to give")
    func missing() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        func code(_ options: String...) async throws -> JSON {
            let answer = try await both.receiver.run(
                ["refuse", id, "--because", "Invented.", "--json"] + options, as: Authority.worker)
            #expect(answer.exit != 0)
            return try answer.failure["code"]
        }
        #expect(try await code("--reason", "not-resident") == "check-missing")
        #expect(try await code("--reason", "incomplete") == "document-not-named")
        #expect(try await code("--reason", "wrong-route") == "route-missing")
        #expect(try await code("--reason", "wrong-route", "--route", "moon") == "code-unknown")
        #expect(try await code("--reason", "already-known", "--known-as", "#") == "known-as-unreadable")
        #expect(try await code("--reason", "already-known", "--known-as", "A1") == "known-as-missing")
    }
}
