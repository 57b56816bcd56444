import CaseTransfer
import WorkingDays
import GatewayService

/// Destroying what was recalled, or refused as the wrong child's, and telling the sending authority; in person, for good.
struct DestroyForm: StepForm {
    private let peer: String

    /// - Returns: nil when nothing is closed here.
    init?(_ reading: TransferReading) {
        guard reading.isReceiving, reading.state.hasQuarantine else { return nil }
        peer = reading.peer
    }

    let heading = "Confirm destruction"
    let button = "Destroy for good and sign"
    let note = "Nothing is destroyed until you sign on the next page."
    let lead: String? =
        "The documents leave the files, and the words that the journal held of them are erased. Digests, codes and dates stay, and "
        + "everything still verifies. It cannot be undone."

    var questions: [FormQuestion] {
        [
            .because(
                "How was it made sure of?",
                hint:
                    "\(peer) reads it. Say what was done about copies on paper, files that somebody wrote out, and backups: those are "
                    + "not reached from here."),
            .made(
                sure: "I have made sure that no copy is left here that this does not reach",
                asksFor: "Make sure of copies on paper and written-out files first"),
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "The papers are destroyed for good. It cannot be undone.",
            "\(peer) is told when, by whom, how you made sure, and who had opened them before.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        _ = try await gateway.destroy(transfer, because: answers.text(FormQuestion.why), by: acting)
    }
}
