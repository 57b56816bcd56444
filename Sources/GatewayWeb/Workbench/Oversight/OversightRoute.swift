import CaseTransfer
import Hummingbird

/// The addresses of those who look over everything; who is looked for stands in a form, never in an address.
enum OversightRoute: CaseIterable, Hashable, Sendable {
    /// Overdue and at risk, timeliness by month, what waits and for whom.
    case manager
    /// Its figures as a file.
    case managerExport
    /// The other authorities: their gateways, certificates and telephones.
    case partners
    /// A harmless message to one of them, through the whole pipeline.
    case partnerTest
    /// The days that limits are counted with.
    case calendar
    /// Our own closures as somebody would have them, with every date that moves; nothing is changed.
    case closuresCheck
    /// Our own closures, changed.
    case closuresSign
    /// The local procedures in use.
    case procedures
    /// One of them, rule by rule.
    case procedure
    /// Who saw and changed which case, the newest first.
    case audit
    /// The same by transfer, person and date.
    case auditSearch
    /// The same as a file.
    case auditExport
    /// What the gateway's own checks found.
    case health
    /// The same once everything has been read through.
    case healthWhole
    /// Transfers by a child's name or an identifier.
    case search
    /// Who of us is away, and who stands in for whom.
    case people
    /// Somebody's absence, recorded.
    case absence
    /// Somebody named to act in one's own stead.
    case deputy
    /// That somebody does so no longer.
    case deputyBack

    /// The path, with `:authority` where an authority's code stands.
    var path: String {
        switch self {
        case .manager: "/manager"
        case .managerExport: "/manager/export"
        case .partners: "/partners"
        case .partnerTest: "/partners/test"
        case .calendar, .closuresCheck: "/calendar"
        case .closuresSign: "/calendar/sign"
        case .procedures: "/procedures"
        case .procedure: "/procedures/:authority"
        case .audit, .auditSearch: "/audit"
        case .auditExport: "/audit/export"
        case .health, .healthWhole: "/health"
        case .search: "/search"
        case .people: "/people"
        case .absence: "/people/absence"
        case .deputy: "/people/deputy"
        case .deputyBack: "/people/deputy/withdraw"
        }
    }

    /// The audit of one transfer.
    static func audit(of transfer: ConversationID) -> String {
        "\(OversightRoute.audit.path)?transfer=\(transfer.text)"
    }

    var method: HTTPRequest.Method {
        switch self {
        case .manager, .partners, .calendar, .procedures, .procedure, .audit, .health, .people: .get
        // What somebody types stands in no address, and a search is kept by no browser.
        case .managerExport, .partnerTest, .closuresCheck, .closuresSign, .auditSearch, .auditExport, .healthWhole,
            .search, .absence, .deputy, .deputyBack:
            .post
        }
    }

    var access: WorkbenchRoute.Access {
        switch self {
        case .manager, .managerExport: .step(.assign)
        case .partners, .calendar, .procedures, .procedure: .signedIn
        case .partnerTest, .health, .healthWhole: .step(.runChecks)
        case .closuresCheck, .closuresSign: .step(.setClosures)
        case .audit, .auditSearch, .auditExport: .step(.readJournal)
        case .search: .step(.readCase)
        case .people, .absence: .step(.recordAbsence)
        case .deputy, .deputyBack: .step(.nameDeputy)
        }
    }

    var navigationLabel: String? {
        switch self {
        case .manager: "Manager’s view"
        case .partners: "Partners"
        case .calendar: "Calendar"
        case .procedures: "Procedures"
        case .audit: "Audit"
        case .health: "Gateway health"
        case .people: "Away and deputies"
        case .managerExport, .partnerTest, .closuresCheck, .closuresSign, .procedure, .auditSearch, .auditExport,
            .healthWhole, .search, .absence, .deputy, .deputyBack:
            nil
        }
    }
}
