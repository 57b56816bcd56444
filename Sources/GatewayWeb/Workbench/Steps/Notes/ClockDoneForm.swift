import CaseTransfer
import GatewayService
import WorkingDays

/// Saying that what a clock waits for was done, where no message says so: a review held, a record given out, a summary written, a long
/// case looked at from above.
struct ClockDoneForm: StepForm {
    private let children: StepChildren
    private let clocks: [ClockKind]
    private let reading: TransferReading

    /// - Returns: nil while no such clock runs.
    init?(_ reading: TransferReading) {
        let open = reading.due.filter { $0.clock.key.kind.isSettledByHand && $0.clock.stage.isAwaited }
        let kinds = ClockKind.allCases.filter { kind in open.contains { $0.clock.key.kind == kind } }
        let concerned = reading.atWork.filter { child in
            open.contains { $0.number == nil || $0.number == child.number }
        }
        guard !kinds.isEmpty, !concerned.isEmpty else { return nil }
        clocks = kinds
        children = StepChildren(concerned, reading, label: "For which children was it done?")
        self.reading = reading
    }

    let heading = "Say that a clock’s work is done"
    let button = "Record it"
    let note = "Nothing is sent. It stays in our own record."

    var facts: [AnswerLine] {
        reading.due.filter { clocks.contains($0.clock.key.kind) && $0.clock.stage.isAwaited }.map { line in
            let child = line.number.flatMap { number in reading.view.children.first { $0.number == number } }
            return AnswerLine(
                term: line.clock.key.kind.words.capitalisedFirst
                    + (child.map { ", \(reading.firstName(of: $0))" } ?? ""),
                words: "due \(line.clock.due.words(on: reading.today))")
        }
    }

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "clock", label: "What was done?",
                kind: .one(clocks.map { FormOption(value: $0.rawValue, label: $0.words.capitalisedFirst) }),
                asksFor: "Choose what was done"),
            children.question,
            .day("On which day?", today: reading.today),
            FormQuestion(
                name: "note", label: "Anything to say about it", hint: "For our own record.", kind: .sentences,
                isOptional: true),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        ["The clock stops for the children you named, and says whether it was in time."]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let clock = answers.chosen("clock", as: ClockKind.self) else { return }
        let (named, date, note) = (
            children.chosen(answers), answers.day(today: reading.today), answers.words("note")
        )
        try await BlockingWork.run {
            try gateway.settle(clock, of: named, in: transfer, on: date, note: note, by: acting)
        }
    }
}
