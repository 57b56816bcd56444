import Foundation

/// One row of docs/rules-taken-out.md: a rule, the text that holds it, and the test that fails without it.
struct RuleTakenOut {
    let rule: String
    let file: String
    let text: String
    let instead: String
    let target: String
    let suite: String
    let function: String

    /// The row of a line of the table; nil when the line is none.
    init?(line: Substring) {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 8, cells[1].contains("-"), !cells[1].hasPrefix("---") else { return nil }
        func code(_ cell: String) -> String {
            String(cell.dropFirst().dropLast()).replacingOccurrences(of: "\\n", with: "\n")
        }
        let test = code(cells[6]).split(whereSeparator: { ".(/".contains($0) }).map(String.init)
        guard test.count == 3 else { return nil }
        (rule, file, text, instead) = (cells[1], code(cells[3]), code(cells[4]), code(cells[5]))
        (target, suite, function) = (test[0], test[1], test[2])
    }

    static func rows(of table: String) -> [RuleTakenOut] {
        table.split(separator: "\n").compactMap { RuleTakenOut(line: $0) }
    }

    /// How often the text to take out stands in the text of its file.
    func occurrences(in content: String) -> Int { content.components(separatedBy: text).count - 1 }

    /// Why the named test is none, given the texts of its target's files; nil when it is one and the target cites the rule.
    func fault(inTarget files: [String]) -> String? {
        let suites = files.filter { $0.contains("struct \(suite) {") }
        guard suites.contains(where: { $0.contains("func \(function)(") }) else {
            return "\(rule): there is no test \(target).\(suite)/\(function)"
        }
        return files.contains { $0.contains("\"\(rule)\"") } ? nil : "\(rule): no test of \(target) cites it"
    }
}
