import CaseTransfer
import GatewayService
import WorkingDays

/// Deciding what is done about a possible data breach, for what our authority holds (UK GDPR articles 33 and 34).
struct BreachForm: StepForm {
    private let breaches: [Breach]
    private let peer: String
    private let reading: TransferReading

    /// - Returns: nil when nothing in the transfer shows a possible breach.
    init?(_ reading: TransferReading) {
        breaches = reading.state.breaches
        peer = reading.peer
        self.reading = reading
        guard !breaches.isEmpty else { return nil }
    }

    private var decided: Breach.Decided? {
        breaches.contains { $0.decision == nil } ? nil : breaches.last?.decisions.last
    }

    let heading = "Decide about the possible breach"
    let button = "Record the decision"
    let note = "Nothing is sent. Tell the other authority by telephone what you decided."

    var facts: [AnswerLine] { reading.breaches.flatMap { BreachPart.facts($0, calling: reading.name(of:)) } }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "decision", label: "What is decided?",
                kind: .one(
                    BreachDecision.allCases.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
                asksFor: "Choose what is decided"),
            .because(hint: "And the reference of a report. It goes on record."),
            decided.map {
                FormQuestion(
                    name: "changing", label: "Why does the earlier decision no longer stand?",
                    hint: "It was decided on \($0.on.inWords): \($0.decision.words). Both stay on record.",
                    kind: .sentences, asksFor: "Say why the earlier decision no longer stands")
            },
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "The decision stands in our journal with your name; the list is quiet then.",
            "Each authority decides for what it holds. Tell \(peer) what you decided, and record what they tell you.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let decision = answers.chosen("decision", as: BreachDecision.self) else { return }
        let (words, change) = (answers.text(FormQuestion.why), answers.words("changing"))
        try await BlockingWork.run {
            try gateway.decideBreach(transfer, decision, because: words, changing: change, by: acting)
        }
    }
}
