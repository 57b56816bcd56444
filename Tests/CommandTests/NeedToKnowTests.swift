import Foundation
import Testing

@Suite("Restricted transfers on the command line")
struct NeedToKnowTests {
    @Test(
        "Others are refused with the way in, the way in works and is told, and nothing of it reaches the other authority"
    )
    func restricted() async throws {
        let both = try await TwoAuthorities()
        let (sender, receiver) = (both.sender, both.receiver)
        let id = try await both.sendExample()
        let name = try #require(
            try await receiver.done(["show", id], as: Authority.worker)["caseFile"]["children"][0]["name"].string)
        try await receiver.done(
            ["person", "change", Authority.worker, "--team", "north", "--team", "south"], as: Authority.administrator)
        let listed = try await receiver.run(["person", "list"]).out
        #expect(listed.contains("teams north, south"))

        try await receiver.done(
            ["restrict", id, "--team", "north", "--because", "Invented: a colleague's family."], as: Authority.manager)
        // The officer at the keyboard is in no team.
        for command in [["show"], ["documents"], ["due", "show"], ["consent", "show"]] {
            let refused = try await receiver.run(command + [id, "--json"])
            #expect(refused.exit == 77, "\(command): \(refused)")
            #expect(try refused.failure["code"] == "restricted", "\(command)")
            #expect(try refused.failure["remedy"].string?.contains("handover break-glass \(id.prefix(8))") == true)
            #expect(!(refused.out + refused.err).contains(name))
        }
        let file = try #require(
            FileManager.default.contentsOfDirectory(atPath: receiver.home + "/messages").first { $0.hasSuffix(".xml") })
        for command in ["inspect", "purge"] {
            let path = receiver.home + "/messages/" + file
            let to = command == "purge" ? ["--to", both.place.path("copy.xml")] : []
            #expect(try await both.place.run([command, path] + to).exit == 77, "\(command)")
        }
        let list = try await receiver.run(["list"]).out
        #expect(list.contains("RESTRICTED to those who need to know"))
        #expect(try await receiver.run(["show", id], as: Authority.manager).exit == 77, "typed by the officer")

        let short = try await receiver.run(["break-glass", id, "--because", "I must", "--json"])
        #expect(short.exit == 65)
        #expect(try short.failure["code"] == "reason-too-short")
        try await receiver.done(["break-glass", id, "--because", "The family rang, the worker is away."])
        #expect(try await receiver.done(["show", id])["caseFile"]["children"][0]["name"].string == name)
        // Whoever types a list for a manager is not shown the reasons that the manager is told.
        #expect(try await receiver.done(["list"], as: Authority.manager)["opened"].items.isEmpty)
        let looked = ["looked-at", id, "--because", "Rang them: it holds."]
        let told = try await receiver.done(looked, as: Authority.manager)["lookedAt"]
        #expect(told.items.count == 1)
        #expect(told[0]["person"].string == Authority.officer)
        #expect(told[0]["reason"] == "The family rang, the worker is away.")
        let again = try await receiver.run(looked + ["--json"], as: Authority.manager)
        #expect(again.exit == 1)
        #expect(try again.failure["code"] == "nothing-to-look-at")
        try await receiver.done(["unrestrict", id, "--because", "Invented: over."], as: Authority.manager)
        #expect(try await receiver.done(["journal", "verify"])["verified"] == true)
        let theirs = try await sender.run(["show", id], as: Authority.worker).out
        #expect(!theirs.lowercased().contains("restricted"))
    }
}
