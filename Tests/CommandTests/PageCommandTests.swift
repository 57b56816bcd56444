import ArgumentParser
import Foundation
import Testing

@testable import handover

@Suite("What the pages and the program tell people to type")
struct PageCommandTests {
    private let root: URL = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private var pages: [String] {
        get throws {
            try ["README.md"]
                + ["docs", "docs/guide"].flatMap { folder in
                    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
                        .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
                }
        }
    }

    @Test("Every command of every page is one that the command line takes, with options that it has")
    func everyPage() async throws {
        var checked = 0
        var known: Set<ShownCommand> = []
        let pages = try self.pages
        for needed in ["docs/operations.md", "docs/guide/managing.md"] { #expect(pages.contains(needed), "\(needed)") }
        for page in pages {
            for shown in ShownCommand.all(inPage: try text(page)) {
                checked += 1
                guard known.insert(shown).inserted else { continue }
                // Each is parsed by the whole command line: others have their turn in between.
                await Task.yield()
                let fault = shown.fault
                #expect(fault == nil, "\(page): \(shown.text): \(fault ?? "")")
            }
        }
        #expect(checked > 150, "the commands were found: \(checked)")
    }

    @Test("Every command that the program itself tells somebody to run is one that it takes")
    func everyHint() async throws {
        let folder = root.appendingPathComponent("Sources").path
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var checked = 0
        var known: Set<ShownCommand> = []
        for name in names.sorted() where name.hasSuffix(".swift") {
            for shown in ShownCommand.all(inSource: try text("Sources/" + name)) {
                checked += 1
                guard known.insert(shown).inserted else { continue }
                await Task.yield()
                let fault = shown.fault
                #expect(fault == nil, "\(name): \(shown.text): \(fault ?? "")")
            }
        }
        #expect(checked > 150, "the commands were found: \(checked)")
    }

    @Test("A step names one command, and none in its words")
    func oneCommand() throws {
        let folder = root.appendingPathComponent("Sources/GatewayService").path
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var steps = 0
        for name in names.sorted() where name.hasSuffix(".swift") {
            for step in try text("Sources/GatewayService/" + name).components(separatedBy: "NextStep(").dropFirst() {
                guard let end = step.range(of: "command:"), step.drop(while: \.isWhitespace).hasPrefix("what:") else {
                    continue
                }
                steps += 1
                let words = String(step[..<end.lowerBound])
                #expect(!words.contains("handover "), "\(name): \(words)")
            }
        }
        #expect(steps > 20, "the steps were found: \(steps)")
    }

    @Test(
        "An option, a command or a word that does not exist is found, and so is what a block leaves out",
        arguments: [
            ("`handover show ID --no-such-option`", "Unknown option"),
            ("`handover nothing ID`", "nexpected argument"),
            ("`handover dispute raise|rise ID`", "nexpected argument"),
            ("```\nhandover show\n```", "Missing expected argument"),
            ("    handover deadline --resident \\\n      2026-04-02 --workdays 20 # counted", "Unknown option"),
            ("```\nhandover show ID && handover list --none\n```", "Unknown option"),
        ])
    func planted(page: String, fault: String) throws {
        let faults = ShownCommand.all(inPage: page).compactMap(\.fault)
        #expect(faults.count == 1 && faults[0].contains(fault), "\(faults)")
    }

    @Test("What a page leaves out, with dots or because it only names a command, is nobody's fault")
    func leftOut() throws {
        let page = """
            `handover supplement` sends what is new; `handover recall ID --reason … --because "…"`; `handover
            verify FILE` checks. `handover breach list|show|decide`.

            ```
            sudo -u handover handover init --home /srv/handover --authority E06000015 …
            ```
            """
        let shown = ShownCommand.all(inPage: page)
        #expect(shown.count == 7)
        #expect(shown.allSatisfy { $0.fault == nil }, "\(shown.map { ($0.text, $0.fault ?? "") })")
    }
}

/// A command as a page or a message shows it.
struct ShownCommand: Hashable {
    /// As it stands there.
    let text: String
    /// Whether it stands in a block, to be typed as it is.
    let isWhole: Bool

    /// What the command line says against it; nil when it takes it, filled up where words are left out.
    var fault: String? {
        var words = Self.words(of: text)
        let isWhole = self.isWhole && !words.contains { $0.contains(Self.dots) }
        words = words.dropFirst().filter { !$0.contains(Self.dots) }.map(Self.value)
        for _ in 0..<16 {
            do {
                _ = try HandoverCommand.parseAsRoot(words)
                return nil
            } catch {
                let message = HandoverCommand.message(for: error)
                guard HandoverCommand.exitCode(for: error) != .success else { return nil }
                guard !isWhole else { return message }
                // What is left out is filled in; whatever else is said against it is a fault.
                if let option = message.firstMatch(of: /Missing value for '(--[a-z-]+)/),
                    let place = words.firstIndex(of: String(option.output.1))
                {
                    words.insert("1", at: place + 1)
                } else if let left = message.firstMatch(of: /Missing expected argument '(--[a-z-]+)?/) {
                    words += left.output.1.map { [String($0), "1"] } ?? ["1"]
                } else {
                    let isUnknown = message.contains("nknown option") || message.contains("nexpected argument")
                    return isUnknown || message.contains("is invalid") ? message : nil
                }
            }
        }
        return "still incomplete: \(words)"
    }

    /// What stands for words that are left out.
    private static let dots = "…"

    /// The commands of a page: in fenced and indented blocks, and in running text between backticks.
    static func all(inPage page: String) -> [ShownCommand] {
        var shown: [ShownCommand] = []
        var prose = ""
        var isFenced = false
        var begun = ""
        for line in page.components(separatedBy: "\n") {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.hasPrefix("```") {
                isFenced.toggle()
            } else if isFenced || !begun.isEmpty || line.hasPrefix("    ") && trimmed.hasPrefix("handover ") {
                // A line that ends in a backslash goes on in the next.
                guard !trimmed.hasSuffix("\\") else {
                    begun += String(trimmed.dropLast()) + " "
                    continue
                }
                shown += typed(begun + trimmed)
                begun = ""
            } else {
                prose += line + "\n"
            }
        }
        return shown + quoted(in: prose)
    }

    /// The commands of a line that is typed as it stands.
    private static func typed(_ line: String) -> [ShownCommand] {
        let beforeComment = line.components(separatedBy: " #")[0]
        return beforeComment.components(separatedBy: "&&").flatMap { part -> [ShownCommand] in
            var command = part.trimmingCharacters(in: .whitespaces)
            let account = "sudo -u handover "
            if command.hasPrefix(account) { command = String(command.dropFirst(account.count)) }
            guard command.hasPrefix("handover ") else { return [] }
            return alternatives(command).map { ShownCommand(text: $0, isWhole: true) }
        }
    }

    /// The commands in the words of the program: between backticks, or a whole text.
    static func all(inSource source: String) -> [ShownCommand] {
        var shown: [ShownCommand] = []
        var lines = source.components(separatedBy: "\n")[...]
        while var text = lines.popFirst().map({ $0.trimmingCharacters(in: .whitespaces) }) {
            guard text.contains("handover "), !text.hasPrefix("//") else { continue }
            // A text may go on in the lines that follow, by a backslash or a plus.
            while let next = lines.first?.trimmingCharacters(in: .whitespaces),
                text.hasSuffix("\\") || next.hasPrefix("+ \"")
            {
                // Two of them are one that is shown, before a line end that is shown, too.
                let marks = text.reversed().prefix { $0 == "\\" }.count
                text = text.dropLast(marks) + (marks > 1 ? " " : "") + next
                lines.removeFirst()
            }
            text = text.replacingOccurrences(of: "\"+ \"", with: "")
            text = withoutInterpolations(text).replacingOccurrences(of: "\\\"", with: "'")
            let whole = text.components(separatedBy: "\"").filter { piece in
                piece.hasPrefix("handover ") && !piece.contains("`") && piece.dropFirst(9).first?.isLetter == true
            }
            shown += whole.flatMap(alternatives).map { ShownCommand(text: $0, isWhole: false) } + quoted(in: text)
        }
        return shown
    }

    /// The text with a word in the place of everything that the program fills in.
    private static func withoutInterpolations(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.range(of: "\\(") {
            result += String(rest[..<start.lowerBound]) + "1"
            var depth = 1
            rest = rest[start.upperBound...]
            while depth > 0, let sign = rest.popFirst() {
                if sign == "(" { depth += 1 }
                if sign == ")" { depth -= 1 }
            }
        }
        return result + String(rest)
    }

    private static func quoted(in text: String) -> [ShownCommand] {
        // A backtick that stands alone must not turn the rest of the page inside out.
        text.components(separatedBy: "\n\n").flatMap { paragraph -> [ShownCommand] in
            let pieces = paragraph.components(separatedBy: "`")
            return pieces.indices.filter { !$0.isMultiple(of: 2) }.flatMap { index -> [ShownCommand] in
                let words = pieces[index].split(whereSeparator: \.isWhitespace)
                guard words.count > 1, words[0] == "handover" else { return [] }
                return alternatives(words.joined(separator: " ")).map { ShownCommand(text: $0, isWhole: false) }
            }
        }
    }

    /// `record family|agency ID` shows two commands.
    private static func alternatives(_ command: String) -> [String] {
        guard let place = command.firstMatch(of: /[a-z-]+(?:\|[a-z-]+)+/) else { return [command] }
        return place.output.split(separator: "|").map { command.replacingCharacters(in: place.range, with: $0) }
    }

    /// Words as a shell takes them, up to where the output goes; dots in quotes stand for one word.
    private static func words(of command: String) -> [String] {
        let typed = command.firstRange(of: " > ").map { String(command[..<$0.lowerBound]) } ?? command
        return typed.matches(of: /(?:[^\s"']|"[^"]*"|'[^']*')+/).map { match in
            let word = String(match.output)
            let bare = word.filter { $0 != "\"" && $0 != "'" }
            return bare == word ? bare.replacing("...", with: dots) : bare.replacing(dots, with: "1")
        }
    }

    /// A word in capitals stands for something that is typed there: a number will do for all of them.
    private static func value(_ word: String) -> String {
        word.wholeMatch(of: /[A-Z]+/) != nil ? "1" : word
    }
}
