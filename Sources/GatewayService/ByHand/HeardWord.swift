public import CaseTransfer
import Foundation

/// Who told one of our people something about the other authority, and how.
public struct HeardWord: Hashable, Sendable {
    /// Who: name and post, as they gave them.
    public var toldBy: String
    /// How word came.
    public var means: HandMeans
    /// The number they rang from or were rung on, or the address they wrote from; nil when not noted.
    public var reachedAt: String?
    /// What was said, in words; nil when the codes say it all.
    public var words: String?
    /// Why something unusual about it is right: no number, no full name, a date to come; nil when nothing is.
    public var because: String?

    /// Puts the word together.
    public init(
        toldBy: String, means: HandMeans, reachedAt: String? = nil, words: String? = nil, because: String? = nil
    ) {
        self.toldBy = toldBy
        self.means = means
        self.reachedAt = reachedAt
        self.words = words
        self.because = because
    }

    /// How it stands beside the journal's entry.
    ///
    /// - Parameter others: what else is to be answered with the same sentence.
    /// - Throws: `GatewayFault`: `told-by-missing`; `told-by-unclear`, `number-missing` or another doubt, unless it is said why.
    func payload(_ details: [String: String] = [:], answering others: Doubts = Doubts()) throws -> JournalPayload {
        let who = toldBy.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !who.isEmpty else {
            throw GatewayFault(
                .badInput, code: "told-by-missing", message: "Nobody is named who told us.",
                remedy:
                    "Give --told-by with the name and post of whoever said it; a report without a source is worth nothing."
            )
        }
        var doubts = others
        doubts.add(ownDoubts(of: who))
        var all = details.merging(try doubts.answered(by: because)) { first, _ in first }
        if !reason.isEmpty { all[Self.because] = reason }
        all[Self.toldBy] = who
        all[Self.reachedAt] = reachedAt
        return JournalPayload(rationale: words, details: all)
    }

    private func ownDoubts(of who: String) -> Doubts {
        var doubts = Doubts()
        // One word is a first name or a slip: nobody could be asked again.
        if who.split(whereSeparator: { !$0.isLetter }).count < 2 {
            doubts.add(
                code: "told-by-unclear", "Nobody could find out later who told us: one word is no name and post.",
                remedy: "Give --told-by as \"Name, post\".")
        }
        if means == .telephone, (reachedAt ?? "").allSatisfy(\.isWhitespace) {
            doubts.add(
                code: "number-missing", "They told us by telephone, and no number is given.",
                remedy: "Give --at with the number they were rung on or rang from.")
        }
        return doubts
    }

    /// The reason that was given, without the space around it; empty when none was.
    var reason: String { because?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "" }

    /// Everything that was entered in sentences; nil when nothing was.
    var allWords: String? {
        let all = [words, because].compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: "\n")
    }

    static let because = "because"
    static let toldBy = "toldBy"
    static let reachedAt = "reachedAt"
}
