import CaseTransfer
import GatewayService
import WorkingDays

/// Acknowledging papers that came without a signed pack, and saying anew who has a pack; a pack that just arrived is answered on its
/// own page, after its verdict.
struct AcknowledgeForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading
    private let isAgain: Bool

    /// - Returns: nil while a signed pack waits on its own page, and when nothing can be acknowledged.
    init?(_ reading: TransferReading) {
        guard reading.isReceiving, let pack = reading.state.packDigest, reading.toAnswer.isEmpty else { return nil }
        let open = reading.children { child in
            child.papers.name == .held
                ? .acknowledgement(
                    AcknowledgementStatement(
                        pack: pack, children: reading.clocks.filter { $0.due.child == child.child }.map(\.due)))
                : nil
        }
        guard !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children?")
        isAgain = open.allSatisfy { $0.pack == PackState.Name.acknowledged.rawValue }
        self.reading = reading
    }

    var heading: String { isAgain ? "Say anew who has the papers" : "Acknowledge the papers" }
    let button = "Acknowledge and sign"

    var questions: [FormQuestion] {
        let settings = reading.gateway.settings
        let asked = [
            children.question,
            FormQuestion(
                name: "team", label: "Team that has the papers", kind: .line,
                asksFor: "Enter the team that has the papers", preset: settings.dutyTeam),
            FormQuestion(
                name: "telephone", label: "Telephone \(reading.peer) can ring", kind: .line,
                asksFor: "Enter the team’s telephone number", preset: settings.dutyTelephone),
            FormQuestion(
                name: "out-of-hours", label: "Telephone outside office hours", kind: .line,
                asksFor: "Enter a number outside office hours", preset: settings.outOfHoursTelephone),
            FormQuestion(name: "worker", label: "Worker, if you know", kind: .line, isOptional: true),
            FormQuestion(
                name: "note", label: "Anything else to tell \(reading.peer)", kind: .sentences, isOptional: true),
        ].compactMap(\.self)
        return asked + (isAgain ? [.because("Why is it said anew?")] : [])
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "\(reading.peer) is told who has the papers, how to ring them, and when the meeting is due by our procedure.",
            "It does not accept responsibility.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let telephone = answers.text("telephone")
        _ = try await gateway.acknowledge(
            transfer,
            for: AcknowledgementDetails(
                team: answers.text("team"), telephone: telephone, outOfHours: answers.text("out-of-hours"),
                worker: answers.words("worker").map { Contact(name: $0, telephone: telephone) },
                note: answers.words("note")),
            children: children.chosen(answers), because: answers.words(FormQuestion.why), by: acting)
    }
}
