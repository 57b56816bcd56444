import CaseTransfer
import WorkingDays

/// What is hardly meant in a step, all of it: asked about in one refusal, answered by one sentence, and named on record with the answer.
///
/// Asked one after the other, the sentence that answers the first would pass the others, which nobody was shown.
struct Doubts {
    /// One thing to look at again.
    struct Doubt {
        /// Its stable code.
        var code: String
        /// What it is, as a sentence without case data.
        var words: String
        /// What puts it right, as a sentence.
        var remedy: String
        /// The rule it goes back to; nil for none.
        var rule: RuleCitation?
    }

    private(set) var all: [Doubt] = []
    /// Where a record names the doubts that its sentence answers.
    static let key = "doubts"

    mutating func add(code: String, _ words: String, remedy: String, rule: RuleCitation? = nil) {
        all.append(Doubt(code: code, words: words, remedy: remedy, rule: rule))
    }

    mutating func add(_ more: Doubts) { all += more.all }

    /// Takes out what was answered before, by its codes.
    mutating func leaveOut(_ codes: Set<String>) { all.removeAll { codes.contains($0.code) } }

    /// What goes on record with the sentence: every doubt it answers.
    ///
    /// - Parameters:
    ///   - reason: the sentence; nil or blank when none was given.
    ///   - option: how a command takes the sentence.
    /// - Throws: `GatewayFault` with the code of the first doubt, naming all of them, which takes a sentence, when there are any and none.
    func answered(by reason: String?, option: String = "--because") throws -> [String: String] {
        guard let first = all.first else { return [:] }
        guard (reason ?? "").allSatisfy(\.isWhitespace) else {
            return [Self.key: all.map(\.words).joined(separator: " ")]
        }
        var remedies: [String] = []
        for doubt in all where !remedies.contains(doubt.remedy) { remedies.append(doubt.remedy) }
        let listed =
            all.count == 1
            ? first.words
            : "There are \(all.count) things to look at again. "
                + all.enumerated().map { "\($0.offset + 1): \($0.element.words)" }.joined(separator: " ")
        throw GatewayFault(
            .no, code: first.code, message: listed,
            remedy: remedies.joined(separator: " ")
                + " Or say \(all.count == 1 ? "why it is right" : "why all of it is right") with \(option); it goes on record.",
            rule: first.rule, takesSentence: true)
    }
}
