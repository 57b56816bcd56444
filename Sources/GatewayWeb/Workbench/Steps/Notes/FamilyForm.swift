import CaseTransfer
import GatewayService
import WorkingDays

/// That the family was told of the authorities' responsibilities, or why it was not (DERBY-77, HAV-60, CAL-44, CAM-6).
struct FamilyForm: NoteForm {
    let basis: NoteBasis

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
    }

    let heading = "Record what the family was told"
    let lead: String? =
        "The family is told twice: while the case is on its way, and when the receiving authority takes full responsibility."

    var own: [FormQuestion] {
        let members = FamilyInformed.Member.allCases.map { FormOption(value: $0.rawValue, label: $0.label) }
        let reasons = FamilyInformed.Reason.allCases.map {
            FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst)
        }
        return [
            FormQuestion(
                name: "occasion", label: "About what?",
                kind: .one([
                    FormOption(
                        value: FamilyInformed.Occasion.duringTransition.rawValue,
                        label: "Who is responsible while the case is on its way"),
                    FormOption(
                        value: FamilyInformed.Occasion.fullResponsibility.rawValue,
                        label: "That the receiving authority has full responsibility"),
                ]), asksFor: "Choose what it was about"),
            FormQuestion(
                name: "outcome", label: "Was the family told?",
                kind: .one([
                    FormOption(
                        value: "told", label: "Yes",
                        asks: [
                            FormQuestion(
                                name: "whom", label: "Who was told?", kind: .any(members),
                                asksFor: "Tick who was told"),
                            .means("How?"),
                            FormQuestion(
                                name: "what", label: "What were they told?", kind: .sentences,
                                asksFor: "Say what the family was told"),
                        ]),
                    FormOption(
                        value: "not-told", label: "No, for a reason",
                        then: "The reason goes on record, and the task is settled.",
                        asks: [
                            FormQuestion(
                                name: "reason", label: "For which reason?", kind: .one(reasons),
                                asksFor: "Choose the reason"),
                            .because("In your own words"),
                        ]),
                ]), asksFor: "Choose whether the family was told"),
        ]
    }

    private func wasTold(_ answers: FormAnswers) -> Bool { answers.raw("outcome") == "told" }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        guard let occasion = answers.chosen("occasion", as: FamilyInformed.Occasion.self) else { return nil }
        let told = answers.chosen("how", as: ContactMeans.self).map { how in
            FamilyInformed.Outcome.told(answers.ticked("whom"), how: how)
        }
        let notTold = answers.chosen("reason", as: FamilyInformed.Reason.self).map(FamilyInformed.Outcome.notTold)
        guard let outcome = wasTold(answers) ? told : notTold else { return nil }
        return .familyInformed(
            FamilyInformed(children: children, occasion: occasion, on: date, outcome: outcome))
    }

    func words(_ answers: FormAnswers) -> [String: String?] {
        wasTold(answers) ? ["what": answers.words("what")] : [:]
    }

    func because(_ answers: FormAnswers) -> String? {
        wasTold(answers) ? nil : answers.words(FormQuestion.why)
    }
}

extension FamilyInformed.Member {
    /// Who, as a choice.
    fileprivate var label: String {
        switch self {
        case .mother: "Mother"
        case .father: "Father"
        case .parent: "Another parent"
        case .carer: "Carer"
        case .child: "Child or young person"
        case .other: "Somebody else of the family"
        }
    }
}
