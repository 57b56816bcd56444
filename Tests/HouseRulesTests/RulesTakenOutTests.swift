import Foundation
import Testing

@Suite("docs/rules-taken-out.md says for every MUST rule what holds it and which test fails without it")
struct RulesTakenOutTests {
    func rows() throws -> [RuleTakenOut] { RuleTakenOut.rows(of: try Repository.text("docs/rules-taken-out.md")) }

    @Test("Every MUST rule has a row, and nothing else has one")
    func complete() throws {
        let must = try Repository.text("Schemas/procedures/rules.csv").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: ",", maxSplits: 2)
            return cells[1] == "MUST" ? String(cells[0]) : nil
        }
        #expect(must.count == 64)
        #expect(Set(try rows().map(\.rule)) == Set(must))
    }

    @Test("What is taken out stands exactly once in its file, and something else takes its place")
    func once() throws {
        for row in try rows() {
            #expect(row.occurrences(in: try Repository.text(row.file)) == 1, "\(row.rule): \(row.file): \(row.text)")
            #expect(row.text != row.instead && !row.text.isEmpty, "\(row.rule)")
        }
    }

    @Test("The test that fails without it is there, and its target cites the rule")
    func tests() throws {
        var texts: [String: [String]] = [:]
        for row in try rows() {
            let files =
                try texts[row.target]
                ?? Repository.files(under: "Tests/\(row.target)", ending: [".swift"]).map(Repository.text)
            texts[row.target] = files
            if let fault = row.fault(inTarget: files) { Issue.record("\(fault)") }
        }
    }

    @Test("A row that has come apart from code or tests is found")
    func planted() throws {
        let row = try #require(
            RuleTakenOut(line: "| DERBY-1 | what | `A.swift` | `let a = 1\\nlet b` |  | `ATests.BTests/c` |"))
        #expect(row.rule == "DERBY-1" && row.file == "A.swift" && row.instead.isEmpty)
        #expect(row.text == "let a = 1\nlet b")
        #expect(row.occurrences(in: "let a = 1\nlet b = 2\nlet a = 1\nlet b = 3") == 2)
        #expect(row.occurrences(in: "let a = 1 let b") == 0)
        #expect(row.fault(inTarget: ["struct BTests {\n func c() {} }"])?.hasSuffix("cites it") == true)
        #expect(row.fault(inTarget: ["struct BTests {\n func d() {} }", "\"DERBY-1\""])?.contains("no test") == true)
        #expect(row.fault(inTarget: ["struct BTests {\n func c() {} }", "\"DERBY-1\""]) == nil)
        #expect(RuleTakenOut(line: "| --- | --- | --- | --- | --- | --- |") == nil, "the line below the heads")
        #expect(RuleTakenOut(line: "| Rule | What it says | File | Take out | Put instead | Test |") == nil)
    }
}
