import CaseTransfer
import WorkingDays
import GatewayService

/// Giving up a prepared case that was never sent, or whose pack was rejected.
struct DiscardForm: StepForm {
    /// - Returns: nil while nothing is there to be given up.
    init?(_ reading: TransferReading) {
        let packs = Set(reading.state.children.map(\.pack.name))
        guard !reading.isReceiving, !reading.state.isDiscarded, !packs.isEmpty,
            packs.isSubset(of: [.draft, .rejected])
        else { return nil }
    }

    let heading = "Discard the prepared case"
    let button = "Discard"
    let note = "Nothing is discarded until you confirm on the next page."
    let questions: [FormQuestion] = [.because()]

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "The copy of the case is removed, and it leaves the list. Nothing of it was taken by the other authority.",
            "What was recorded about it stays in the journal, with your reason.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let words = answers.text(FormQuestion.why)
        try await BlockingWork.run { try gateway.discard(transfer, because: words, by: acting) }
    }
}
