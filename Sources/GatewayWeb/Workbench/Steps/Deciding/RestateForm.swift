import CaseTransfer
import GatewayService
import WorkingDays

/// Saying anew when our meetings are due, because limit, calendar or count are not what they were when we acknowledged (T-3).
struct RestateForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading

    /// - Returns: nil at the sending side, and while everything comes out as it was said.
    init?(_ reading: TransferReading) {
        let moved = reading.clocks.filter { !$0.status.isSettled && $0.recounted != nil }.map(\.due.child)
        let open = reading.atWork.filter { moved.contains($0.reference) }
        guard reading.isReceiving, !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children?")
        self.reading = reading
    }

    let heading = "Say the due date anew"
    let button = "Say it and sign"

    var facts: [AnswerLine] {
        reading.clocks.compactMap { clock in
            guard let now = clock.recounted,
                let child = children.children.first(where: { $0.reference == clock.due.child })
            else { return nil }
            return AnswerLine(
                term: reading.firstName(of: child),
                words: "\(clock.due.due.words(on: reading.today)) was said; it comes out as "
                    + now.due.words(on: reading.today))
        }
    }

    var questions: [FormQuestion] {
        [
            children.question,
            FormQuestion(
                name: "reason", label: "Why is it another day?",
                kind: .one(FormOption.each(of: RestatementStatement.Reason.self) { $0.words.capitalisedFirst }),
                asksFor: "Choose why it is another day"),
            .because("In your own words", hint: "\(reading.peer) reads it, and it goes on record."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["\(reading.peer) is told the new date. Both sides show it, and keep the old one on record."]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let reason = answers.chosen("reason", as: RestatementStatement.Reason.self) else { return }
        _ = try await gateway.restate(
            transfer, children: children.chosen(answers), reason: reason, words: answers.text(FormQuestion.why),
            by: acting)
    }
}
