import CaseTransfer
import GatewayService
import WorkingDays

/// Saying that a manager looked at who had opened a transfer which was restricted to others.
struct LookedAtForm: StepForm {
    private let opened: [BrokenGlassLine]

    /// - Returns: nil while nothing of the kind waits for this reader.
    init?(_ reading: TransferReading) {
        opened = reading.brokenGlass
        guard !opened.isEmpty else { return nil }
    }

    let heading = "Say that you looked at who opened this"
    let button = "Record that I looked"
    let note = "Nothing is sent. The notice on the managers’ lists goes."
    var lead: String? { "Ask the person if the reason does not tell you why it had to be." }

    var facts: [AnswerLine] {
        opened.map { line in
            AnswerLine(
                term: line.name,
                words: "\(line.at.dayAndTimeInWords): \(line.reason ?? "the reason was erased")")
        }
    }

    var questions: [FormQuestion] {
        [.because("What did you find?", hint: "That the reason holds, or what you did about it. It goes on record.")]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "The opening, its reason and what you found stay in the journal.",
            "The notice goes from every manager’s list.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let words = answers.text(FormQuestion.why)
        _ = try await BlockingWork.run { try gateway.lookAtBrokenGlass(transfer, because: words, by: acting) }
    }
}
