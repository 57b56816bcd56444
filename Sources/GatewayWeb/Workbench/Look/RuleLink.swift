import GatewayService
import WorkingDays

/// A rule cited on a page: small, and a link to what it says where a procedure on file has it.
struct RuleLink: Hashable, Sendable {
    let words: String
    let page: String
    let hasPage: Bool

    init(_ rule: RuleCitation) {
        guard rule != .ourDefault else {
            (words, page, hasPage) = ("Our default, in no procedure", "", false)
            return
        }
        words = "Rule \(rule)"
        hasPage = RuleText(rule) != nil
        page = hasPage ? WorkbenchRoute.rule.path.replacing(":rule", with: rule.id) : ""
    }
}
