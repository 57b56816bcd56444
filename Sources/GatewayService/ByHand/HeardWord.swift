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

    /// Puts the word together.
    public init(toldBy: String, means: HandMeans, reachedAt: String? = nil, words: String? = nil) {
        self.toldBy = toldBy
        self.means = means
        self.reachedAt = reachedAt
        self.words = words
    }

    /// How it stands beside the journal's entry.
    ///
    /// - Throws: `GatewayFault` with code `told-by-missing`.
    func payload(_ details: [String: String] = [:]) throws -> JournalPayload {
        let who = toldBy.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !who.isEmpty else {
            throw GatewayFault(
                .badInput, code: "told-by-missing", message: "Nobody is named who told us.",
                remedy:
                    "Give --told-by with the name and post of whoever said it; a report without a source is worth nothing."
            )
        }
        var all = details
        all[Self.toldBy] = who
        all[Self.reachedAt] = reachedAt
        return JournalPayload(rationale: words, details: all)
    }

    static let toldBy = "toldBy"
    static let reachedAt = "reachedAt"
}
