import CaseTransfer
import WorkingDays
import GatewayService

/// Taking back an ending that we said in mistake: what stood before stands again, on both sides.
struct TakeBackEndingForm: StepForm {
    private let children: StepChildren
    private let reasons: [EndedChild.Reason]
    private let reading: TransferReading

    /// - Returns: nil when we have said of no child that our work ended.
    init?(_ reading: TransferReading) {
        let side = reading.state.side
        func said(_ child: ChildView) -> [EndedChild.Reason] {
            (reading.state.progress(of: child.reference)?.state.words(by: side) ?? []).map(\.reason)
        }
        let open = reading.view.children.filter { !said($0).isEmpty }
        guard !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "Of which children was it a mistake?")
        reasons = EndedChild.Reason.allCases.filter { reason in open.contains { said($0).contains(reason) } }
        self.reading = reading
    }

    let heading = "Take back an ending"
    let button = "Take back and sign"
    let lead: String? =
        "Only the authority that said an ending takes it back. To put its day or reason right, take it back and end it again."

    var questions: [FormQuestion] {
        [
            children.question,
            reasons.count < 2
                ? nil
                : FormQuestion(
                    name: "reason", label: "Which ending was it?",
                    kind: .one(reasons.map { FormOption(value: $0.rawValue, label: $0.label) }),
                    asksFor: "Choose which ending it was"),
            .because("How did the mistake come about?", hint: "\(reading.peer) reads it, and it goes on record."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "What stood before stands again for \(reading.names(of: children.chosen(answers))), here and at \(reading.peer): who "
                + "holds the case, where the duty lies, when the meeting is due.",
            "Both words stay on record.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let reason = reasons.count < 2 ? reasons.first : answers.chosen("reason", as: EndedChild.Reason.self)
        _ = try await gateway.withdrawEnding(
            transfer, children: children.chosen(answers), reason: reason, words: answers.text(FormQuestion.why),
            by: acting)
    }
}
