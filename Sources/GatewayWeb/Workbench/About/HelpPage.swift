import CaseTransfer
import GatewayService

/// What each page is for that whoever looks may open, and whom to ask.
struct HelpPage: WorkbenchPage {
    static let template = "help"

    struct Entry: Hashable, Sendable {
        let href: String
        let label: String
        let what: String
    }

    let title = "Help"
    let entries: [Entry]
    let partners = OversightRoute.partners.path
    let words = AboutRoute.words.path
    let team: String
    let telephone: String
    let outOfHours: String

    init(_ gateway: Gateway, roles: [Role]) {
        entries = WorkbenchRoute.allCases.compactMap { route in
            guard let label = route.navigationLabel(for: roles), route.answer(to: roles) == .opened else { return nil }
            return Entry(href: route.path, label: label, what: Self.what(route, roles))
        }
        team = gateway.settings.dutyTeam
        telephone = gateway.settings.dutyTelephone
        outOfHours = gateway.settings.outOfHoursTelephone
    }

    /// What somebody does on a page of the navigation.
    static func what(_ route: WorkbenchRoute, _ roles: [Role]) -> String {
        switch route {
        case .home:
            Permission.check(.readCase, by: roles) == nil
                ? "See what needs you, then every transfer that we send and receive."
                : "See what this gateway is, and how others reach it."
        case .sending: "Write a case down, go on with one that was begun, check it and send it."
        case .register: "Record a family whose papers came without a gateway, by post or by email."
        case .dispute: "See who disagrees about what, whose turn it is and how long is left."
        case .oversight(let route): what(route)
        case .transfer, .documents, .conversation, .deadlines, .record, .reveal, .breakGlass, .receive, .receiveCheck,
            .acknowledge, .step, .paper, .rule, .about, .stylesheet, .uploadScript:
            ""
        }
    }

    private static func what(_ route: OversightRoute) -> String {
        switch route {
        case .manager: "See what is overdue and at risk, how timely meetings were, and what waits for whom."
        case .partners: "Find the telephone number of another authority’s duty team, and when it was last reached."
        case .calendar: "See which days count when a limit is counted in working days."
        case .procedures: "Read the local procedures that limits are taken from, rule by rule."
        case .audit: "Look up who saw and changed which case."
        case .health: "See what the gateway’s own checks found."
        case .people: "Record that somebody is away, or name a deputy."
        case .managerExport, .partnerTest, .closuresCheck, .closuresSign, .procedure, .auditSearch, .auditExport,
            .healthWhole, .search, .absence, .deputy, .deputyBack:
            ""
        }
    }
}
