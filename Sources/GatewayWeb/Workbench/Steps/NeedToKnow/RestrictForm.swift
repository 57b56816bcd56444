import CaseTransfer
import GatewayService
import WorkingDays

/// Restricting a transfer to those who need to know, or restricting it otherwise than before.
struct RestrictForm: StepForm {
    private let current: RestrictionLine?
    private let people: [RegisteredPerson]
    private let teams: [TeamID]
    private let worker: PersonID?
    private let reader: PersonID

    /// - Returns: always a form: a case may have to be kept apart before it is sent and after it is closed.
    init?(_ reading: TransferReading) {
        current = reading.view.restriction
        people = reading.readers
        teams = reading.teams
        worker = reading.state.record.worker
        reader = reading.acting.person.id
    }

    var heading: String { current == nil ? "Restrict who may read this" : "Change who may read this" }
    var button: String { current == nil ? "Restrict it" : "Change the restriction" }
    let note = "Nothing is sent: the other authority is told nothing of it."
    var lead: String? {
        "Everybody else sees that a transfer is there, what falls due and no name. Whoever needs it at once can open it with a reason, "
            + "and you are told."
    }

    var facts: [AnswerLine] { current.map(Self.facts) ?? [] }

    /// What a restriction says, as terms and words.
    static func facts(_ line: RestrictionLine) -> [AnswerLine] {
        [
            AnswerLine(term: "Restricted to", words: line.scope.namesInWords),
            AnswerLine(
                term: "Set by",
                words: (line.setBy ?? "Not known") + ", " + line.since.londonDate.inWords
                    + (line.reason.map { ": \($0)" } ?? "")),
        ]
    }

    var questions: [FormQuestion] {
        let asked = people.filter { $0.id != reader }
        let named = asked.map { FormOption(value: $0.id.text, label: "\($0.name), \($0.post)") }
        return [
            FormQuestion(
                name: "people", label: "Who may read it?",
                hint: "You, service managers and whoever has the work may read it without being named.",
                kind: .any(named), isOptional: true),
            teams.isEmpty
                ? nil
                : FormQuestion(
                    name: "teams", label: "Which teams may read it?",
                    kind: .any(teams.map { FormOption(value: $0.text, label: $0.text) }), isOptional: true),
            FormQuestion(
                name: "kept-out", label: "Who is to stay out of it, whatever their team or role?",
                hint: "For somebody who is too near to the family. They can still open it with a reason.",
                kind: .any(named.filter { $0.value != worker?.text }), isOptional: true),
            .because(),
        ].compactMap(\.self)
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        if answers.all("people").isEmpty, answers.all("teams").isEmpty {
            return [FormProblem(question: "people", words: "Tick at least one person or team")]
        }
        let both = answers.all("people").filter { answers.holds($0, of: "kept-out") }
        return both.isEmpty
            ? []
            : [FormProblem(question: "kept-out", words: "Somebody is ticked both to read it and to stay out of it")]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "Others see a restricted row without a name in every list, and do not find it by a name.",
            "Messages, deadlines and deliveries go on as before; the other authority is told nothing.",
            "Whoever opens it all the same gives a reason, and it stands on your list until a manager has looked at it.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let scope = Restriction.Scope(
            people: answers.all("people").compactMap { PersonID($0) },
            teams: answers.all("teams").compactMap { TeamID($0) },
            keptOut: answers.all("kept-out").compactMap { PersonID($0) })
        let words = answers.text(FormQuestion.why)
        try await BlockingWork.run { try gateway.restrict(transfer, to: scope, because: words, by: acting) }
    }
}
