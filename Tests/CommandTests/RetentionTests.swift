import Foundation
import Testing

@Suite("Putting away and erasing, and what a witness is worth")
struct RetentionTests {
    private static let guardian = "noor.guardian"

    private func prepared(_ place: Place) async throws -> (Authority, transfer: String) {
        let one = try await Authority("E08000033", in: place, serving: false)
        try await one.done(
            [
                "person", "add", Self.guardian, "--name", "Noor Guardian", "--post", "Caldicott Guardian", "--roles",
                "caldicott-guardian", "--account",
                Authority.ownAccounts[Self.guardian]?.name ?? "",
            ], as: Authority.administrator)
        try await one.leaveAdministration()
        let folder = try await place.exampleCase("case")
        let prepared = try await one.done(["prepare", folder, "--because", "Looked at."], as: Authority.worker)
        return (one, try #require(prepared["transfer"].string))
    }

    @Test(
        "A discarded case leaves the list, its words are erased by the Caldicott Guardian, and the journal still verifies"
    )
    func discardAndErase() async throws {
        let place = try Place()
        let (one, id) = try await prepared(place)
        let because = ["--because", "Kept for as long as the schedule says."]
        let early = try await one.run(["erase", id, "--yes", "--json"] + because, as: Self.guardian)
        #expect(early.exit == 1, "a case that goes on keeps its words: \(early)")

        try await one.done(["discard", id, "--because", "The family moved back."], as: Authority.worker)
        #expect(try await one.done(["list"], as: Authority.worker)["transfers"].items.isEmpty)

        let denied = try await one.run(["erase", id, "--yes", "--json"] + because, as: Authority.manager)
        #expect(denied.exit == 77)
        let erased = try await one.done(["erase", id, "--yes"] + because, as: Self.guardian)
        #expect(!erased["entries"].items.isEmpty)
        let again = try await one.run(["erase", id, "--yes", "--json"] + because, as: Self.guardian)
        #expect(again.exit == 1)
        #expect(try again.failure["code"] == "nothing-to-erase")

        let shown = try await one.run(["journal", "show", "--transfer", id], as: Authority.manager)
        #expect(!shown.out.contains("Looked at."))
        let check = try await one.done(["journal", "verify"])
        #expect(check["verified"] == true)
        #expect(check["erased"] == .int(erased["entries"].items.count))
    }

    @Test("A folder without anything of ours witnesses nothing, and verifying against it ends with 2")
    func emptyWitness() async throws {
        let place = try Place()
        let (one, _) = try await prepared(place)
        let folder = place.path("nothing")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let answer = try await one.run(["journal", "verify", "--witness", folder, "--json"])
        #expect(answer.exit == 2)
        #expect(try answer.object["verified"] == false)
        #expect(try answer.object["remedy"].string != nil)
        #expect(try await one.run(["journal", "verify", "--json"]).exit == 0)
    }
}
