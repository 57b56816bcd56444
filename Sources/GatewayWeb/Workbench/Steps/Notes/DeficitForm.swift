import CaseTransfer
import GatewayService
import WorkingDays

/// A service that the family cannot get there, or that it can now (DERBY-68, HAV-51).
struct DeficitForm: NoteForm {
    let basis: NoteBasis
    private let open: [(number: Int, label: String)]

    init?(_ reading: TransferReading) {
        guard let basis = NoteBasis(reading) else { return nil }
        self.basis = basis
        let waiting = Set(reading.state.record.deficits.filter { $0.settledOn == nil }.map(\.number))
        open = reading.view.record.compactMap { line in
            guard line.kind == .deficit, let number = line.number, waiting.contains(number) else { return nil }
            return (number: number, label: line.words["what"] ?? "Service \(number)")
        }
    }

    let heading = "Record a service that is lacking"

    var own: [FormQuestion] {
        let noted = FormOption(
            value: "noted", label: "The family cannot get a service there",
            asks: [
                FormQuestion(
                    name: "service", label: "Which service?",
                    kind: .one(ServiceDeficit.Service.allCases.map { FormOption(value: $0.rawValue, label: $0.label) }),
                    asksFor: "Choose the service")
            ])
        let settled = FormOption(
            value: "settled", label: "The family can get it now",
            asks: [
                FormQuestion(
                    name: "number", label: "Which service?",
                    kind: .one(open.map { FormOption(value: String($0.number), label: $0.label) }),
                    asksFor: "Choose the service")
            ])
        return [
            FormQuestion(
                name: "act", label: "What do you record?", kind: .one([noted] + (open.isEmpty ? [] : [settled])),
                asksFor: "Choose what you record"),
            FormQuestion(
                name: "what", label: "What is lacking, or how was it made good?", kind: .sentences,
                asksFor: "Say what is lacking, or how it was made good"),
        ]
    }

    func made(_ answers: FormAnswers, of children: [ChildReference], on date: CivilDate) -> CaseNote? {
        let act: ServiceDeficit.Act? =
            answers.raw("act") == "settled"
            ? Int(answers.raw("number")).map { .settled(number: $0) }
            : answers.chosen("service", as: ServiceDeficit.Service.self).map { .noted($0) }
        return act.map { .serviceDeficit(ServiceDeficit(children: children, on: date, act: $0)) }
    }

    func words(_ answers: FormAnswers) -> [String: String?] { ["what": answers.words("what")] }
}

extension ServiceDeficit.Service {
    /// Which, as a choice.
    fileprivate var label: String {
        switch self {
        case .education: "A school or nursery place"
        case .health: "Health care"
        case .specialist: "A specialist service"
        case .housing: "Housing"
        case .other: "Anything else"
        }
    }
}
