import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import Testing

@Suite("Vectors, codes, rules and README agree")
struct CensusTests {
    @Test("Every code that a file can get has a vector whose lie it is")
    func codes() {
        let known = Set(BundleFindingCode.allCases.map(\.rawValue) + XMLFindingCode.allCases.map(\.rawValue))
        let told = Set(Vector.all.compactMap(\.codes.first))
        #expect(known.subtracting(told).isEmpty, "no vector for \(known.subtracting(told).sorted())")
        #expect(Set(Vector.all.flatMap(\.codes)).isSubset(of: known))
    }

    @Test("Every rejection that a file can get has a vector; that the disk is full is not for a file to say")
    func rejections() {
        let told = Set(Vector.all.map(\.answer) + GatewayVector.all.map(\.answer))
        #expect(Set(RejectionCode.allCases).subtracting(told) == [.tryLater])
    }

    @Test("Every rule of the profile has a vector")
    func rules() {
        #expect(Set(Vector.all.map(\.chapter)) == Set(Chapter.allCases))
        #expect(Chapter.allCases.filter { $0.title.hasPrefix("Rule \($0.rawValue): ") }.count == 12)
    }

    @Test("Every vector has a name and a lie of its own")
    func names() {
        let names = Vector.all.map(\.name) + GatewayVector.all.map(\.name)
        let lies = Vector.all.map(\.lie) + GatewayVector.all.map(\.lie)
        #expect(Set(names).count == names.count)
        #expect(Set(lies).count == lies.count)
        #expect(lies.allSatisfy { $0.hasSuffix(".") && !$0.contains("|") })
    }

    @Test("The README has one line for each vector, as the table in code has it")
    func readme() throws {
        let path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("Vectors/README.md").path
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let found = lines.filter { $0.hasPrefix("| `") || $0.hasPrefix("## ") }
        let expected = Self.lines
        for line in expected where !found.contains(line) { Issue.record("not in README.md: \(line)") }
        for line in found where !expected.contains(line) { Issue.record("in README.md and not in code: \(line)") }
        #expect(found == expected || Set(found) != Set(expected), "the lines stand in another order")
    }

    /// The headings and lines of the README.
    static var lines: [String] {
        Chapter.allCases.flatMap { chapter in
            ["## \(chapter.title)"] + Vector.all.filter { $0.chapter == chapter }.map(line)
        } + ["## At the gateway: sound files that it must not take"]
            + GatewayVector.all.map { "| `\($0.name)` | \($0.lie) | `\($0.answer.rawValue)` \($0.answer.httpStatus) |" }
    }

    private static func line(_ vector: Vector) -> String {
        let others = vector.codes.dropFirst().map { "`\($0)`" }.joined(separator: ", ")
        return "| `\(vector.name)` | \(vector.liar.rawValue) | \(vector.lie) | `\(vector.codes[0])` | "
            + "\(others.isEmpty ? "none" : others) | `\(vector.answer.rawValue)` |"
    }
}
