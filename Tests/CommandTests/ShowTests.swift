import Foundation
import Testing

@Suite("What a duty worker sees")
struct ShowTests {
    @Test("show begins with the first minute, says not known aloud, and gives the two facts apart")
    func firstMinute() async throws {
        let both = try await TwoAuthorities()
        let folder = try await both.place.exampleCase("case") { json in
            for key in ["risksToStaff", "mustNotLearnAddress", "nextVisit", "language", "interpreter", "household"] {
                json["firstMinute"][key] = "not known"
            }
            json["children"][0]["lastSeenAlone"] = "not known"
            json["children"][0]["gp"] = "not known"
            json["children"][0]["ordersInForce"] = "not known"
        }
        let id = try await both.prepare(folder, because: "The family moved at once; these points follow.")
        try await both.sender.done(["send", id, "--wait"], as: Authority.worker)
        let answer = try await both.receiver.run(["show", id], as: Authority.worker)
        #expect(answer.exit == 0)
        #expect(answer.err.isEmpty)
        let page = answer.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let sections = page.filter { !$0.hasPrefix(" ") && $0.uppercased() == $0 && !$0.isEmpty }
        #expect(sections == ["FIRST MINUTE", "CHILDREN", "DOCUMENTS", "CONVERSATION"])
        let order = [
            "  Present risks to the children:", "  Risks to visiting staff: not known",
            "  Must not learn the address: not known", "  Address (current): 14 Invented Crescent",
            "  Next visit due: not known",
            "  Worker: Morgan Testwell", "  Team manager: Priya Mockford", "  Out of hours: ", "  Language: not known",
            "  Interpreter: not known", "  Communication needs:", "  Household: not known",
            "  GP of Wren Sample-Brook: not known", "  Orders in force for Wren Sample-Brook: not known",
            "  Orders in force for Robin Sample-Brook: none", "  People:", "CHILDREN",
        ]
        let places = order.map { row in page.firstIndex { $0.hasPrefix(row) } }
        for (row, place) in zip(order, places) { #expect(place != nil, "no line begins: \(row)") }
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "the order of the first minute")
        #expect(page.contains("  Wren Sample-Brook last seen alone: not known"))
        #expect(page.contains { $0.contains("case held by Calderdale") })
        #expect(page.contains { $0.contains("duty lies with Derby since") })
        #expect(page.contains { $0.contains("assessment: absent, to-follow by") })
        #expect(
            page.contains {
                $0.contains("Hazel Sample-Brook: mother of Wren Sample-Brook (parental responsibility: yes")
            })
    }
}
