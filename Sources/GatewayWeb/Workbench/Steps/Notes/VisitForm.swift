import CaseTransfer
import GatewayService
import WorkingDays

/// That both authorities' workers met or visited together, or could not (DERBY-75, HAV-58, CAL-42).
struct VisitForm: NoteForm {
    let basis: NoteBasis

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
    }

    let heading = "Record a joint visit"

    var own: [FormQuestion] {
        [
            FormQuestion(
                name: "outcome", label: "What became of it?",
                kind: .one([
                    FormOption(
                        value: "together", label: "Both authorities’ workers were there",
                        asks: [
                            FormQuestion(
                                name: "occasion", label: "What did they do together?",
                                kind: .one(
                                    JointVisit.Occasion.allCases.map {
                                        FormOption(value: $0.rawValue, label: $0.label)
                                    }), asksFor: "Choose what they did together")
                        ]),
                    FormOption(
                        value: "not-possible", label: "It was not possible",
                        asks: [
                            FormQuestion(
                                name: "obstacle", label: "Why not?",
                                kind: .one(
                                    JointVisit.Obstacle.allCases.map {
                                        FormOption(value: $0.rawValue, label: $0.label)
                                    }), asksFor: "Choose why it was not possible")
                        ]),
                ]), asksFor: "Choose what became of it"),
            FormQuestion(name: "with", label: "With whom?", hint: "Name and post", kind: .line, isOptional: true),
            FormQuestion(
                name: "what", label: "What came of it, or more of the reason", kind: .sentences, isOptional: true),
        ]
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        let outcome: JointVisit.Outcome? =
            answers.raw("outcome") == "together"
            ? answers.chosen("occasion", as: JointVisit.Occasion.self).map { .done($0) }
            : answers.chosen("obstacle", as: JointVisit.Obstacle.self).map { .notPossible($0) }
        return outcome.map { .jointVisit(JointVisit(children: children, on: date, outcome: $0)) }
    }

    func words(_ answers: FormAnswers) -> [String: String?] {
        ["with": answers.words("with"), "what": answers.words("what")]
    }
}

extension JointVisit.Occasion {
    /// What, as a choice.
    fileprivate var label: String {
        switch self {
        case .visit: "They visited the family together"
        case .met: "They met"
        case .meeting: "Both were at the Child in Need meeting"
        }
    }
}

extension JointVisit.Obstacle {
    /// Why not, as a choice.
    fileprivate var label: String {
        switch self {
        case .distance: "It is too far"
        case .family: "The family does not want it"
        case .safety: "It would not be safe"
        case .capacity: "Nobody could be spared"
        }
    }
}
