import CaseTransfer
import GatewayService
import WorkingDays

/// Refusing a pack that was answered already, or for several children at once. It ends nothing and changes no date; papers of the wrong
/// child are closed at once.
struct RefuseForm: StepForm {
    private let children: StepChildren
    private let asked: RefusalQuestions

    /// - Returns: nil when our law lets us refuse the pack for no child.
    init?(_ reading: TransferReading) {
        let open = reading.refusable
        guard !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children do you refuse the pack?")
        asked = RefusalQuestions(for: open, in: reading)
    }

    let heading = "Refuse the pack"
    let button = "Refuse and sign"
    let lead: String? = "A refusal ends nothing and changes no date. The other authority gets it back as a task."

    var questions: [FormQuestion] { [children.question].compactMap(\.self) + asked.questions }

    /// The children named, in the pack's order.
    private func named(_ answers: FormAnswers) -> [ChildView] {
        let chosen = children.chosen(answers)
        return children.children.filter { chosen.contains($0.reference) }
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] { asked.problems(answers, for: named(answers)) }
    func consequences(_ answers: FormAnswers) -> [String] { asked.consequences(answers, for: named(answers)) }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let refusal = asked.refusal(answers, for: named(answers)) else { return }
        _ = try await gateway.answerPack(transfer, refusing: [refusal], acknowledging: [], for: nil, by: acting)
    }
}

extension TransferReading {
    /// The children for whom our law lets us refuse the pack.
    var refusable: [ChildView] {
        guard isReceiving, let pack = state.packDigest else { return [] }
        return children { child in
            .refusal(RefusalStatement(pack: pack, children: [RefusedChild(child: child.child, reason: .wrongChild)]))
        }
    }
}
