public import CaseTransfer
import ExchangeFormats
public import WorkingDays

/// What a rule says that pages and messages cite, as it was read out of an authority's procedure.
public struct RuleText: Hashable, Sendable {
    /// Its name.
    public let id: RuleCitation
    /// Whose procedure it stands in.
    public let authority: Authority?
    /// Where it stands there.
    public let place: String
    /// What it says, shortened.
    public let text: String

    /// - Returns: nil for a rule that no procedure on file has.
    public init?(_ citation: RuleCitation) {
        guard let rule = RuleBook.rules.first(where: { $0.id == citation }) else { return nil }
        let prefix = rule.id.id.split(separator: "-").first.map(String.init)
        id = rule.id
        authority = AuthorityRegister.england.authorities.first { RuleBook.prefix(of: $0.code) == prefix }
        place = rule.place
        text = rule.text
    }
}
