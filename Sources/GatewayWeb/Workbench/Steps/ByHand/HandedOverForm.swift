import CaseTransfer
import GatewayService
import WorkingDays

/// Saying that a person handed over what was waiting: when, how, to which mailbox.
struct HandedOverForm: StepForm {
    private let reading: TransferReading
    private let standing: ByHandStanding

    /// - Returns: nil while nothing waits to be handed over.
    init?(_ reading: TransferReading) {
        guard let standing = reading.byHand, standing.waiting > 0 else { return nil }
        self.reading = reading
        self.standing = standing
    }

    let heading = "Say that it was handed over"
    let button = "Record that it went"
    let note = "Nothing is sent. It stays in our own record."

    var questions: [FormQuestion] {
        let ways = HandMeans.allCases.filter(\.carriesPapers).map { means in
            FormOption(
                value: means.rawValue, label: means.words.capitalisedFirst,
                asks: means == .secureEmail
                    ? [
                        FormQuestion(
                            name: "mailbox", label: "To which mailbox?",
                            hint: standing.mailbox.map { "Leave it empty for the confirmed one, \($0)." },
                            kind: .line, isOptional: true)
                    ] : [])
        }
        return [
            FormQuestion(
                name: "means", label: "How did it go?", kind: .one(ways), asksFor: "Choose how it was handed over"),
            .day("On which day?", today: reading.today),
            .because(
                "Why it went to another mailbox", hint: "Needed when it was not the confirmed one. It goes on record.",
                isOptional: true),
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "Our record says that \(standing.waiting == 1 ? "1 message" : "\(standing.waiting) messages") left for \(reading.peer). "
                + "What has left can only be recalled.",
            "Ring \(reading.peer)\(standing.telephone.map { " on \($0)" } ?? "") to hear that it arrived. After one working day "
                + "(our default) the worklist asks for it.",
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "another-mailbox" ? fault.beside(FormQuestion.why, fault.remedy) : nil
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let means = answers.chosen("means", as: HandMeans.self) else { return }
        let (date, mailbox) = (answers.day(today: reading.today), answers.words("mailbox"))
        let because = answers.words(FormQuestion.why)
        try await BlockingWork.run {
            _ = try gateway.recordHandedOver(
                transfer, by: means, on: date, mailbox: means == .secureEmail ? mailbox : nil, because: because,
                acting: acting)
        }
    }
}

/// Saying that what was handed over has arrived, as somebody there told us: reported, not signed.
struct ArrivedForm: StepForm {
    private let reading: TransferReading

    /// - Returns: nil while nothing is on its way by hand.
    init?(_ reading: TransferReading) {
        guard let standing = reading.byHand, standing.handedOver > 0 else { return nil }
        self.reading = reading
    }

    let heading = "Say that it arrived"
    let button = "Record that it arrived"
    let note = "Nothing is sent. It stays in our own record, as reported."

    var questions: [FormQuestion] {
        HeardQuestions.questions + [.day("On which day did it arrive?", today: reading.today), HeardQuestions.unusual]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["It stands in our record as reported, not signed, with who told us."]
    }

    func problem(for fault: GatewayFault) -> FormProblem? { HeardQuestions.problem(for: fault) }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let heard = HeardQuestions.heard(answers) else { return }
        let date = answers.day(today: reading.today)
        try await BlockingWork.run { _ = try gateway.recordArrival(transfer, on: date, heard: heard, by: acting) }
    }
}
