import CaseTransfer
import GatewayService
import WorkingDays

/// Lifting the restriction of a transfer.
struct UnrestrictForm: StepForm {
    private let current: RestrictionLine

    /// - Returns: nil while it is not restricted.
    init?(_ reading: TransferReading) {
        guard let current = reading.view.restriction else { return nil }
        self.current = current
    }

    let heading = "Lift the restriction"
    let button = "Lift it"
    let note = "Nothing is sent."
    var facts: [AnswerLine] { RestrictForm.facts(current) }
    var questions: [FormQuestion] { [.because()] }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["Everybody who may read cases may read it again, and finds it by name."]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let words = answers.text(FormQuestion.why)
        try await BlockingWork.run { try gateway.unrestrict(transfer, because: words, by: acting) }
    }
}
