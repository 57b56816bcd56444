import CaseTransfer
import WorkingDays

extension NextStep {
    /// What a refusal asks of the sending side for one child; nil at the receiving side, and once a supplement has answered it.
    ///
    /// That the case was accepted and closed before settles nothing where the papers may be another child's.
    static func refusalTask(of child: ChildProgress, in state: TransferState) -> NextStep? {
        let asks = !child.isOver || state.acceptedWithoutPapers.contains(child.child)
        guard state.side == .sending, asks, !answeredRefusals(of: state).contains(child.child) else {
            return nil
        }
        return refusalTask(of: child, state.conversation.text.prefix(8))
    }

    /// The children for whom the sending side has sent a supplement since they were refused.
    static func answeredRefusals(of state: TransferState) -> Set<ChildReference> {
        var refused: Set<ChildReference> = []
        var answered: Set<ChildReference> = []
        for message in state.messages where !message.isVoid {
            switch message.statement {
            case .refusal(let refusal):
                let children = Set(refusal.children.map(\.child))
                answered.subtract(children)
                refused.subtract(children)
                // Papers that went astray, a wrong route and a child known already are not answered by more papers.
                let papers: Set<RefusedChild.Reason> = [.incomplete, .unreadable, .notResident]
                refused.formUnion(refusal.children.filter { papers.contains($0.reason) }.map(\.child))
            case .supplement: answered.formUnion(refused)
            case .pack, .receipt, .rejection, .acknowledgement, .meeting, .decision, .ending, .endingWithdrawn,
                .birth, .dispute, .test, .residence, .restatement, .recall, .destruction, .consentChange:
                break
            }
        }
        return answered
    }

    /// Which task comes first when siblings are refused for different reasons: papers that went astray, then the wrong route.
    static func rank(of child: ChildProgress) -> Int {
        guard case .refused(let refused) = child.pack else { return 6 }
        return switch refused.reason {
        case .wrongChild: 0
        case .wrongRoute: 1
        case .notResident: 2
        case .incomplete: 3
        case .unreadable: 4
        case .alreadyKnown: 5
        }
    }

    static func refusalTask(of child: ChildProgress, _ id: Substring) -> NextStep? {
        guard case .refused(let refused) = child.pack else { return nil }
        let supplement = "handover supplement \(id) FOLDER"
        switch refused.reason {
        case .wrongChild where child.papers.name == .destroyed:
            return NextStep(
                what: "they destroyed the papers: recall them too if they went astray, which ends this for the child",
                command: "handover recall \(id) --reason wrong-child")
        case .wrongChild:
            return NextStep(
                what:
                    "ring them now: these papers may have gone to the wrong authority; tell your data protection officer",
                command: nil)
        case .notResident:
            return NextStep(
                what: "confirm where the family lives; they " + check(refused.detail)
                    + ". Send what proves it, or end it as returned or moved-on",
                command: supplement)
        case .incomplete:
            return NextStep(what: "send " + documents(refused.detail, "found missing"), command: supplement)
        case .unreadable:
            return NextStep(
                what: "send again, in a form they can open, " + documents(refused.detail, "could not open"),
                command: supplement)
        case .alreadyKnown:
            return NextStep(
                what:
                    "ring them: they know the child under the identifier on the transfer's page; agree that it is the same child",
                command: nil)
        case .wrongRoute: return routeTask(refused.detail, id)
        }
    }

    private static func check(_ detail: RefusedChild.Detail?) -> String {
        guard case .checked(let how, let date) = detail else { return "say that it is not there" }
        let words =
            switch how {
            case .visit: "visited"
            case .register: "looked in a register"
            case .landlord: "asked the landlord"
            case .family: "asked the family"
            case .agency: "asked another agency"
            }
        return "\(words) on \(date), see the address on the transfer's page"
    }

    private static func documents(_ detail: RefusedChild.Detail?, _ what: String) -> String {
        guard case .documents(let kinds) = detail else { return "what they \(what)" }
        return "the \(kinds.map(\.rawValue).joined(separator: " and ")) that they \(what)"
    }

    private static func routeTask(_ detail: RefusedChild.Detail?, _ id: Substring) -> NextStep {
        guard case .route(let route) = detail else {
            return NextStep(what: "ring them: this is not the child's route, they say", command: nil)
        }
        let close = "handover close \(id) --reason "
        return switch route {
        case .childProtectionPlan:
            NextStep(
                what: "they know of a Child Protection Plan: ask for a transfer-in conference, then end this",
                command: close + "child-protection-plan")
        case .lookedAfter:
            NextStep(
                what: "they know that the child is looked after: take the placement route, then end this",
                command: close + "looked-after")
        case .sameAuthority:
            NextStep(
                what: "they say that the family lives in our area: check, then end this", command: close + "returned")
        case .outsideEngland:
            NextStep(
                what: "they say that the family left England: check, tell the services there, then end this",
                command: close + "left-england")
        }
    }
}
