import CaseTransfer
import GatewayService
import WorkingDays

/// Acknowledging papers that came without a signed pack, saying anew who has a pack, and taking a refusal as the wrong child's back
/// (decision 0013); a pack that just arrived is answered on its own page, after its verdict.
struct AcknowledgeForm: StepForm {
    private let children: StepChildren
    private let reading: TransferReading
    private let isAgain: Bool
    /// Whether it may be said anew for some child, which takes a reason.
    private let asksWhy: Bool
    /// The children whose refusal it takes back.
    private let closed: [ChildView]

    /// - Returns: nil while a signed pack waits on its own page, and when nothing can be acknowledged.
    init?(_ reading: TransferReading) {
        guard reading.isReceiving, let pack = reading.state.packDigest else { return nil }
        // Whoever may not refuse takes no refusal back either.
        let mayOpen = Permission.check(.refuse, by: reading.acting.person.roles) == nil
        let closed = mayOpen && reading.damaged.isEmpty ? reading.closedByRefusal : []
        let isAnswered = reading.toAnswer.isEmpty
        guard isAnswered || !closed.isEmpty else { return nil }
        self.closed = closed
        let open = reading.children { child in
            (isAnswered && child.papers.name == .held) || closed.contains { $0.reference == child.child }
                ? .acknowledgement(
                    AcknowledgementStatement(
                        pack: pack, children: reading.clocks.filter { $0.due.child == child.child }.map(\.due)))
                : nil
        }
        guard !open.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "For which children?")
        let said = open.count { $0.pack == PackState.Name.acknowledged.rawValue }
        isAgain = said == open.count
        asksWhy = isAgain || (said > 0 && !closed.isEmpty)
        self.reading = reading
    }

    var heading: String {
        closed.isEmpty
            ? isAgain ? "Say anew who has the papers" : "Acknowledge the papers" : "Acknowledge the papers after all"
    }
    var lead: String? {
        closed.isEmpty
            ? nil
            : "You refused it as the wrong child’s for \(closed.map(reading.firstName(of:)).inASentence). To acknowledge it for them takes "
                + "that back."
    }
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
        return asked + (asksWhy ? [.because("Why is it said anew?", isOptional: !isAgain)] : [])
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let named = children.chosen(answers)
        let opened = closed.filter { named.contains($0.reference) }.map(reading.firstName(of:))
        return [
            opened.isEmpty
                ? nil : "The papers about \(opened.inASentence) are open again, and what was closed with them.",
            "\(reading.peer) is told who has the papers, how to ring them, and when the meeting is due by our procedure.",
            "It does not accept responsibility.",
        ].compactMap(\.self)
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        ReceiveForm.teamNumbers.filter { field, _ in
            let number = answers.text(field)
            return !number.isEmpty && !TelephoneNumber.canBeRung(number)
        }.map { field, whose in
            FormProblem(question: field, words: "Enter \(whose) in figures, such as 01632 960 100")
        }
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "acknowledged-again" ? fault.beside(FormQuestion.why, "Say why it is said anew") : nil
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
