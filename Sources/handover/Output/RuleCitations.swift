import Foundation

/// Where rules are cited: files of the sources, and tests by their names.
struct RuleCitations {
    /// The files that cite a rule as a value, by rule.
    let held: [String: [String]]
    /// The files that only name it in a comment, by rule.
    let named: [String: [String]]
    /// The tests that cite it, by rule.
    let tests: [String: [String]]

    init(sources: String, tests folder: String) throws {
        var (held, named, tests): ([String: Set<String>], [String: Set<String>], [String: Set<String>]) = (
            [:], [:], [:]
        )
        for (name, text) in try Self.files(in: sources) where Self.isProduct(name) {
            for line in text.split(separator: "\n") {
                let parts = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
                for match in parts[0].matches(of: Self.quoted) {
                    held[String(match.output.1), default: []].insert(name)
                }
                guard parts.count > 1 else { continue }
                for match in parts[1].matches(of: Self.rule) {
                    named[String(match.output.1), default: []].insert(name)
                }
            }
        }
        for (name, text) in try Self.files(in: folder) {
            for match in text.matches(of: /@(?:Test|Suite)\(/) {
                let head = text[match.range.upperBound...].prefix(1500)
                let end =
                    head.firstRange(of: /\b(?:func|struct|final class|enum)\b/)?.lowerBound ?? head.endIndex
                guard let title = head[..<end].firstMatch(of: /"((?:[^"\\]|\\.)*)"/) else { continue }
                let file = name.split(separator: "/").last.map { String($0.dropLast(6)) } ?? name
                for trait in head[..<end].matches(of: /\.rule\(([^)]*)\)/) {
                    for rule in trait.output.1.matches(of: Self.quoted) {
                        tests[String(rule.output.1), default: []].insert("\(file): \(title.output.1)")
                    }
                }
            }
        }
        // A table of cases, or an expectation, that names the rule proves it as much as a test's own trait does.
        for (name, text) in try Self.files(in: folder) {
            let file = name.split(separator: "/").last.map { String($0.dropLast(6)) } ?? name
            let body = text.replacing(/\.rule\([^)]*\)/, with: "")
            for match in body.matches(of: Self.quoted) {
                let rule = String(match.output.1)
                guard !(tests[rule] ?? []).contains(where: { $0.hasPrefix(file + ":") }) else { continue }
                tests[rule, default: []].insert("\(file): expects the rule by name")
            }
        }
        self.held = held.mapValues { $0.sorted() }
        self.named = named.mapValues { $0.sorted() }
        self.tests = tests.mapValues { $0.sorted() }
    }

    private static var rule: Regex<(Substring, Substring)> {
        /\b((?:DERBY|HAV|CAL|SUF|CAM|T)-[0-9]+)\b/
    }
    private static var quoted: Regex<(Substring, Substring)> {
        /"((?:DERBY|HAV|CAL|SUF|CAM|T)-[0-9]+)"/
    }

    /// Texts that the program only carries, and what serves tests, hold nothing.
    private static func isProduct(_ name: String) -> Bool {
        !name.contains("/Embedded") && !name.hasPrefix("GatewayTesting/") && !name.hasPrefix("handover")
    }

    private static func files(in folder: String) throws -> [(name: String, text: String)] {
        guard let found = FileManager.default.enumerator(atPath: folder) else {
            throw CommandFailure(
                .noSuchFile, code: "sources-missing",
                message: "\(folder) is not a folder that can be read.",
                remedy: "Run the command in the repository, or name its folders with --sources and --tests."
            )
        }
        return try found.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
            name in
            (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
        }
    }
}
