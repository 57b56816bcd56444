import CaseTransfer
import GatewayService
import WorkingDays

/// That we spoke with the other authority's worker or manager (DERBY-74, HAV-57, CAL-41).
struct ContactForm: NoteForm {
    let basis: NoteBasis

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
    }

    var heading: String { "Record a talk with \(basis.peer)" }
    let lead: String? = "What they said stands as reported, not signed."

    var own: [FormQuestion] {
        [
            FormQuestion(
                name: "with", label: "With whom did you speak?", hint: "Name, post and telephone number", kind: .line,
                asksFor: "Enter with whom you spoke"),
            .means("How?"),
            FormQuestion(name: "what", label: "What was said?", kind: .sentences, isOptional: true),
            FormQuestion(
                name: "risks", label: "The risks",
                kind: .any([
                    FormOption(value: "yes", label: "They were gone through, and both sides understand them")
                ]), isOptional: true),
        ]
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        answers.chosen("how", as: ContactMeans.self).map { how in
            .counterpartContact(
                CounterpartContact(
                    children: children, on: date, how: how, risksUnderstood: answers.holds("yes", of: "risks")))
        }
    }

    func words(_ answers: FormAnswers) -> [String: String?] {
        ["with": answers.words("with"), "what": answers.words("what")]
    }
}
