import CaseTransfer
import GatewayService
import WorkingDays

/// The other authorities: how to ring them, whether their gateways answer, and for how long their certificates hold.
struct PartnersPage: WorkbenchPage {
    static let template = "partners"
    /// So many days before a certificate runs out, the page says so: as `doctor` does of our own.
    static let daysBeforeExpiry: Int64 = 60

    struct Partner: Hashable, Sendable {
        let partnerID: String
        let name: String
        let code: String
        let tag: StateTag
        let team: String
        let telephone: String
        let outOfHours: String
        let contact: String
        let waiting: String
        let hasWaiting: Bool
        let certificates: [Certificate]
        let hasCertificates: Bool
        let address: String
        let showsAddress: Bool
        let mayTest: Bool
        let list: String
        let hasList: Bool
    }

    struct Certificate: Hashable, Sendable {
        let purpose: String
        let until: String
        let fingerprint: String
    }

    let title: String
    let today: String
    let result: TestResult?
    let partners: [Partner]
    let hasPartners: Bool
    let action: String
    let formToken: String

    /// What a test came to.
    struct TestResult: Hashable, Sendable {
        let style: String
        let shape: String
        let heading: String
        let text: String
    }

    /// - Parameter tested: the authority that was just sent a test message, and what came of it.
    ///
    /// - Throws: the store's fault.
    init(
        gateway: Gateway, acting: ActingPerson, tested: (code: AuthorityCode, progress: DeliveryProgress)? = nil,
        formToken: String
    ) throws {
        let roles = acting.person.roles
        let isAdministrator = Permission.check(.runChecks, by: roles) == nil
        let readsCases = Permission.check(.readCase, by: roles) == nil
        let now = gateway.now
        title = "Partners"
        today = gateway.today.inWords
        partners = try gateway.partnerLines().map { line in
            Self.partner(
                line, isAdministrator: isAdministrator, readsCases: readsCases, now: now, today: gateway.today)
        }
        hasPartners = !partners.isEmpty
        result = tested.map { Self.result($0.progress, of: gateway.name(of: $0.code)) }
        action = OversightRoute.partnerTest.path
        self.formToken = formToken
    }

    private static func partner(
        _ line: PartnerLine, isAdministrator: Bool, readsCases: Bool, now: Moment, today: CivilDate
    ) -> Partner {
        var request = WorklistRequest()
        request.peer = line.code
        let waiting = line.waiting == 1 ? "1 message" : "\(line.waiting) messages"
        return Partner(
            partnerID: line.code.text, name: line.name, code: line.code.text, tag: tag(line, now), team: line.dutyTeam,
            telephone: line.dutyTelephone, outOfHours: line.outOfHours,
            contact: line.lastContact.map { $0.words(on: today) } ?? "Nothing was exchanged yet",
            waiting: line.stuck == 0
                ? "\(waiting) without a receipt yet" : "\(waiting) without a receipt, \(line.stuck) of them stuck",
            hasWaiting: line.waiting > 0,
            // The fingerprint is what officers compare; whoever works on cases needs to know whether it holds.
            certificates: line.certificates.filter { isAdministrator || $0.withdrawnAt == nil }.map { certificate in
                Certificate(
                    purpose: certificate.purpose == .seal ? "Signs messages" : "Opens connections",
                    until: certificate.withdrawnAt.map { "withdrawn on \($0.londonDate.inWords)" }
                        ?? "until \(certificate.until.londonDate.inWords)",
                    fingerprint: isAdministrator ? certificate.fingerprint.text : "")
            }, hasCertificates: !line.certificates.isEmpty, address: line.address, showsAddress: isAdministrator,
            mayTest: isAdministrator && line.way == .gateway, list: request.href, hasList: readsCases)
    }

    private static func tag(_ line: PartnerLine, _ now: Moment) -> StateTag {
        switch line.way {
        case .withdrawn: return StateTag("Not trusted", .late, .stop)
        case .byHand(let isConfirmed):
            return isConfirmed ? StateTag("By hand", .calm, .reported) : StateTag("Mailbox unconfirmed", .soon, .soon)
        case .gateway:
            let holds = line.certificates.contains { $0.withdrawnAt == nil && $0.until >= now }
            if !holds { return StateTag("Certificate expired", .late, .late) }
            if line.stuck > 0 { return StateTag("Messages stuck", .late, .late) }
            if line.expires(within: daysBeforeExpiry, of: now) {
                return StateTag("Certificate expires soon", .soon, .soon)
            }
            return StateTag("By gateway", .good, .done)
        }
    }

    private static func result(_ progress: DeliveryProgress, of name: String) -> TestResult {
        func told(_ isGood: Bool, _ text: String) -> TestResult {
            TestResult(
                style: isGood ? "notice notice--good" : "notice notice--soon",
                shape: (isGood ? Shape.done : .soon).template, heading: "Test of \(name)", text: text)
        }
        return switch progress {
        case .delivered: told(true, "Its gateway verified, stored and receipted a test message.")
        case .rejected(let code):
            told(false, "Its gateway rejected the test message: \(code?.explanation ?? "it did not say why.")")
        case .needsAttention(let fault): told(false, "The test message could not be delivered (\(fault)). Ring them.")
        case .byHand: told(false, "It has no gateway to test: a person hands everything over.")
        case .underWay(let fault):
            told(
                false,
                "No receipt yet\(fault.map { " (\($0))" } ?? ""). The message is sent again; the last contact above says when it arrived."
            )
        }
    }
}
