import CaseTransfer
import GatewayService
import WorkingDays

/// That advice on sharing was asked for, or what was advised: two facts, each with its day (DERBY-72, HAV-55, CAL-39).
struct SharingAdviceForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading

    /// - Returns: nil at the receiving side.
    init?(_ reading: TransferReading) {
        guard !reading.isReceiving, !reading.atWork.isEmpty else { return nil }
        children = StepChildren(reading.atWork, reading, label: "About which children?")
        self.reading = reading
    }

    let heading = "Record advice on sharing"
    let button = "Record it"
    let note = "Nothing of it is sent. It stays in our own record."
    let lead: String? =
        "After a withdrawal it counts when the adviser or a manager records it. What a practitioner records stays on record and lifts "
        + "nothing."

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "adviser", label: "Who advises?",
                kind: .one([
                    FormOption(
                        value: SharingAdvice.Adviser.caldicottGuardian.rawValue, label: "The Caldicott Guardian"),
                    FormOption(value: SharingAdvice.Adviser.legalServices.rawValue, label: "Legal Services"),
                    FormOption(
                        value: SharingAdvice.Adviser.teamManager.rawValue, label: "A team manager",
                        then: "Only where our procedure takes advice “if necessary”."),
                ]), asksFor: "Choose who advises"),
            FormQuestion(
                name: "outcome", label: "What is there to record?",
                kind: .one([
                    FormOption(value: "requested", label: "It was asked for, and has not come yet"),
                    FormOption(
                        value: "may", label: "Sharing may go ahead",
                        then: "What a withdrawal stopped may go again, when you are the adviser or a manager."),
                    FormOption(
                        value: "may-not", label: "Sharing may not go ahead", then: "What is stopped stays stopped."),
                ]), asksFor: "Choose what there is to record"),
            children.question,
            .day("On which day?", today: reading.today),
            .because("What was asked, or advised?", hint: "It stays in our journal and is never sent."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["It stands in our own record with your name. Nothing of it is sent to \(reading.peer)."]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        switch fault.code {
        case "in-future", "advice-before-refusal": fault.beside("on", "Enter the day on which it was asked for or came")
        case "advice-not-enough": fault.beside("adviser", fault.remedy)
        default: nil
        }
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let adviser = answers.chosen("adviser", as: SharingAdvice.Adviser.self) else { return }
        let mayShare: Bool? = ["may": true, "may-not": false][answers.raw("outcome")]
        let (named, date) = (children.chosen(answers), answers.day(today: reading.today))
        let words = answers.text(FormQuestion.why)
        try await BlockingWork.run {
            try gateway.recordSharingAdvice(
                transfer, from: adviser, mayShare: mayShare, children: named, on: date, words: words, by: acting)
        }
    }
}
