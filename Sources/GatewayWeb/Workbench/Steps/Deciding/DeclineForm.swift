import CaseTransfer
import GatewayService
import WorkingDays

/// Declining responsibility, for a coded reason and in words; it moves neither the case nor the duty (DERBY-76, DERBY-79).
struct DeclineForm: StepForm {
    private let children: StepChildren
    private let peer: String

    /// - Returns: nil when our law lets us decline no child.
    init?(_ reading: TransferReading) {
        let open = reading.children { child in
            .decision(
                DecisionStatement(
                    children: [DecidedChild(child: child.child, decision: .declined(reason: .notResponsible))]))
        }
        guard reading.isReceiving, !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children do we decline responsibility?")
        peer = reading.peer
    }

    let heading = "Decline responsibility"
    let button = "Decline and sign"

    var questions: [FormQuestion] {
        let reasons = [
            FormOption(
                value: DecidedChild.DeclineReason.notResponsible.rawValue, label: "Another authority is responsible",
                then: "\(peer) goes on working the plan. Both sides settle who is responsible, or dispute it."),
            FormOption(
                value: DecidedChild.DeclineReason.belowThreshold.rawValue, label: "The needs are below our threshold",
                then: "\(peer) goes on working the plan until both sides agree what the children need."),
        ]
        return [
            children.question,
            FormQuestion(
                name: "reason", label: "On which ground?", kind: .one(reasons), asksFor: "Choose the ground"),
            .because(hint: "\(peer)’s team manager reads it, and it goes on record."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "\(peer) holds the case and works the plan as before. Its team manager is told, with your reason.",
            "The duty stays where the children live. Declining does not move it, and the clock goes on.",
            "Either side can raise a dispute about it.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let reason = answers.chosen("reason", as: DecidedChild.DeclineReason.self) else { return }
        _ = try await gateway.decline(
            transfer, children: children.chosen(answers), reason: reason, words: answers.text(FormQuestion.why),
            by: acting)
    }
}
