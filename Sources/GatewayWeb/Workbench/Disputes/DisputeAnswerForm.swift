import CaseTransfer
import GatewayService
import WorkingDays

/// What our authority does in a dispute: agree, propose, keep to its statement, escalate, withdraw or end it (DERBY-76, HAV-59, CAL-43).
struct DisputeAnswerForm: StepForm {
    /// What can be done; only what has a meaning as the dispute stands is offered.
    enum Act: String, CaseIterable, Hashable, Sendable {
        case agree, propose, answer, escalate, withdraw, resolve
    }

    private let reading: DisputeReading
    private let acts: [Act]

    /// - Returns: nil when nothing is left to be done in it, or nothing for whoever looks.
    init?(_ reading: DisputeReading) {
        let line = reading.line
        let roles = reading.transfer.acting.person.roles
        func may(_ step: PermittedStep) -> Bool { Permission.check(step, by: roles) == nil }
        let answers = line.answersNext != nil && may(reading.permitted)
        var acts: [Act] = []
        if answers {
            if line.state == .proposed, reading.isOurTurn { acts.append(.agree) }
            acts += [.propose, .answer]
            if line.rung == .teamManager { acts.append(.escalate) }
            if line.raisedBy == reading.transfer.gateway.authority { acts.append(.withdraw) }
        }
        if line.answersNext != nil || line.state == .agreed, may(.decideDispute) { acts.append(.resolve) }
        guard !acts.isEmpty else { return nil }
        self.reading = reading
        self.acts = acts
    }

    let heading = "Decide in the dispute"
    let button = "Sign and send"
    var note: String { "Nothing is sent until you sign on the next page." }

    private var isAgreed: Bool { reading.line.state == .agreed }

    var questions: [FormQuestion] {
        var questions = [
            FormQuestion(
                name: "act", label: "What does \(reading.us) do?", kind: .one(acts.map(option)),
                asksFor: "Choose what \(reading.us) does")
        ]
        if !isAgreed { questions.append(visits) }
        questions.append(
            FormQuestion(
                name: "why", label: "Why", hint: "\(reading.peer) reads this. Leave out legal advice.",
                kind: .sentences,
                asksFor: "Say why: \(reading.peer) reads it"))
        questions.append(OwnReasonForm.beside(reading.peer))
        return questions
    }

    private func option(_ act: Act) -> FormOption {
        let (us, peer) = (reading.us, reading.peer)
        return switch act {
        case .agree:
            FormOption(
                value: act.rawValue, label: "Agree to \(peer)’s proposal",
                then: reading.sentences(reading.line.effects).joined(separator: " ")
                    + " Both have signed it then. It moves nothing by itself.")
        case .propose:
            FormOption(
                value: act.rawValue, label: "Propose something else",
                then: "Goes to \(peer), signed by you. They can agree or answer with their own. Nothing changes until "
                    + "both sign.", asks: proposal)
        case .answer:
            FormOption(
                value: act.rawValue, label: "Make a statement, or keep to the one you made",
                then: "\(peer) is told. Nothing changes, and the dispute stays open on both managers’ lists.")
        case .escalate:
            FormOption(
                value: act.rawValue, label: "Take it to the service managers",
                then: "It is with the service managers of both authorities at once. It cannot come back down.")
        case .withdraw:
            FormOption(
                value: act.rawValue, label: "Withdraw the dispute",
                then: "Ends it without a decision. What the case waits for is what it was before.")
        case .resolve:
            isAgreed
                ? FormOption(
                    value: act.rawValue, label: "Record that it is over, as both signed",
                    then: reading.sentences(reading.line.effects).joined(separator: " ")
                        + " \(peer) is told. It moves nothing by itself.")
                : FormOption(
                    value: act.rawValue,
                    label: reading.transfer.isReceiving
                        ? "Give way: \(us) accepts responsibility" : "Give way: \(us) goes on working the case",
                    then: "The dispute ends for every child of it. "
                        + (reading.transfer.isReceiving
                            ? "\(us) holds the case once it has accepted, which is the next step for a manager."
                            : "\(us) goes on holding the case and visiting."),
                    asks: [
                        FormQuestion(name: "resolve-from", label: "From when", kind: .date, isOptional: true)
                    ])
        }
    }

    private var proposal: [FormQuestion] {
        reading.children.map { child in
            FormQuestion(
                name: "effect-\(child.number)", label: "For \(reading.transfer.firstName(of: child))",
                kind: .one(
                    FormOption.each(of: DisputeEffect.Outcome.self) {
                        $0.words(sender: reading.sender, recipient: reading.recipient)
                    }), asksFor: "Choose what happens for \(reading.transfer.firstName(of: child))")
        } + [
            FormQuestion(
                name: "from", label: "From when", hint: "For example, 4 1 2027", kind: .date, isOptional: true),
            FormQuestion(
                name: "meaning", label: "What you propose, in words", kind: .sentences, isOptional: true),
        ]
    }

    private var visits: FormQuestion {
        func next(_ code: String, _ label: String) -> FormQuestion {
            FormQuestion(name: "next-\(code)", label: label, kind: .date, isOptional: true)
        }
        return FormQuestion(
            name: "visits", label: "Who sees the children meanwhile?",
            hint:
                "Leave it out when nothing new is to be said. Until both say the same, whoever holds the case keeps visiting.",
            kind: .one([
                FormOption(
                    value: DisputeVisits.Visitor.sending.rawValue, label: "\(reading.sender), as both agree",
                    asks: [next("sending", "When they are seen next")]),
                FormOption(
                    value: DisputeVisits.Visitor.receiving.rawValue, label: "\(reading.recipient), as both agree",
                    asks: [next("receiving", "When they are seen next")]),
                FormOption(
                    value: DisputeVisits.Visitor.notAgreed.rawValue, label: "It is not agreed",
                    then: "It heads both service managers’ lists.",
                    asks: [
                        next("not-agreed", "When \(reading.us) will itself see them"),
                        FormQuestion(
                            name: "meanwhile", label: "What \(reading.us) will itself do", kind: .sentences,
                            isOptional: true),
                    ]),
            ]), isOptional: true)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        guard let act = answers.chosen("act", as: Act.self) else { return [] }
        return [
            option(act).then ?? "", "Nothing you decide here moves the duty: only where the children live does.",
            "The dispute has not stopped the clock of the meeting.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let act = answers.chosen("act", as: Act.self), acts.contains(act) else { return }
        let dispute = try gateway.dispute(reading.line.number, in: transfer)
        let says: DisputeAct
        var reasons: [ChildReason] = []
        switch act {
        case .agree:
            guard case .proposed(let proposed) = dispute.state else { throw Self.nothingProposed }
            says = .agreed(proposal: proposed.message)
        case .propose:
            let from = answers.date("from")
            let effects = reading.children.compactMap { child in
                answers.chosen("effect-\(child.number)", as: DisputeEffect.Outcome.self).map {
                    DisputeEffect(child: child.reference, outcome: $0, from: from)
                }
            }
            says = .proposed(effects)
            if let words = answers.words("meaning") {
                reasons = effects.map { ChildReason(child: $0.child, reason: words) }
            }
        case .answer: says = .answered
        case .escalate: says = .escalated
        case .withdraw: says = .withdrawn
        case .resolve:
            says = .resolved(
                dispute.state.name == .agreed
                    ? dispute.state.effects
                    : dispute.children.map {
                        DisputeEffect(
                            child: $0, outcome: transfer.side == .receiving ? .receivingAccepts : .sendingKeeps,
                            from: answers.date("resolve-from"))
                    })
        }
        let visitor = answers.chosen("visits", as: DisputeVisits.Visitor.self)
        _ = try await gateway.speak(
            says, in: dispute, of: transfer,
            visits: visitor.map { DisputeVisits(by: $0, next: answers.date("next-\($0.rawValue)")) },
            details: DisputeDetails(
                statement: answers.text("why"), meanwhile: visitor == .notAgreed ? answers.words("meanwhile") : nil,
                effects: reasons), rationale: answers.words("rationale"), by: acting)
    }

    private static let nothingProposed = GatewayFault(
        .no, code: "nothing-proposed", message: "No proposal stands any more that could be agreed to.",
        remedy: "Read what was said since, and decide again.")
}
