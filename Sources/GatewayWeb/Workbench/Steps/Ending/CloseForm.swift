import CaseTransfer
import GatewayService
import WorkingDays

/// Ending our work for children: closing after the other side accepted (RC5), or any other ending, each with what it does to the plan
/// and what the census is told.
struct CloseForm: StepForm {
    private static let reason = "reason"
    private let children: StepChildren
    private let reasons: [EndedChild.Reason]
    private let reading: TransferReading
    private var peer: String { reading.peer }

    /// - Returns: nil when our law lets us end the work for no child.
    init?(_ reading: TransferReading) {
        let elsewhere = AuthorityRegister.england.authorities.first {
            $0.code != reading.state.sender && $0.code != reading.state.recipient
        }?.code
        func ending(_ child: ChildReference, _ reason: EndedChild.Reason) -> Statement {
            .ending(
                EndingStatement(children: [
                    EndedChild(
                        child: child, reason: reason, on: reading.today,
                        movedTo: reason == .movedOn ? elsewhere : nil,
                        review: reason == .noLongerInNeed ? reading.today : nil)
                ]))
        }
        let open =
            reading.state.isDiscarded
            ? []
            : reading.view.children.filter { child in
                EndedChild.Reason.allCases.contains { reading.allows(ending(child.reference, $0)) }
            }
        guard !open.isEmpty else { return nil }
        reasons = EndedChild.Reason.allCases.filter { reason in
            open.contains { reading.allows(ending($0.reference, reason)) }
        }
        children = StepChildren(open, reading, label: "For which children does our work end?")
        self.reading = reading
    }

    var heading: String { reasons.contains(.transferred) ? "Close, or end it another way" : "End our work" }
    let button = "End and sign"
    let lead: String? =
        "What is true of one child is seldom true of all. A family that refuses the sharing has not declined the service: that is "
        + "recorded with its permission, and ends nothing."

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: Self.reason, label: "Why does it end?", kind: .one(reasons.map(option)),
                asksFor: "Choose why it ends"),
            .day("From which day?", today: reading.today),
            .because(hint: "It goes on record, and \(peer) reads it."),
            FormQuestion(
                name: "informed", label: "How and when were the family and the agencies told?", kind: .sentences,
                isOptional: true),
        ].compactMap(\.self)
    }

    private func option(_ reason: EndedChild.Reason) -> FormOption {
        FormOption(value: reason.rawValue, label: reason.label, then: then(reason), asks: asks(reason))
    }

    private func then(_ reason: EndedChild.Reason) -> String {
        let census =
            reason.censusWords.map { "Census reason for closure: \($0)." }
            ?? "The case stays open with whoever holds it; the census has no closure."
        let plan =
            switch reason.effect {
            case .endsPlan: "Nobody works the plan any more, and \(peer) is told."
            case .keepsPlan:
                reason == .transferred
                    ? "We close our case; \(peer) goes on working the plan."
                    : "Whoever holds the case goes on working the plan, outside this transfer."
            case .switchesRoute: "\(peer) is told at once. The child goes on by that route, not by this transfer."
            }
        return "\(plan) \(census)"
    }

    private func asks(_ reason: EndedChild.Reason) -> [FormQuestion] {
        switch reason {
        case .movedOn:
            [
                FormQuestion(
                    name: "moved-to", label: "Which authority do they live in now?",
                    hint: "Its name or code. For a move out of England choose “Left England”.", kind: .line,
                    asksFor: "Enter the authority they live in now")
            ]
        case .noLongerInNeed:
            [
                FormQuestion(
                    name: "review", label: "On which day did a review decide it?",
                    hint: "A plan is ended only in a review, with the family’s and the professionals’ views.",
                    kind: .date,
                    asksFor: "Enter the day of the review")
            ]
        case .serviceDeclined:
            [
                FormQuestion(
                    name: "no-harm", label: "Significant harm",
                    kind: .any([
                        FormOption(
                            value: "yes",
                            label: "It was considered, and there is no ground for a section 47 enquiry")
                    ]),
                    asksFor: "Consider significant harm first; where there is a ground for an enquiry, end it as that")
            ]
        case .transferred, .died, .returned, .turned18, .leftEngland, .harmEnquiry, .protectionPlan, .lookedAfter: []
        }
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        guard answers.chosen(Self.reason, as: EndedChild.Reason.self) == .movedOn, answers.words("moved-to") != nil,
            answers.authority("moved-to") == nil
        else { return [] }
        return [
            FormProblem(
                question: "moved-to",
                words: "Enter the name of one authority in England, such as Nottingham, or its code")
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        guard let reason = answers.chosen(Self.reason, as: EndedChild.Reason.self) else { return [] }
        let day = answers.day(today: reading.today).words(on: reading.today)
        var lines = [
            "Our work for \(reading.names(of: children.chosen(answers))) ends on \(day): \(reason.words).",
            then(reason),
        ]
        if let place = answers.authority("moved-to"), reason == .movedOn {
            lines.append(
                "\(peer) is told that they live in \(place.officialName) (\(place.code)) now. Begin a new transfer to "
                    + "\(place.name) for them.")
        }
        lines.append("Only we can take it back, by a step of its own; both words stay on record.")
        return lines
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "review-missing": fault.beside("review", "Enter the day of the review")
        case "harm-not-considered": fault.beside("no-harm", "Consider significant harm first")
        case "stays-in-need": fault.beside("review", fault.remedy)
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let reason = answers.chosen(Self.reason, as: EndedChild.Reason.self) else { return }
        _ = try await gateway.close(
            transfer, children: children.chosen(answers), reason: reason, on: answers.day(today: reading.today),
            words: answers.text(FormQuestion.why), informed: answers.words("informed"),
            movedTo: reason == .movedOn ? answers.authority("moved-to")?.code : nil,
            review: reason == .noLongerInNeed ? answers.date("review") : nil,
            noHarmGround: reason == .serviceDeclined && answers.holds("yes", of: "no-harm"), by: acting)
    }
}

extension EndedChild.Reason {
    /// The reason as a choice.
    var label: String {
        switch self {
        case .transferred: "Transferred: they have accepted"
        case .died: "The child died"
        case .returned: "The family is back with the sending authority"
        case .noLongerInNeed: "No longer in need"
        case .turned18: "The young person turned 18"
        case .leftEngland: "Left England"
        case .serviceDeclined: "The family declines the service"
        case .movedOn: "The family moved on to another authority"
        case .harmEnquiry: "A section 47 enquiry began"
        case .protectionPlan: "A Child Protection Plan was made"
        case .lookedAfter: "The child is looked after"
        }
    }
}
