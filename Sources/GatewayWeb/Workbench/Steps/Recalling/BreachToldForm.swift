import CaseTransfer
import GatewayService
import WorkingDays

/// Entering what the other authority decided about a possible breach, as somebody there told us: reported, not signed.
struct BreachToldForm: StepForm {
    private let reading: TransferReading

    /// - Returns: nil when nothing in the transfer shows a possible breach.
    init?(_ reading: TransferReading) {
        guard !reading.state.breaches.isEmpty else { return nil }
        self.reading = reading
    }

    var heading: String { "Record \(reading.peer)’s decision about the breach" }
    let button = "Record it"
    let note = "Nothing of it is sent. It stays in our own record, as reported."

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "decision", label: "What have they decided?", hint: "As they say it of themselves.",
                kind: .one(
                    BreachDecision.allCases.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
                asksFor: "Choose what they have decided")
        ] + HeardQuestions.questions + [.day("On which day?", today: reading.today), HeardQuestions.unusual]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "It stands in our record as reported, not signed. If the two decisions cannot both be meant, the page says so."
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? { HeardQuestions.problem(for: fault) }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let decision = answers.chosen("decision", as: BreachDecision.self),
            let heard = HeardQuestions.heard(answers)
        else { return }
        let date = answers.day(today: reading.today)
        try await BlockingWork.run {
            try gateway.recordToldBreachDecision(transfer, decision, on: date, heard: heard, by: acting)
        }
    }
}
