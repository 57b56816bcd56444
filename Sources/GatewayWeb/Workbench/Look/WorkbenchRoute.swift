import CaseTransfer
import Hummingbird

/// Every address of the workbench: its path, its method, and who may open it. No address names a child or a member of staff.
enum WorkbenchRoute: Hashable, Sendable {
    /// What needs me, then everything; for an administrator a page without children.
    case home
    /// A transfer at a glance.
    case transfer
    /// Its documents.
    case documents
    /// Its conversation.
    case conversation
    /// Its deadlines.
    case deadlines
    /// What our own people recorded about it.
    case record
    /// The same at a glance with its confidential addresses, for a reason that goes on record.
    case reveal
    /// Opens a restricted transfer for somebody it is restricted from, for a reason that goes on record.
    case breakGlass
    /// Whether a pack is genuine and complete, and our answer to it.
    case receive
    /// The answer, to be checked by whoever gave it; nothing is sent.
    case receiveCheck
    /// The answer, signed and sent.
    case acknowledge
    /// A stage of a step on a transfer.
    case step(CaseStep, CaseStep.Stage)
    /// Where a case is written down, checked and sent.
    case sending(SendingRoute)
    /// Where a family is registered whose papers came without a gateway.
    case register(RegisterRoute)
    /// An address of one document or one message.
    case paper(PaperRoute)
    /// What a rule says.
    case rule
    /// An address of disputes.
    case dispute(DisputeRoute)
    /// An address of those who look over everything.
    case oversight(OversightRoute)
    /// An address in the foot of every page.
    case about(AboutRoute)
    /// The stylesheet, which every page needs, the one for signing in too.
    case stylesheet
    /// The script of pages on which files are chosen.
    case uploadScript

    /// Who may open an address.
    enum Access: Hashable, Sendable {
        /// Whoever asks, signed in or not; nothing there is about anybody.
        case anybody
        /// Whoever is signed in.
        case signedIn
        /// Whoever may take this step.
        case step(PermittedStep)
    }

    /// What somebody who asks for an address is answered.
    enum Answer: Hashable, Sendable {
        /// The page.
        case opened
        /// To sign in first.
        case toSignIn
        /// That their roles do not allow it.
        case refused(Forbidden)
    }

    /// The path, with `:transfer` where the whole id of a transfer stands.
    var path: String {
        switch self {
        case .home: "/"
        case .transfer: "/transfers/:transfer"
        case .documents: "/transfers/:transfer/documents"
        case .conversation: "/transfers/:transfer/conversation"
        case .deadlines: "/transfers/:transfer/deadlines"
        case .record: "/transfers/:transfer/record"
        case .reveal: "/transfers/:transfer/address"
        case .breakGlass: "/transfers/:transfer/break-glass"
        case .receive, .receiveCheck: "/transfers/:transfer/receive"
        case .acknowledge: "/transfers/:transfer/acknowledge"
        case .step(let step, let stage): step.path(stage)
        case .sending(let route): route.path
        case .register(let route): route.path
        case .paper(let route): route.path
        case .rule: "/rules/:rule"
        case .dispute(let route): route.path
        case .oversight(let route): route.path
        case .about(let route): route.path
        case .stylesheet: "/assets/handover.css"
        case .uploadScript: "/assets/upload.js"
        }
    }

    /// The path for one transfer.
    func path(of transfer: ConversationID) -> String {
        path.replacing(":transfer", with: transfer.text)
    }

    /// The method.
    var method: HTTPRequest.Method {
        switch self {
        case .home, .transfer, .documents, .conversation, .deadlines, .record, .receive, .rule, .stylesheet,
            .uploadScript, .about:
            .get
        case .reveal, .breakGlass, .receiveCheck, .acknowledge: .post
        case .step(_, let stage): stage == .asked ? .get : .post
        case .sending(let route): route.method
        case .register(let route): route.method
        case .paper(let route): route.method
        case .dispute(let route): route.method
        case .oversight(let route): route.method
        }
    }

    /// Who may open it.
    var access: Access {
        switch self {
        case .home, .rule, .about: .signedIn
        case .transfer, .documents, .conversation, .deadlines, .record: .step(.readCase)
        case .reveal: .step(.revealAddress)
        case .breakGlass: .step(.breakGlass)
        case .receive, .receiveCheck, .acknowledge: .step(.acknowledge)
        case .step(let step, _): .step(step.permitted)
        case .sending(let route): .step(route.permitted)
        case .register(let route): .step(route.permitted)
        case .paper(let route): .step(route.permitted)
        case .dispute(let route): .step(route.permitted)
        case .oversight(let route): route.access
        case .stylesheet, .uploadScript: .anybody
        }
    }

    /// Its name in the navigation for somebody with these roles; nil for what is reached from another page.
    func navigationLabel(for roles: [Role]) -> String? {
        switch self {
        case .home: Permission.check(.readCase, by: roles) == nil ? "Worklist" : "This gateway"
        case .sending(.forms): "New transfer"
        case .register(let route): route.navigationLabel
        case .dispute(let route): route.navigationLabel
        case .oversight(let route): route.navigationLabel
        case .transfer, .documents, .conversation, .deadlines, .record, .reveal, .breakGlass, .receive, .receiveCheck,
            .acknowledge, .step, .sending, .paper, .rule, .about, .stylesheet, .uploadScript:
            nil
        }
    }

    /// What somebody with these roles is answered; nil for somebody who is not signed in.
    func answer(to roles: [Role]?) -> Answer {
        guard access != .anybody else { return .opened }
        guard let roles else { return .toSignIn }
        guard case .step(let step) = access, let forbidden = Permission.check(step, by: roles) else {
            return .opened
        }
        return .refused(forbidden)
    }
}

extension WorkbenchRoute.Access {
    /// Whether somebody who is signed in with these roles may open it.
    func opens(to roles: [Role]) -> Bool {
        guard case .step(let step) = self else { return true }
        return Permission.check(step, by: roles) == nil
    }
}

extension WorkbenchRoute: CaseIterable {
    /// Every address, those of each step among them; the navigation has this order.
    static let allCases: [WorkbenchRoute] = fixedOnes + writingOnes + stepOnes + readingOnes

    private static let fixedOnes: [WorkbenchRoute] = [
        .home, .transfer, .documents, .conversation, .deadlines, .record, .reveal, .breakGlass, .receive,
        .receiveCheck, .acknowledge, .rule, .stylesheet, .uploadScript,
    ]

    private static let writingOnes: [WorkbenchRoute] =
        SendingRoute.allCases.map(WorkbenchRoute.sending) + RegisterRoute.allCases.map(WorkbenchRoute.register)
        + PaperRoute.allCases.map(WorkbenchRoute.paper)

    private static let stepOnes: [WorkbenchRoute] = CaseStep.allCases.flatMap { step in
        CaseStep.Stage.allCases.map { WorkbenchRoute.step(step, $0) }
    }

    private static let readingOnes: [WorkbenchRoute] =
        DisputeRoute.allCases.map(WorkbenchRoute.dispute) + OversightRoute.allCases.map(WorkbenchRoute.oversight)
        + AboutRoute.allCases.map(WorkbenchRoute.about)
}
