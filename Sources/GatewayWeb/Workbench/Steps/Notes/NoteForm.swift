import CaseTransfer
import GatewayService
import WorkingDays

/// Recording what our own people told, noted or considered. Nothing of it is sent: it stays in our journal, its names and words where
/// they can be erased.
protocol NoteForm: StepForm {
    /// What it is recorded of, and for whom.
    var basis: NoteBasis { get }
    /// What is asked between the children and the day.
    var own: [FormQuestion] { get }
    /// The note in codes; nil when an answer is missing.
    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote?
    /// Names and what was said, by field.
    func words(_ answers: FormAnswers) -> [String: String?]
    /// Why, for a note that needs its reason.
    func because(_ answers: FormAnswers) -> String?
}

/// The children whom notes are about, and today.
struct NoteBasis: Sendable {
    let children: StepChildren
    let peer: String
    let today: CivilDate

    /// - Returns: nil for a case that was given up.
    init?(_ reading: TransferReading, of children: [ChildView]? = nil) {
        guard !reading.state.isDiscarded else { return nil }
        let concerned = children ?? reading.view.children
        guard !concerned.isEmpty else { return nil }
        self.children = StepChildren(concerned, reading, label: "Which children is it about?")
        peer = reading.peer
        today = reading.today
    }
}

extension NoteForm {
    var button: String { "Record it" }
    var note: String { "Nothing of it is sent. It stays in our own record." }

    var questions: [FormQuestion] {
        [basis.children.question].compactMap(\.self) + own + [.day("On which day?", today: basis.today)]
    }

    func words(_ answers: FormAnswers) -> [String: String?] { [:] }
    func because(_ answers: FormAnswers) -> String? { nil }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["It stands in our own record, with your name and today’s date. Nothing of it is sent to \(basis.peer)."]
    }

    func problem(for fault: GatewayFault) -> FormProblem? {
        fault.code == "note-in-future" ? fault.beside("on", "Enter the day on which it was done") : nil
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard
            let note = made(answers, of: basis.children.chosen(answers), on: answers.day(today: basis.today))
        else { return }
        let (words, because) = (words(answers).compactMapValues(\.self), because(answers))
        try await BlockingWork.run {
            _ = try gateway.record(note, words: words, because: because, of: transfer, by: acting)
        }
    }
}
