import Foundation
import Testing

@Suite("A birth by hand")
struct BirthTests {
    @Test("A child sent as unborn is told as born from the command line, and both sides show it (T-12)")
    func birth() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let children = try await receiver.done(["show", id], as: Authority.worker)["children"].items
        let unborn = try #require(children.firstIndex { $0["unborn"] == true }, "the sample family expects a child")
        try await both.say(
            ["birth", id, "--child", "\(unborn + 1)", "--name", "Robin Invented", "--note", "Both are well."],
            as: Authority.worker, by: receiver)
        for side in [sender, receiver] {
            let shown = try await side.done(["show", id], as: Authority.worker)
            let child = shown["children"][unborn]
            #expect(child["unborn"] == false)
            #expect(child["bornOn"] == .text(Today.london))
            #expect(child["meetingDue"] == children[unborn]["meetingDue"])
            #expect(shown["messages"].items.last?["words"]["name"] == "Robin Invented")
        }
        let again = try await sender.run(
            ["birth", id, "--child", unborn == 0 ? "2" : "1", "--json"], as: Authority.worker)
        #expect(try again.failure["code"] == "not-unborn")
    }
}
