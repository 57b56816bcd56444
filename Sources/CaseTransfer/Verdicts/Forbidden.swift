public import WorkingDays

/// A step that our own law does not allow, with the rule and what would satisfy it.
///
/// It never leaves the process as a message: a gateway *rejects*, a team *refuses*, an authority *declines*, our law *forbids*.
public struct Forbidden: Error, Hashable, Sendable {
    /// Stable code, lower case with hyphens: `acknowledge-first`.
    public let code: String
    /// Why not, in plain English, without case data.
    public let message: String
    /// What would make it allowed.
    public let remedy: String
    /// The rule that forbids it.
    public let rule: RuleCitation?

    /// Puts a refusal of our own law together.
    public init(code: String, message: String, remedy: String, rule: RuleCitation? = nil) {
        self.code = code
        self.message = message
        self.remedy = remedy
        self.rule = rule
    }
}
