import CaseTransfer
import GatewayService
import WorkingDays

/// That an agency of the plan was told of the move, or confirmed that it shares with its counterpart (DERBY-73, HAV-56, CAL-40).
struct AgencyForm: NoteForm {
    let basis: NoteBasis
    /// The agencies that were told and have not confirmed, with their numbers.
    private let open: [(number: Int, label: String)]

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
        let waiting = Set(reading.state.record.agencies.filter { $0.confirmedOn == nil }.map(\.number))
        open = reading.view.record.compactMap { line in
            guard line.kind == .agency, let number = line.number, waiting.contains(number) else { return nil }
            return (number: number, label: line.words["name"] ?? "Agency \(number)")
        }
    }

    let heading = "Record what an agency was told"

    var own: [FormQuestion] {
        let agencies = AgencyTold.Agency.allCases.map {
            FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst)
        }
        let told = FormOption(
            value: "told", label: "An agency of the plan was told of the move",
            asks: [
                FormQuestion(
                    name: "agency", label: "Which sort of agency?", kind: .pick(agencies),
                    asksFor: "Choose the sort of agency"),
                FormQuestion(
                    name: "name", label: "Its name, and whom you spoke to", kind: .line,
                    asksFor: "Enter the agency’s name"),
                .means("How?"),
            ])
        let confirmed = FormOption(
            value: "confirmed", label: "An agency confirmed that it shares with its counterpart there",
            then: "It stands as reported, not signed.",
            asks: [
                FormQuestion(
                    name: "number", label: "Which agency?",
                    kind: .one(open.map { FormOption(value: String($0.number), label: $0.label) }),
                    asksFor: "Choose the agency"),
                .means("How?", name: "confirmed-how"),
            ])
        let none = FormOption(
            value: "none", label: "The plan names no other agency", then: "Nobody is asked about agencies then.")
        return [
            FormQuestion(
                name: "act", label: "What was done?", kind: .one([told] + (open.isEmpty ? [] : [confirmed]) + [none]),
                asksFor: "Choose what was done"),
            FormQuestion(name: "what", label: "What was said?", kind: .sentences, isOptional: true),
        ]
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        let act: AgencyTold.Act? =
            switch answers.raw("act") {
            case "told":
                answers.chosen("agency", as: AgencyTold.Agency.self).flatMap { agency in
                    answers.chosen("how", as: ContactMeans.self).map { .told(agency, how: $0) }
                }
            case "confirmed":
                Int(answers.raw("number")).flatMap { number in
                    answers.chosen("confirmed-how", as: ContactMeans.self).map { .confirmed(number: number, how: $0) }
                }
            case "none": .noneInPlan
            default: nil
            }
        return act.map { .agencyTold(AgencyTold(children: children, on: date, act: $0)) }
    }

    func words(_ answers: FormAnswers) -> [String: String?] {
        ["name": answers.raw("act") == "told" ? answers.words("name") : nil, "what": answers.words("what")]
    }
}
