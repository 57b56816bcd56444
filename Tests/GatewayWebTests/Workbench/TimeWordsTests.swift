import CaseTransfer
import Testing
import WorkingDays

@testable import GatewayWeb

@Suite("Times of day and names as a page says them")
struct TimeWordsTests {
    @Test(
        "A time is London's, in winter, in summer, and on the days on which the clocks change",
        arguments: [
            ("2026-12-10T09:05:00Z", "9.05 am"), ("2026-12-10T00:00:00Z", "12.00 am"),
            ("2026-12-10T12:30:00Z", "12.30 pm"), ("2026-07-01T12:30:00Z", "1.30 pm"),
            ("2026-07-01T23:30:00Z", "12.30 am"),
            // 29 March 2026: at 1 am UTC it becomes 2 am. 25 October 2026: at 1 am UTC it becomes 1 am again.
            ("2026-03-29T00:30:00Z", "12.30 am"), ("2026-03-29T01:30:00Z", "2.30 am"),
            ("2026-10-25T00:30:00Z", "1.30 am"), ("2026-10-25T01:30:00Z", "1.30 am"),
            ("2026-10-25T15:00:00Z", "3.00 pm"),
        ])
    func times(moment: String, expected: String) throws {
        #expect(try #require(Moment(moment)).timeInWords == expected)
    }

    @Test(
        "A family is called by the name that the children share",
        arguments: [
            (
                ["Hazel Thistledown", "Rowan Thistledown", "Juniper Thistledown"], "Thistledown",
                "Hazel, Rowan and Juniper"
            ),
            (["Wren Applegarth"], "Applegarth", "Wren"),
            (["Ash Reed", "Bo Marsh"], "Reed and Marsh", "Ash Reed and Bo Marsh"), (["Ida"], "Ida", ""),
        ])
    func families(names: [String], family: String, children: String) throws {
        let words = try #require(FamilyWords(names))
        #expect(words.family == family)
        #expect(words.children == children)
    }

    @Test("Where no name is known none is made up")
    func noNames() {
        #expect(FamilyWords([]) == nil)
        #expect(FamilyWords(["", "  "]) == nil)
    }
}
