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
    let isWhole: Bool
    let action: String
    let partners: String
    let formToken: String

    /// - Parameter isWhole: whether store, journal, messages and modes are read through as well, which takes its time.
    ///
    /// - Throws: the store's fault.
    init(gateway: Gateway, isWhole: Bool, formToken: String) throws {
        let found = isWhole ? gateway.examineHome() : gateway.examineAtAGlance()
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
        self.isWhole = isWhole
        action = OversightRoute.healthWhole.path
        partners = OversightRoute.partners.path
        self.formToken = formToken
    }
}
