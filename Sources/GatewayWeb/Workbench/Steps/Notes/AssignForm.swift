import CaseTransfer
import WorkingDays
import GatewayService

/// Giving the work on a transfer to one of us, or putting it on the team's list.
struct AssignForm: StepForm {
    private static let team = "the-team"
    private let people: [RegisteredPerson]
    private let current: PersonID?
    private let away: String?

    /// - Returns: nil once the transfer is over.
    init?(_ reading: TransferReading) {
        guard !reading.state.isOver else { return nil }
        current = reading.state.record.worker
        people = reading.colleagues.filter { $0.id != reading.state.record.worker }
        away = reading.view.summary.worker?.note?.inPlainWords
    }

    let heading = "Give the work to somebody"
    let button = "Assign"
    let note = "Nothing is sent. Everybody who may work on cases still can."
    var lead: String? {
        current.map { person in "It is with \(person)" + (away.map { " (\($0))" } ?? "") + "." }
            ?? "Nobody has it; it stands on the team’s list."
    }

    var questions: [FormQuestion] {
        let team =
            current == nil ? [] : [FormOption(value: Self.team, label: "Nobody: put it on the team’s list")]
        return [
            FormQuestion(
                name: "person", label: "Who is to have it?",
                kind: .pick(people.map { FormOption(value: $0.id.text, label: "\($0.name), \($0.post)") } + team),
                asksFor: "Choose who is to have it"),
            .because(isOptional: true),
        ]
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        let person = people.first { $0.id.text == answers.raw("person") }
        return [
            person.map { "It stands on the list of \($0.name)." } ?? "It stands on the team’s list.",
            "When somebody leaves, what they have goes to the team’s list by itself.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let (person, words) = (PersonID(answers.raw("person")), answers.words(FormQuestion.why))
        let toTeam = answers.raw("person") == Self.team
        try await BlockingWork.run {
            try gateway.assign(transfer, to: toTeam ? nil : person, because: words, by: acting)
        }
    }
}
