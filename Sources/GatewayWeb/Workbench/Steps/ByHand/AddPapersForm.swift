import CaseTransfer
import GatewayService
import WorkingDays

/// Adding what came later to papers that were registered by hand.
struct AddPapersForm: StepForm {
    private let reading: TransferReading

    /// - Returns: nil where a signed pack came, and where papers were recalled or refused as the wrong child's.
    init?(_ reading: TransferReading) {
        guard reading.isReceiving, !reading.isOver, !reading.state.papers.isEmpty, reading.state.addingFault == nil
        else { return nil }
        self.reading = reading
    }

    let heading = "Add papers that came later"
    let button = "Add them to the record"
    let note = "Nothing is sent. It stays in our own record, as reported."

    var questions: [FormQuestion] {
        [PapersQuestions.documents(isOptional: false), .day("On which day did they come?", today: reading.today)]
            + HeardQuestions.ofPapers + [HeardQuestions.unusualPapers]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["It stands in our record that they came, with who sent them. No clock starts again."]
    }

    func problem(for fault: GatewayFault) -> FormProblem? { HeardQuestions.problem(for: fault) }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let heard = HeardQuestions.heard(answers) else { return }
        let (documents, date) = (PapersQuestions.named(answers), answers.day(today: reading.today))
        try await BlockingWork.run {
            try gateway.addPapers(documents, to: transfer, on: date, heard: heard, by: acting)
        }
    }
}
