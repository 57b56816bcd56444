import Foundation
import Testing
import WorkingDays

@Suite("Rule citations")
struct RuleCitationTests {
    @Test("A citation is its rule's name, in text and in JSON")
    func codesAsOneString() throws {
        let citations: [RuleCitation] = ["DERBY-78", .ourDefault]
        #expect(citations.map(\.description) == ["DERBY-78", "our default"])
        let json = try JSONEncoder().encode(citations)
        #expect(String(decoding: json, as: UTF8.self) == #"["DERBY-78","our default"]"#)
        #expect(try JSONDecoder().decode([RuleCitation].self, from: json) == citations)
    }
}
