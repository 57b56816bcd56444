import CaseTransfer
import GatewayService
import WorkingDays

/// That the lawyers were asked or answered, and in what words: kept in our own record, in a form that sends nothing.
enum LegalAdviceForm {
    static let questions = [
        FormQuestion(
            name: "stage", label: "What happened?",
            kind: .one([
                FormOption(value: LegalAdviceRecord.Stage.requested.rawValue, label: "We asked Legal Services"),
                FormOption(value: LegalAdviceRecord.Stage.received.rawValue, label: "Their advice came"),
            ]), asksFor: "Choose whether advice was asked for or came"),
        FormQuestion(
            name: "advice-on", label: "On which day?", hint: "For example, 9 12 2026", kind: .date,
            asksFor: "Enter the day"),
        FormQuestion(
            name: "own", label: "What was asked, or what they say", hint: "It stays in our record.", kind: .sentences,
            asksFor: "Enter what was asked, or what the advice says"),
    ]

    /// Keeps it.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    static func take(
        _ answers: FormAnswers, in number: Int, of transfer: TransferState, _ gateway: Gateway, by acting: ActingPerson
    ) throws {
        guard let stage = answers.chosen("stage", as: LegalAdviceRecord.Stage.self), let day = answers.date("advice-on")
        else { return }
        try gateway.recordLegalAdvice(
            stage, on: day, in: gateway.dispute(number, in: transfer), of: transfer, words: answers.text("own"),
            by: acting)
    }
}

/// What our record says of legal advice on a dispute.
struct LegalAdvicePage: WorkbenchPage {
    static let template = "legal-advice"

    struct Entry: Hashable, Sendable {
        let heading: String
        let words: String
        let who: String
    }

    let title = "Legal advice"
    let question: String
    let flag: String
    let back: String
    let entries: [Entry]
    let hasEntries: Bool

    init(_ reading: DisputeReading, _ lines: [LegalAdviceLine]) {
        question = reading.question
        flag = "Private to \(reading.us). Never sent."
        back = DisputeRoute.shown.path(of: reading.transfer.view.summary.transfer, reading.line.number)
        entries = lines.reversed().map { line in
            let day = line.on.words(on: reading.transfer.today)
            return Entry(
                heading: line.stage == .requested ? "Asked on \(day)" : "Answered on \(day)",
                words: line.words ?? "The words were erased under retention.",
                who: line.person.map { "Recorded by \($0)" } ?? "")
        }
        hasEntries = !entries.isEmpty
    }
}
