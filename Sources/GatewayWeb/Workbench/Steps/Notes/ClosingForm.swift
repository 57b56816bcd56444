import CaseTransfer
import GatewayService
import WorkingDays

/// That the family and the agencies were told in writing that our case closes, and why (DERBY-61, CAM-55).
struct ClosingForm: NoteForm {
    let basis: NoteBasis

    /// - Returns: nil while our work has ended for no child.
    init?(_ reading: TransferReading) {
        let ended = reading.view.children.filter { child in
            !(reading.state.progress(of: child.reference)?.state.words(by: reading.state.side) ?? []).isEmpty
        }
        guard let basis = NoteBasis(reading, of: ended) else { return nil }
        self.basis = basis
    }

    let heading = "Record that the closing was told"

    var own: [FormQuestion] {
        let written = ContactMeans.allCases.filter(\.isWritten).map {
            FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst)
        }
        return [
            FormQuestion(
                name: "family", label: "How was the family told?", hint: "A closing is told in writing.",
                kind: .one(written), isOptional: true),
            FormQuestion(
                name: "agencies", label: "How were the agencies told?", kind: .one(written), isOptional: true),
            .because("Why does the case close, as they were told?"),
        ]
    }

    func problems(_ answers: FormAnswers) -> [FormProblem] {
        answers.raw("family").isEmpty && answers.raw("agencies").isEmpty
            ? [FormProblem(question: "family", words: "Choose how the family or the agencies were told")] : []
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        .closingTold(
            ClosingTold(
                children: children, on: date, family: answers.chosen("family"), agencies: answers.chosen("agencies")))
    }

    func because(_ answers: FormAnswers) -> String? { answers.words(FormQuestion.why) }
}
