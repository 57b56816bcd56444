import Foundation
import Testing

@Suite("A supplement by hand")
struct SupplementTests {
    @Test("Somebody else's case does not leave, and --check says what would")
    func otherFamily() async throws {
        let both = try await TwoAuthorities()
        let id = try await both.sendExample()
        let other = try await both.place.exampleCase("other") { json in
            for (index, name) in ["Ash Stranger", "Elm Stranger", "Unborn Stranger"].enumerated() {
                json["children"][index]["name"] = .text(name)
            }
            json["children"][0]["lookedAfter"] = true
            json["consent"]["answers"][0]["answer"] = "refused"
            json["receivingAuthority"] = "E08000035"
        }
        let answer = try await both.sender.run(
            ["supplement", id, other, "--note", "One more page.", "--because", "Go on.", "--json"],
            as: Authority.worker)
        #expect(answer.exit == 1)
        let report = try answer.object
        #expect(report["sent"] == false)
        let codes = report["findings"].items.filter { $0["severity"] == "blocking" }.compactMap(\.["code"].string)
        #expect(
            Set(codes) == [
                "supplement-other-child", "child-looked-after", "consent-refused", "supplement-other-recipient",
            ])
        #expect(!answer.out.contains("Stranger"))
        let shown = try await both.receiver.run(["show", id], as: Authority.worker).out
        #expect(!shown.contains("Stranger"))

        let mended = try await both.place.exampleCase("mended") { json in
            json["documents"]["plans"][0]["contingency"] = "Invented contingency."
        }
        let checked = try await both.sender.run(["supplement", id, mended, "--check"], as: Authority.worker)
        #expect(checked.exit == 0, "\(checked)")
        #expect(checked.out.contains("It would send: plan."))
        #expect(
            try await both.sender.run(["supplement", id, mended], as: Authority.worker).exit == 64, "without a note")
        let before = try await both.receiver.done(["show", id], as: Authority.worker)["messages"].items.count
        #expect(before == 1)
        try await both.sender.done(
            ["supplement", id, mended, "--note", "The plan was changed.", "--wait"], as: Authority.worker)
        let page = try await both.receiver.run(["show", id], as: Authority.worker).out
        #expect(page.contains("2/a1"))
        #expect(page.contains("handover documents"))
        let again = try await both.sender.run(
            ["supplement", id, mended, "--note", "Once more.", "--json"], as: Authority.worker)
        #expect(again.exit == 1)
        #expect(try again.failure["code"] == "supplement-nothing-new")

        let folder = both.place.path("originals")
        let written = try await both.receiver.done(["documents", id, "--to", folder], as: Authority.worker)
        #expect(written["files"].items.contains("2-a1-plan.pdf"))
        #expect(written["documents"].items.filter { $0["replaced"].isTrue }.map(\.["kind"]) == ["plan"])
        #expect(
            try await both.receiver.run(["documents", id]).exit == 0, "business support sees documents as it sees cases"
        )
    }
}
