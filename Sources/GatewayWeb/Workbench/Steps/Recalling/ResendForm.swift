import CaseTransfer
import WorkingDays
import GatewayService

/// Queuing again what could not be delivered: the stored bytes, no new message.
struct ResendForm: StepForm {
    private let peer: String

    /// - Returns: nil when nothing waits for somebody to look.
    init?(_ reading: TransferReading) {
        let stuck: Set<DeliveryState.Name> = [.needsAttention, .rejected, .stranded]
        guard
            reading.state.messages.contains(where: { message in
                message.sender == reading.state.us && message.delivery.map { stuck.contains($0.name) } ?? false
            })
        else { return nil }
        peer = reading.peer
    }

    let heading = "Send again"
    let button = "Send again"
    var lead: String? { "Ring \(peer) first: their gateway did not take it." }
    let questions: [FormQuestion] = []

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "The very same message goes to \(peer) again, with its old number and seal. However often it arrives, it counts once."
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        try await BlockingWork.run { _ = try gateway.resend(transfer, by: acting) }
    }
}
