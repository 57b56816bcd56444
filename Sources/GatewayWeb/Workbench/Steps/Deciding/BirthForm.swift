import CaseTransfer
import GatewayService
import WorkingDays

/// Telling the other authority that a child sent as unborn was born; it changes no date (T-12).
struct BirthForm: StepForm {
    private let unborn: [ChildView]
    private let reading: TransferReading

    /// - Returns: nil when no child of the transfer is unborn.
    init?(_ reading: TransferReading) {
        unborn = reading.children { child in
            child.unborn && child.bornOn == nil
                ? .birth(BirthStatement(child: child.child, on: reading.today)) : nil
        }
        guard !unborn.isEmpty else { return nil }
        self.reading = reading
    }

    let heading = "Tell of a birth"
    let button = "Tell it and sign"
    let lead: String? = "The NHS number and the rest of the facts follow as a supplement."

    var questions: [FormQuestion] {
        [
            unborn.count < 2
                ? nil
                : FormQuestion(
                    name: "child", label: "Which child was born?",
                    kind: .one(
                        unborn.map { FormOption(value: String($0.number), label: reading.firstName(of: $0)) }),
                    asksFor: "Choose the child"),
            .day("When was the child born?", today: reading.today),
            FormQuestion(name: "name", label: "The child’s name, when there is one", kind: .line, isOptional: true),
            FormQuestion(
                name: "note", label: "Where are mother and child, and who sees them?",
                hint: "\(reading.peer) reads it. Never write a confidential address.", kind: .sentences,
                isOptional: true),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        [
            "\(reading.peer) is told that the child was born on \(answers.day(today: reading.today).words(on: reading.today)).",
            "No date, holder or duty changes.",
        ]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        let chosen = unborn.count < 2 ? unborn.first : unborn.first { answers.holds(String($0.number), of: "child") }
        guard let chosen else { return }
        _ = try await gateway.recordBirth(
            transfer, child: chosen.reference, on: answers.day(today: reading.today), name: answers.words("name"),
            note: answers.words("note"), by: acting)
    }
}
