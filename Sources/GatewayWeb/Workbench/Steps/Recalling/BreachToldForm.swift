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
                asksFor: "Choose what they have decided"),
            FormQuestion(
                name: "told-by", label: "Who told us?", hint: "Name and post", kind: .line, asksFor: "Enter who told us"
            ),
            FormQuestion(
                name: "means", label: "How?",
                kind: .one(HandMeans.allCases.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
                asksFor: "Choose how they told us"),
            FormQuestion(
                name: "reached-at", label: "The number or address",
                hint: "That they rang from or were rung on, or wrote from.", kind: .line, isOptional: true),
            FormQuestion(name: "words", label: "What was said?", kind: .sentences, isOptional: true),
            .day("On which day?", today: reading.today),
            .because(
                "Why something is missing", hint: "Needed without a number, or without a name and post.",
                isOptional: true),
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "It stands in our record as reported, not signed. If the two decisions cannot both be meant, the page says so."
        ]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "told-by-missing", "told-by-unclear": fault.beside("told-by", "Enter name and post, or say below why not")
        case "number-missing": fault.beside("reached-at", "Enter the number, or say below why it is not known")
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let decision = answers.chosen("decision", as: BreachDecision.self),
            let means = answers.chosen("means", as: HandMeans.self)
        else { return }
        let heard = HeardWord(
            toldBy: answers.text("told-by"), means: means, reachedAt: answers.words("reached-at"),
            words: answers.words("words"), because: answers.words(FormQuestion.why))
        let date = answers.day(today: reading.today)
        try await BlockingWork.run {
            try gateway.recordToldBreachDecision(transfer, decision, on: date, heard: heard, by: acting)
        }
    }
}
