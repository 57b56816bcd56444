import CaseTransfer
import GatewayService
import WorkingDays

/// That trafficking and modern slavery were considered, and what came of it (DERBY-63, HAV-46, CAL-30).
struct TraffickingForm: NoteForm {
    let basis: NoteBasis

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
    }

    let heading = "Record thought of trafficking"
    let lead: String? =
        "Consider trafficking and modern slavery after repeated moves, and after one that was not planned."

    var own: [FormQuestion] {
        [
            FormQuestion(
                name: "outcome", label: "What came of it?",
                kind: .one(
                    TraffickingConsidered.Outcome.allCases.map {
                        FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst)
                    }), asksFor: "Choose what came of it"),
            .because(),
        ]
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        answers.chosen("outcome", as: TraffickingConsidered.Outcome.self).map {
            .traffickingConsidered(TraffickingConsidered(children: children, on: date, outcome: $0))
        }
    }

    func because(_ answers: FormAnswers) -> String? { answers.words(FormQuestion.why) }
}
