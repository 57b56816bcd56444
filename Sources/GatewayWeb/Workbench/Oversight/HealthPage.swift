import CaseTransfer
import GatewayService

/// What the gateway's own checks found, for whoever administers it; no child stands in it.
struct HealthPage: WorkbenchPage {
    static let template = "health"

    struct Check: Hashable, Sendable {
        let tag: StateTag
        let code: String
        let message: String
        let remedy: String
        let hasRemedy: Bool
    }

    let title = "Gateway health"
    let now: String
    let verdict: String
    let style: String
    let shape: String
    let checks: [Check]
    let outbox: String
    let since: String
    /// When store, journal, messages and file modes were read through, or since when they are, or that they are on request.
    let reading: String
    let isUnderWay: Bool
    let page: String
    let action: String
    let partners: String
    let formToken: String

    /// - Throws: the store's fault.
    init(gateway: Gateway, formToken: String) throws {
        let glance = gateway.examineAtAGlance()
        let looked = Set(glance.map(\.check))
        let found: [Diagnosis]
        switch gateway.wholeExamination {
        case .never:
            found = glance
            (isUnderWay, reading) = (false, "\(Self.what) are read through when you ask for it")
        case .underWay(let since):
            found = glance
            isUnderWay = true
            reading =
                "\(Self.what) have been read through since \(since.dayAndTimeInWords). What is found stands here when it is done"
        case .done(let whole, let moment):
            // What costs next to nothing is looked at anew.
            found = glance + whole.filter { !looked.contains($0.check) }
            (isUnderWay, reading) = (false, "\(Self.what) were read through: \(moment.dayAndTimeInWords)")
        }
        let bad = found.count { $0.health == .bad }
        let soon = found.count { $0.health == .soon }
        now = gateway.now.dayAndTimeInWords
        verdict =
            bad > 0
            ? (bad == 1 ? "1 thing does not work or is not safe" : "\(bad) things do not work or are not safe")
            : soon > 0 ? "It works, and needs you soon" : "As it should be"
        style = bad > 0 ? "notice notice--late" : soon > 0 ? "notice notice--soon" : "notice notice--good"
        shape = (bad > 0 ? Shape.late : soon > 0 ? .soon : .done).template
        let order: [Diagnosis.Health] = [.bad, .soon, .good]
        checks = order.flatMap { health in found.filter { $0.health == health } }.map { check in
            let tag: StateTag =
                switch check.health {
                case .good: StateTag("Good", .good, .done)
                case .soon: StateTag("Soon", .soon, .soon)
                case .bad: StateTag("Bad", .late, .late)
                }
            return Check(
                tag: tag, code: check.check, message: check.message, remedy: check.remedy ?? "",
                hasRemedy: check.remedy != nil)
        }
        let standing = try gateway.outboxStanding()
        outbox =
            standing.waiting + standing.stuck == 0
            ? "Every message has its receipt" : "\(standing.waiting) on their way, \(standing.stuck) need a person"
        since = standing.since.map { "The oldest was queued \($0.dayAndTimeInWords)" } ?? ""
        page = OversightRoute.health.path
        action = OversightRoute.healthWhole.path
        partners = OversightRoute.partners.path
        self.formToken = formToken
    }

    private static let what = "Store, journal, messages and file modes"
}
