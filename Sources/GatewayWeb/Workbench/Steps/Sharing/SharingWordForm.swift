import CaseTransfer
import GatewayService
import WorkingDays

/// What becomes of somebody's permission to share after the pack was sent: withdrawn, or given again. The service is another question
/// (T-5, DERBY-4).
struct SharingWordForm: StepForm {
    private let children: StepChildren
    private let voices: [FormOption]
    private let reading: TransferReading

    /// - Returns: nil at the receiving side, and when it is not known here who is asked.
    init?(_ reading: TransferReading) {
        guard !reading.isReceiving, let file = reading.view.caseFile else { return nil }
        let open = reading.children { child in
            .consentChange(
                ConsentChangeStatement(
                    subject: "p1", change: .withdrawn, children: [child.child], documents: [], on: reading.today))
        }
        voices = file.consentSubjects.map { voice in
            let number = file.people.firstIndex { $0.key == voice.key }
            let subject = number.map { "p\($0 + 1)" } ?? voice.key
            return FormOption(value: subject, label: reading.name(ofKey: voice.key))
        }
        guard !open.isEmpty, !voices.isEmpty else { return nil }
        children = StepChildren(open, reading, label: "About which children?")
        self.reading = reading
    }

    let heading = "Record a change of permission"
    let button = "Record and sign"
    let lead: String? =
        "What was lawfully shared stays. Agreeing to share and agreeing to the service are two things: a family that refuses the "
        + "service is an ending."

    var questions: [FormQuestion] {
        [
            FormQuestion(
                name: "word", label: "What changed?",
                kind: .one([
                    FormOption(
                        value: ConsentChangeStatement.Change.withdrawn.rawValue, label: "Permission was withdrawn",
                        then:
                            "Further documents stop until an override for risk, or advice, is recorded. Word of a child’s safety "
                            + "never stops."),
                    FormOption(
                        value: ConsentChangeStatement.Change.given.rawValue, label: "Permission was given again",
                        then: "Further documents may go to \(reading.peer)."),
                ]), asksFor: "Choose what changed"),
            FormQuestion(
                name: "who", label: "Whose word is it?", kind: .one(voices), asksFor: "Choose whose word it is"),
            children.question,
            .documents(
                "Only for these documents", name: "documents", hint: "Tick none when it is about everything.",
                isOptional: true),
            .day("When did they say it?", today: reading.today),
            .because("What was said, and how?", hint: "\(reading.peer) reads it, and it goes on record."),
        ].compactMap(\.self)
    }

    func consequences(_ answers: FormAnswers) -> [String] {
        answers.chosen("word", as: ConsentChangeStatement.Change.self) == .withdrawn
            ? [
                "\(reading.peer) is told by a signed message.",
                "Further documents stop here until an override or advice is recorded. A death, a section 47 enquiry, a birth and "
                    + "any ending are told all the same.",
            ] : ["\(reading.peer) is told by a signed message that permission was given."]
    }

    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        guard let change = answers.chosen("word", as: ConsentChangeStatement.Change.self) else { return }
        _ = try await gateway.recordConsentChange(
            transfer, change, of: answers.raw("who"), children: children.chosen(answers),
            documents: answers.ticked("documents"), on: answers.day(today: reading.today),
            words: answers.text(FormQuestion.why), by: acting)
    }
}
