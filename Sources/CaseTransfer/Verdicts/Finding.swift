public import WorkingDays

/// What a check noticed: how much it matters, where, what to do, and the rule that asks for it.
///
/// A finding never carries a child's name or address; `place` is a path into the case file or a document's kind.
public struct Finding: Hashable, Sendable, Codable {
    /// How much a finding matters.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        /// Worth knowing; nothing to do.
        case note
        /// Somebody should look; one recorded sentence sends past it.
        case warning
        /// Stops the step.
        case blocking

        /// Orders by how much it matters.
        public static func < (lhs: Severity, rhs: Severity) -> Bool {
            lhs.rank < rhs.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .blocking: 2
            }
        }
    }

    /// Stable code, lower case with hyphens: `summary-stale`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// Where: `children[1].upn`, `documents.summary`.
    public let place: String
    /// What was found, in plain English.
    public let message: String
    /// What puts it right.
    public let remedy: String
    /// The rule that asks for it, or nil when it is plain good sense.
    public let rule: RuleCitation?

    /// Puts a finding together.
    public init(
        code: String, severity: Severity, place: String, message: String, remedy: String, rule: RuleCitation? = nil
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
        self.rule = rule
    }
}
