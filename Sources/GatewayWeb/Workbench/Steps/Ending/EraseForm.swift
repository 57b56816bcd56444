import CaseTransfer
import WorkingDays
import GatewayService

/// Erasing the names and reasons that the journal holds of a transfer that is over, under retention; in person, for good.
struct EraseForm: StepForm {
    /// - Returns: nil while the transfer is not over.
    init?(_ reading: TransferReading) {
        guard reading.state.isOver else { return nil }
    }

    let heading = "Erase names and reasons"
    let button = "Erase for good"
    let note = "Nothing is erased until you confirm on the next page."
    let lead: String? =
        "The journal’s chain still verifies. Not reached from here: the sealed messages and receipts, evidence that was written out, and "
        + "backups."
    let questions: [FormQuestion] = [
        .because("Which retention rule asks for it?"),
        .made(
            sure: "I have seen that no complaint, review or legal case still needs them",
            asksFor: "Make sure that nobody still needs the names and reasons"),
    ]

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "Names and reasons beside this transfer’s entries are erased for good. It cannot be undone.",
            "Who erased them, when and why stays in the journal.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let words = answers.text(FormQuestion.why)
        try await BlockingWork.run { _ = try gateway.erase(transfer, because: words, by: acting) }
    }
}
