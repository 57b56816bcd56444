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
