import CaseTransfer
import GatewayService
import WorkingDays

/// What a rule says.
struct RulePage: WorkbenchPage {
    static let template = "rule-page"

    let title: String
    let authority: String
    let place: String
    let text: String

    init(_ rule: RuleText) {
        title = "Rule \(rule.id)"
        authority = rule.authority?.officialName ?? "Another authority"
        place = rule.place
        text = rule.text
    }
}
