import CaseTransfer
import WorkingDays
import GatewayService

/// What a step asks, what it says before signing, and the use case behind it.
protocol StepForm: Sendable {
    /// The step as a verb: the heading of its pages, as "Convene the meeting".
    var heading: String { get }
    /// One or two sentences over the questions; nil when the heading says it.
    var lead: String? { get }
    /// What has to be known to answer, as terms and words.
    var facts: [AnswerLine] { get }
    /// What is asked.
    var questions: [FormQuestion] { get }
    /// What the button that does it says, as "Convene and sign".
    var button: String { get }
    /// What happens before that button: what is sent, or that nothing is.
    var note: String { get }

    /// What cannot be used beyond what each question says of its own answer.
    func problems(_ answers: FormAnswers) -> [FormProblem]
    /// The answers, as the page before signing says them.
    func lines(_ answers: FormAnswers) -> [AnswerLine]
    /// What happens once it is done, in sentences.
    func consequences(_ answers: FormAnswers) -> [String]
    /// The question that answers a no of the use case, with words for it; nil when none does.
    func problem(for fault: GatewayFault) -> FormProblem?
    /// Does it.
    ///
    /// - Throws: `GatewayFault`, whatever the use case says.
    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
}

/// A step after which somebody goes on elsewhere than on the transfer's page.
protocol LeadingForm: StepForm {
    /// Does it.
    ///
    /// - Returns: the path of the page that comes next.
    /// - Throws: `GatewayFault`, whatever the use case says.
    func goOn(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws -> String
}

extension LeadingForm {
    func take(_ answers: FormAnswers, on transfer: TransferState, of gateway: Gateway, by acting: ActingPerson)
        async throws
    {
        _ = try await goOn(answers, on: transfer, of: gateway, by: acting)
    }
}

extension StepForm {
    var lead: String? { nil }
    var facts: [AnswerLine] { [] }
    var note: String { "Nothing is sent until you sign on the next page." }
    func problems(_ answers: FormAnswers) -> [FormProblem] { [] }
    func lines(_ answers: FormAnswers) -> [AnswerLine] { questions.flatMap { $0.lines(answers) } }
    func problem(for fault: GatewayFault) -> FormProblem? { nil }
}

/// The children whom a step can be about: asked only where there is a choice.
struct StepChildren: Hashable, Sendable {
    static let name = "children"
    let children: [ChildView]
    let question: FormQuestion?

    /// - Parameters:
    ///   - children: those for whom the step has a meaning; none may be left out of it by a slip, none is ticked beforehand.
    ///   - label: what is asked, as "For which children is it convened?".
    init(_ children: [ChildView], _ reading: TransferReading, label: String) {
        self.children = children
        question =
            children.count < 2
            ? nil
            : FormQuestion(
                name: Self.name, label: label, hint: "Each child has their own decision and dates.",
                kind: .any(
                    children.map { FormOption(value: String($0.number), label: reading.firstName(of: $0)) }),
                asksFor: "Tick at least one child")
    }

    /// Whom it is about.
    func chosen(_ answers: FormAnswers) -> [ChildReference] {
        guard question != nil else { return children.map(\.reference) }
        return children.filter { answers.holds(String($0.number), of: Self.name) }.map(\.reference)
    }
}
