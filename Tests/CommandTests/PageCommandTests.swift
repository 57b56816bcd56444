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
            let docs = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("docs").path)
            return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
        }
    }

    @Test("Every command of every page is one that the command line takes, with options that it has")
    func everyPage() throws {
        var checked = 0
        for page in try pages {
            for shown in ShownCommand.all(inPage: try text(page)) {
                checked += 1
                let fault = shown.fault
                #expect(fault == nil, "\(page): \(shown.text): \(fault ?? "")")
            }
        }
        #expect(checked > 150, "the commands were found: \(checked)")
    }

    @Test("Every command that the program itself tells somebody to run is one that it takes")
    func everyHint() throws {
        let folder = root.appendingPathComponent("Sources").path
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var checked = 0
        for name in names.sorted() where name.hasSuffix(".swift") {
            for shown in ShownCommand.all(inSource: try text("Sources/" + name)) {
                checked += 1
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
            let source = try text("Sources/GatewayService/" + name)
            for step in source.matches(of: /NextStep\(\s*what:((?:.|\n)*?)command:/) {
                steps += 1
                #expect(!step.output.1.contains("handover "), "\(name): \(step.output.1)")
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
struct ShownCommand {
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
        for line in page.replacing(/\\\n\s*/, with: "").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.trimmingPrefix(while: \.isWhitespace).hasPrefix("```") {
                isFenced.toggle()
            } else if isFenced || line.hasPrefix("    ") && line.contains(#/^\s+handover /#) {
                let typed = line.split(separator: " #").first ?? ""
                for part in typed.split(separator: "&&") where !part.contains("alias ") {
                    guard let match = part.firstMatch(of: /^\s*(?:sudo -u handover )?(handover .+)$/) else { continue }
                    shown += alternatives(String(match.output.1)).map { ShownCommand(text: $0, isWhole: true) }
                }
            } else {
                prose += line + "\n"
            }
        }
        return shown + quoted(in: prose)
    }

    /// The commands in the words of the program: between backticks, or a whole text.
    static func all(inSource source: String) -> [ShownCommand] {
        let lines = source.split(separator: "\n").filter { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") }
        let text = lines.joined(separator: "\n")
            .replacing(/"\s*\n\s*\+ "/, with: "").replacing(#/ \\\n\s*/#, with: " ")
            .replacing(/\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/, with: "1").replacing("\\\"", with: "'")
        let whole = text.matches(of: /"(handover [a-z-]+[^"`]*)"/).map { String($0.output.1) }
        return (whole.flatMap(alternatives)).map { ShownCommand(text: $0, isWhole: false) } + quoted(in: text)
    }

    private static func quoted(in text: String) -> [ShownCommand] {
        text.matches(of: /`(handover\s[^`]+)`/).flatMap { match in
            alternatives(String(match.output.1).replacing(/\s+/, with: " ")).map {
                ShownCommand(text: $0, isWhole: false)
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
