import CaseTransfer
import Foundation
import Testing

@Suite("The exchange protocol's table")
struct ProtocolTableTests {
    private struct Row: Equatable {
        let code: String
        let status: String
        let finality: String
        let words: String
    }

    /// The page, found from this file so that it is the one of this working copy.
    private static var page: String {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return try String(contentsOf: root.appendingPathComponent("docs/exchange-protocol.md"), encoding: .utf8)
        }
    }

    @Test("The page lists exactly the codes of the program, with status, finality and the words of the sender's list")
    func table() throws {
        let lines = try Self.page.split(separator: "\n").drop { !$0.hasPrefix("| Code | Status |") }
        let rows = lines.dropFirst(2).prefix { $0.hasPrefix("|") }.map { line -> Row in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return Row(
                code: cells[0].replacing("`", with: ""), status: cells[1], finality: cells[2], words: cells[3])
        }
        let program = RejectionCode.allCases.map { code in
            Row(
                code: code.rawValue, status: String(code.httpStatus), finality: code.isFinal ? "final" : "retry",
                words: code.explanation)
        }
        #expect(rows == program)
    }

    @Test("The answers are errors to every proxy on the way, and the words fit a line of a list")
    func answers() {
        for code in RejectionCode.allCases {
            #expect((400..<600).contains(code.httpStatus))
            #expect(code.explanation.hasSuffix("."))
            #expect(code.explanation.count <= 100, "\(code)")
        }
        #expect(Set(RejectionCode.allCases.map(\.explanation)).count == RejectionCode.allCases.count)
    }
}
