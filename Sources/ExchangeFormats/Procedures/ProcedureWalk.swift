import CaseTransfer
import WorkingDays
import Yams

/// Goes through the tree of a procedure file and notes everything that is wrong with it.
struct ProcedureWalk {
    var faults: [ProcedureFault] = []
    /// The prefix of the rules that the file may cite; nil for an authority without rules on file.
    var prefix: String?

    mutating func fault(
        _ code: ProcedureFault.Code, _ node: Node?, _ place: String, _ message: String, _ remedy: String
    ) {
        faults.append(ProcedureFault(code, line: node?.mark?.line, place: place, message: message, remedy: remedy))
    }

    /// The entries of a mapping by key, each key one of those allowed and every required one there.
    mutating func entries(
        _ node: Node?, at place: String, keys: [String], required: [String] = []
    ) -> [String: Node]? {
        guard let mapping = node?.mapping else {
            fault(
                .wrongType, node, place, "here should stand keys with values",
                "Write each key on a line of its own, with a colon after it; the keys are: \(keys.joined(separator: ", "))."
            )
            return nil
        }
        var found: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else {
                let near = NearKey.of(name, among: keys)
                fault(
                    .unknownKey, key, join(place, name), "procedure files have no key \"\(name)\" here",
                    near.map { "Did you mean \($0)?" } ?? "Use one of: \(keys.joined(separator: ", ")).")
                continue
            }
            found[name] = value
        }
        for name in required where found[name] == nil {
            if name == "rule" {
                fault(
                    .withoutRule, node, place, "the value names no rule",
                    "Add a line rule: with the number of the rule it rests on\(prefix.map { ", such as \($0)-1" } ?? "")."
                )
            } else {
                fault(.missingKey, node, place, "\"\(name)\" is missing", "Add the line \(name): with its value.")
            }
        }
        return required.allSatisfy { found[$0] != nil } ? found : nil
    }

    /// A text that is not empty.
    mutating func text(_ node: Node?, at place: String) -> String? {
        guard let scalar = node?.scalar else {
            fault(.wrongType, node, place, "here should stand one text", "Write it on one line, in double quotes.")
            return nil
        }
        guard !scalar.string.allSatisfy(\.isWhitespace) else {
            fault(.wrongType, node, place, "the text is empty", "Write the value, or take the whole entry out.")
            return nil
        }
        return scalar.string
    }

    /// A whole number within a range.
    mutating func number(_ node: Node?, at place: String, within range: ClosedRange<Int>) -> Int? {
        guard let text = node?.scalar?.string, let number = Int(text) else {
            fault(
                .wrongType, node, place, "here should stand a whole number",
                "Write digits only, from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        guard range.contains(number) else {
            fault(
                .outOfRange, node, place, "\(number) cannot be meant",
                "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return number
    }

    /// A span such as `8 weeks`.
    mutating func span(_ node: Node?, at place: String) -> ReviewSpan? {
        guard let text = text(node, at: place) else { return nil }
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let unit = ReviewSpan.Unit.allCases.first { unit in
            parts.count == 2 && (parts[1] == unit.rawValue || parts[1] == unit.rawValue.dropLast())
        }
        guard let unit, let count = Int(parts[0]) else {
            fault(
                .wrongType, node, place, "\"\(text)\" is no length of time",
                "Write a number and one of: \(ReviewSpan.Unit.allCases.map(\.rawValue).joined(separator: ", ")).")
            return nil
        }
        guard (1...400).contains(count) else {
            fault(.outOfRange, node, place, "\(count) \(unit.rawValue) cannot be meant", "Give a number from 1 to 400.")
            return nil
        }
        return ReviewSpan(count, unit)
    }

    /// One of the words of a list.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ node: Node?, at place: String) -> Word?
    where Word.RawValue == String {
        guard let text = text(node, at: place) else { return nil }
        guard let word = Word(rawValue: text) else {
            let all = Word.allCases.map(\.rawValue)
            fault(
                .unknownValue, node, place, "\"\(text)\" is none of the words that can stand here",
                NearKey.of(text, among: all).map { "Did you mean \($0)?" }
                    ?? "Use one of: \(all.joined(separator: ", ")).")
            return nil
        }
        return word
    }

    /// The rule a value rests on: one of the authority's own, or, in a home's file, the text of a local decision.
    mutating func rule(_ node: Node?, at place: String) -> RuleCitation? {
        guard let text = text(node, at: place) else { return nil }
        let allowed = text.utf8.count <= 80 && text.wholeMatch(of: /[A-Za-z0-9.\/_-]+( [A-Za-z0-9.\/_-]+)*/) != nil
        let isLocal = text.hasPrefix("local ")
        let isKnown = prefix.map { text.hasPrefix($0 + "-") && RuleBook.names.contains(text) } ?? true
        guard allowed, isLocal || isKnown else {
            let own =
                prefix.map { "Give a number of this authority's rules in docs/procedures.md, such as \($0)-1; f" }
                ?? "F"
            fault(
                .badRule, node, place, "\"\(text)\" is no rule of this authority",
                own + "or a change that is not in them write: local, then the document and section in letters, digits, "
                    + "full stops and hyphens, such as local Child in Need procedure 2027 section 9.")
            return nil
        }
        return RuleCitation(text)
    }

    func join(_ place: String, _ key: String) -> String { place.isEmpty ? key : place + "." + key }
}
