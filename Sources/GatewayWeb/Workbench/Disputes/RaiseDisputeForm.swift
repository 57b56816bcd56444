import CaseTransfer
import GatewayService
import WorkingDays

/// Raising a dispute with the other authority; nothing blocks it (DERBY-76, HAV-59, CAL-43).
struct RaiseDisputeForm: StepForm {
    private let reading: TransferReading
    private let children: StepChildren

    /// - Returns: nil when there is no pack yet, or nothing is left to decide for any child. That one authority alone says that its work
    ///   ended is something to dispute.
    init?(_ reading: TransferReading) {
        let open = reading.view.children.filter { child in
            reading.state.progress(of: child.reference).map { !$0.isBeyondDispute } ?? false
        }
        guard !open.isEmpty, !reading.view.messages.isEmpty else { return nil }
        self.reading = reading
        children = StepChildren(open, reading, label: "Which children is it about?")
    }

    private var us: String { reading.name(of: reading.gateway.authority) }

    let heading = "Raise a dispute"
    let button = "Raise and sign"
    var lead: String? {
        "\(reading.peer)’s team manager answers within 1 working day: our default, in no procedure. When the day passes, it is "
            + "with the service managers of both authorities."
    }

    var questions: [FormQuestion] {
        let sender = reading.name(of: reading.view.sender)
        let recipient = reading.name(of: reading.view.recipient)
        func next(_ visitor: DisputeVisits.Visitor, _ label: String) -> FormQuestion {
            FormQuestion(name: "next-\(visitor.rawValue)", label: label, kind: .date, isOptional: true)
        }
        return [
            children.question,
            FormQuestion(
                name: "ground", label: "What is it about?",
                kind: .one(FormOption.each(of: RaisedDispute.Ground.self) { $0.words.capitalisedFirst }),
                asksFor: "Choose what it is about"),
            FormQuestion(
                name: "subject", label: "What does it turn on?",
                kind: .one(FormOption.each(of: RaisedDispute.Subject.self) { $0.words.capitalisedFirst }),
                asksFor: "Choose what it turns on"),
            FormQuestion(
                name: "why", label: "What \(us) says",
                hint: "\(reading.peer) reads this beside its own answer. Leave out legal advice.", kind: .sentences,
                asksFor: "Say what the dispute is"),
            FormQuestion(
                name: "visits", label: "Who sees the children meanwhile?",
                hint: "Until both authorities say the same, whoever holds the case keeps visiting.",
                kind: .one([
                    FormOption(
                        value: DisputeVisits.Visitor.sending.rawValue, label: "\(sender) does, as agreed with them",
                        asks: [next(.sending, "When they are seen next")]),
                    FormOption(
                        value: DisputeVisits.Visitor.receiving.rawValue,
                        label: "\(recipient) does, as agreed with them",
                        asks: [next(.receiving, "When they are seen next")]),
                    FormOption(
                        value: DisputeVisits.Visitor.notAgreed.rawValue, label: "It is not agreed",
                        then: "It heads both service managers’ lists until it is.",
                        asks: [
                            next(.notAgreed, "When \(us) will itself see them"),
                            FormQuestion(
                                name: "meanwhile", label: "What \(us) will itself do", kind: .sentences,
                                isOptional: true),
                        ]),
                ]), asksFor: "Say who sees the children meanwhile"),
            OwnReasonForm.beside(reading.peer),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "\(reading.peer) reads what you say, signed by \(us).",
            "The clock of the meeting goes on. Who holds the case and with whom the duty lies stay as they are.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let ground = answers.chosen("ground", as: RaisedDispute.Ground.self),
            let subject = answers.chosen("subject", as: RaisedDispute.Subject.self),
            let visitor = answers.chosen("visits", as: DisputeVisits.Visitor.self)
        else { return }
        _ = try await gateway.raiseDispute(
            transfer,
            RaisedDispute(
                children: children.chosen(answers), ground: ground, subject: subject,
                visits: DisputeVisits(by: visitor, next: answers.date("next-\(visitor.rawValue)"))),
            details: DisputeDetails(
                statement: answers.text("why"), meanwhile: visitor == .notAgreed ? answers.words("meanwhile") : nil),
            rationale: answers.words("rationale"), by: acting)
    }
}
