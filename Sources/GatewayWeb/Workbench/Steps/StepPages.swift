import CaseTransfer
import WorkingDays
import GatewayService

/// The form of a step.
struct StepPage: WorkbenchPage {
    static let template = "step"

    let title: String
    let head: TransferHead
    let facts: CaseHead
    let clock: CaseClockPart?
    let problems: ProblemList?
    let heading: String
    let lead: String?
    let known: [AnswerLine]
    let isKnown: Bool
    let fields: [FieldView]
    let note: String
    let action: String
    let back: String
    let seen: String
    let formToken: String

    /// - Parameters:
    ///   - problems: what of the answers cannot be used.
    ///   - refusal: why nothing was done, in sentences, where no field can answer it.
    init(
        _ step: CaseStep, _ form: any StepForm, _ answers: FormAnswers = .none, problems: [FormProblem] = [],
        refusal: String? = nil, in reading: TransferReading, formToken: String
    ) {
        let id = reading.view.summary.transfer
        fields = form.questions.map { FieldView($0, answers, problems) }
        self.problems = ProblemList(problems, in: fields, and: refusal)
        title = (self.problems == nil ? "" : "Error: ") + "\(form.heading): \(reading.heading)"
        head = TransferHead(reading, on: .step(step, .asked))
        facts = CaseHead(reading)
        clock = CaseClockPart(reading)
        heading = form.heading
        lead = form.lead
        known = form.facts
        isKnown = !known.isEmpty
        note = form.note
        action = WorkbenchRoute.step(step, .checked).path(of: id)
        back = WorkbenchRoute.transfer.path(of: id)
        seen = reading.seen
        self.formToken = formToken
    }
}

extension TransferReading {
    /// How far the conversation and our own record had come when a page was made: what is signed later is signed against this, so
    /// that nobody decides on what they have not seen and a form sent twice does nothing twice.
    var seen: String { String(lastChange) }
}
