import CaseTransfer
import GatewayService
import WorkingDays

/// What our own record says beside a dispute, and the form that adds to it: a page of its own, so that sending one form empties no other,
/// and nothing private stands beside what is sent.
struct PrivatePage: WorkbenchPage {
    static let template = "private-record"

    struct Entry: Hashable, Sendable {
        let heading: String
        let paragraphs: [String]
        let who: String
    }

    let title: String
    let heading: String
    let question: String
    let flag: String
    let back: String
    let entries: [Entry]
    let hasEntries: Bool
    let empty: String
    let problems: ProblemList?
    let fields: [FieldView]
    let action: String
    /// How far the transfer had come when the page was made, as with what is signed.
    let seen: String
    let formToken: String

    /// What somebody typed, what of it cannot be used, and why nothing was kept.
    struct Typed {
        var answers = FormAnswers.none
        var problems: [FormProblem] = []
        var refusal: String?
    }

    /// What the lawyers were asked and said.
    init(_ reading: DisputeReading, _ lines: [LegalAdviceLine], _ typed: Typed = Typed(), formToken: String) {
        let entries = lines.reversed().map { line in
            let day = line.on.words(on: reading.transfer.today)
            return Entry(
                heading: line.stage == .requested ? "Asked on \(day)" : "Answered on \(day)",
                paragraphs: line.words.map { $0.split(separator: "\n").map(String.init) }
                    ?? ["The words were erased under retention."],
                who: line.person.map { "Recorded by \($0)" } ?? "")
        }
        self.init(
            "Legal advice", reading, entries, empty: "Nothing is recorded of legal advice on this dispute.",
            asking: LegalAdviceForm.questions, typed, to: .recordAdvice, formToken: formToken)
    }

    /// A reason of our own; those on record stand with the dispute.
    init(reason reading: DisputeReading, _ typed: Typed = Typed(), formToken: String) {
        self.init(
            "Our own reasons", reading, [], empty: "What is on record stands with the dispute.",
            asking: [OwnReasonForm.question], typed, to: .recordReason, formToken: formToken)
    }

    private init(
        _ heading: String, _ reading: DisputeReading, _ entries: [Entry], empty: String,
        asking questions: [FormQuestion], _ typed: Typed, to route: DisputeRoute, formToken: String
    ) {
        let (id, number) = (reading.transfer.view.summary.transfer, reading.line.number)
        fields = questions.map { FieldView($0, typed.answers, typed.problems) }
        problems = ProblemList(typed.problems, in: fields, and: typed.refusal)
        title = (problems == nil ? "" : "Error: ") + heading
        (self.heading, self.entries, hasEntries, self.empty) = (heading, entries, !entries.isEmpty, empty)
        question = reading.question
        flag = "Private to \(reading.us). Never sent."
        back = DisputeRoute.shown.path(of: id, number)
        action = route.path(of: id, number)
        seen = reading.transfer.seen
        self.formToken = formToken
    }
}
