import CaseTransfer
import GatewayService
import WorkingDays

/// Accepting responsibility from a day, with a named worker. The case is worked here from then on; the duty does not move by it.
struct AcceptForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading
    private let underOrder: [String]

    /// - Returns: nil when our law lets us accept no child.
    init?(_ reading: TransferReading) {
        let today = reading.today
        let open = reading.children { child in
            .decision(
                DecisionStatement(children: [DecidedChild(child: child.child, decision: .accepted(from: today))]))
        }
        guard reading.isReceiving, !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children do we accept responsibility?")
        underOrder = open.filter { reading.caseChild($0)?.isUnderSupervision(on: today) ?? false }
            .map(reading.firstName(of:))
        self.reading = reading
    }

    let heading = "Accept responsibility"
    let button = "Accept and sign"
    var lead: String? {
        underOrder.isEmpty
            ? nil
            : "\(underOrder.inASentence) \(underOrder.count == 1 ? "is" : "are") under a supervision order. Which authority holds "
                + "such a case is agreed with the other team manager, never assumed."
    }

    var questions: [FormQuestion] {
        let settings = reading.gateway.settings
        return [
            children.question,
            .day("From which day do we work the case?", name: "from", today: reading.today),
            FormQuestion(
                name: "worker", label: "Worker who takes the case", hint: "\(reading.peer) is told the name.",
                kind: .line, asksFor: "Enter the worker who takes the case"),
            FormQuestion(
                name: "team", label: "Their team", kind: .line, asksFor: "Enter the worker’s team",
                preset: settings.dutyTeam),
            FormQuestion(
                name: "telephone", label: "Telephone \(reading.peer) can ring", kind: .line,
                asksFor: "Enter the team’s telephone number", preset: settings.dutyTelephone),
            underOrder.isEmpty
                ? .because(
                    "Why, where it needs a reason",
                    hint: "Needed for a day to come and for one before the family moved in. It goes on record.",
                    isOptional: true)
                : .because(
                    "What was decided about the supervision order, and why?",
                    hint: "It goes on record, and \(reading.peer) reads it."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let day = answers.day("from", today: reading.today).words(on: reading.today)
        return [
            "From \(day) \(reading.us) holds the case of \(reading.names(of: children.chosen(answers))) and works the plan. "
                + "\(reading.peer) is told, with the worker’s name and number.",
            "The duty lies where the children live, whatever anybody accepts.",
            "In our census return the source of the referral is 5C, another authority’s services.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "telephone-unusable": FormProblem(question: "telephone", words: fault.remedy)
        case "date-to-explain": fault.beside(FormQuestion.why, "Say why it is right, or mend the day")
        case "supervision-order-to-decide":
            FormProblem(question: FormQuestion.why, words: "Say what was decided about the supervision order, and why")
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let named = children.chosen(answers)
        let because = answers.words(FormQuestion.why)
        _ = try await gateway.accept(
            transfer, children: named, from: answers.day("from", today: reading.today),
            details: DecisionDetails(
                worker: answers.words("worker"), team: answers.words("team"), telephone: answers.words("telephone"),
                reasons: because.map { words in named.map { ChildReason(child: $0, reason: words) } } ?? []),
            by: acting)
    }
}

extension CaseChild {
    /// Whether a supervision order is in force for the child on a day (T-18).
    fileprivate func isUnderSupervision(on date: CivilDate) -> Bool {
        (ordersInForce.value ?? []).contains { $0.kind == .supervision && $0.until.map { $0 >= date } ?? true }
    }
}
