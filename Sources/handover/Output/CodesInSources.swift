import Foundation

/// Every error code that stands in the sources with the words it comes with, so that the reference needs no second list of them.
struct CodesInSources {
    /// One place where a code is given, its variable parts shown as an ellipsis.
    struct Entry: Hashable {
        var code: String
        var message: String
        var remedy: String
    }

    /// By code, then message; each pair once.
    let entries: [Entry]

    /// Reads every Swift file below a folder.
    init(folder: String) throws {
        guard let files = FileManager.default.enumerator(atPath: folder) else {
            throw CommandFailure(
                .noSuchFile, code: "sources-missing", message: "\(folder) is not a folder that can be read.",
                remedy: "Run the command in the repository, or name its Sources with --sources.")
        }
        var found: Set<Entry> = []
        for case let name as String in files where name.hasSuffix(".swift") {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            for match in text.matches(of: /(?:code: |finding\(\s*)"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)",?\s*/) {
                var words = SwiftWords(text[match.range.upperBound...])
                let message = words.next(after: "message:")
                let remedy = words.next(after: "remedy:")
                found.insert(Entry(code: String(match.output.1), message: message, remedy: remedy))
            }
        }
        entries = found.sorted { ($0.code, $0.message, $0.remedy) < ($1.code, $1.message, $1.remedy) }
    }
}

/// Reads string literals out of Swift, one after the other.
private struct SwiftWords {
    /// Characters within which one call's arguments stand.
    private static let reach = 400

    private var rest: Substring

    init(_ text: Substring) { rest = text }

    /// The literals joined by `+` that stand next, or after a label of the same call; an ellipsis for anything that is computed.
    mutating func next(after label: String) -> String {
        skip { $0.isWhitespace || $0 == "," }
        if rest.first != "\"", let found = rest.prefix(Self.reach).firstRange(of: label),
            rest[..<found.lowerBound].firstRange(of: "code: \"") == nil
        {
            rest = rest[found.upperBound...]
            skip(\.isWhitespace)
        }
        guard rest.first == "\"" else { return "…" }
        var words = ""
        while rest.first == "\"" {
            words += literal()
            let mark = rest
            skip(\.isWhitespace)
            guard rest.first == "+" else {
                rest = mark
                break
            }
            rest = rest.dropFirst()
            skip(\.isWhitespace)
        }
        return words
    }

    private mutating func skip(_ isSkipped: (Character) -> Bool) { rest = rest.drop(while: isSkipped) }

    private mutating func literal() -> String {
        var text = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\", let escaped = rest.popFirst() else {
                text.append(character)
                continue
            }
            if escaped == "(" {
                skipInterpolation()
                text += "…"
            } else {
                text.append(escaped)
            }
        }
        return text
    }

    private mutating func skipInterpolation() {
        var depth = 1
        while depth > 0, let character = rest.popFirst() {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
        }
    }
}
