import CaseTransfer
import WorkingDays

/// What somebody answered in a form, to be checked by them before it is done.
struct CheckPage: WorkbenchPage {
    static let template = "check"

    /// Where a form goes from here.
    struct Way: Hashable, Sendable {
        /// Where it is done.
        let action: String
        /// Where it can be changed, with all that was typed.
        let change: String
    }

    let title: String
    let heading: String
    /// Whom or what it is about.
    let subject: String
    /// The transfer's number; nil for what is about no transfer.
    let number: String?
    let lines: [AnswerLine]
    let then: [String]
    let hidden: [HiddenField]
    let button: String
    let action: String
    let change: String
    /// How far what it is about had come when these answers were given.
    let seen: String
    let formToken: String

    /// - Parameters:
    ///   - lines: the answers, in the order in which they were asked for.
    ///   - then: what happens once it is done, in sentences.
    ///   - hidden: the answers as fields, so that they are sent once more.
    init(
        heading: String, subject: String, number: String? = nil, lines: [AnswerLine], then: [String],
        hidden: [HiddenField], button: String, way: Way, seen: String, formToken: String
    ) {
        title = "Check your answers: \(heading)"
        (self.heading, self.subject, self.number) = (heading, subject, number)
        (self.lines, self.then, self.hidden, self.button) = (lines, then, hidden, button)
        (action, change) = (way.action, way.change)
        (self.seen, self.formToken) = (seen, formToken)
    }

    /// The answers to the form of a step on a transfer.
    init(_ form: any StepForm, _ answers: FormAnswers, in reading: TransferReading, way: Way, formToken: String) {
        self.init(
            heading: form.heading, subject: reading.heading, number: reading.number,
            lines: form.lines(answers), then: form.consequences(answers),
            hidden: answers.hidden(for: form.questions), button: form.button, way: way, seen: reading.seen,
            formToken: formToken)
    }
}
