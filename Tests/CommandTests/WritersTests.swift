import Foundation
import Testing

@Suite("Several processes on one home")
struct WritersTests {
    @Test("Four processes that register people at once leave one unforked journal with an entry for each")
    func fourWriters() async throws {
        let place = try Place()
        let one = try await Authority("E08000033", in: place, serving: true)
        let before = try await one.done(["journal", "verify"])["entries"].integer ?? 0
        let (home, streams) = (one.home, place.streams)
        let exits = try await withThrowingTaskGroup(of: [Int32].self) { group in
            for writer in 0..<4 {
                group.addTask {
                    var exits: [Int32] = []
                    for turn in 0..<10 {
                        let answer = try await Handover.run(
                            [
                                "person", "add", "w\(writer).t\(turn)", "--name", "Invented Person", "--post",
                                "Social worker",
                                "--roles", "practitioner", "--account", "none-\(writer)-\(turn)", "--home", home,
                                "--json",
                            ], streams: streams)
                        exits.append(answer.exit)
                    }
                    return exits
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(exits == Array(repeating: 0, count: 40))
        let journal = try await one.done(["journal", "verify"])
        #expect(journal["verified"] == true)
        #expect(journal["entries"] == .int(before + 40))
        #expect(try await one.done(["person", "list"])["people"].items.count == 44)
    }

    @Test("What is queued while the peer is down is delivered once, after it starts")
    func deliveredLater() async throws {
        let both = try await TwoAuthorities()
        let folder = try await both.place.exampleCase("case")
        both.receiver.stop()
        let id = try await both.prepare(folder)
        try await both.place.expect(
            Wrong(69, "connect-refused", "send", id, "--wait", "--seconds", "3"),
            ["--as", Authority.worker, "--home", both.sender.home])
        let waiting = try await both.sender.done(["show", id], as: Authority.worker)
        #expect(waiting["messages"].items.map(\.["delivery"]) == ["queued"], "it stays queued")
        let sealed = waiting["messages"][0]["digest"]
        try await both.receiver.serve()
        try await both.delivered(id, by: both.sender)
        let arrived = try await both.receiver.done(["show", id], as: Authority.worker)
        #expect(arrived["messages"].items.map(\.["digest"]) == [sealed])
        let entries = try await both.receiver.done(["journal", "show", "--transfer", id], as: Authority.manager)[
            "entries"]
        #expect(entries.items.filter { $0["what"].string?.hasPrefix("received: pack") == true }.count == 1)
        for side in [both.sender, both.receiver] {
            #expect(try await side.done(["journal", "verify"])["verified"] == true)
        }
    }
}
