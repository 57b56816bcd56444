import CaseTransfer
import GatewayService

/// What whoever a transfer is restricted from sees in place of any of its pages: that it is, and how it opens in an emergency.
struct RestrictedPage: WorkbenchPage {
    static let template = "restricted"
    /// The name of the question why.
    static let reason = "reason"

    let title: String
    let number: String
    let hours: String
    let problems: ProblemList?
    let fields: [FieldView]
    let action: String
    let back: String
    let formToken: String

    /// - Parameters:
    ///   - answers: what was typed already.
    ///   - refusal: why it did not open, in sentences, where no field can answer it.
    init(
        _ transfer: ConversationID, _ answers: FormAnswers = .none, problems: [FormProblem] = [],
        refusal: String? = nil, formToken: String
    ) {
        fields = [FieldView(Self.question, answers, problems)]
        self.problems = ProblemList(problems, in: fields, and: refusal)
        title = (self.problems == nil ? "" : "Error: ") + "This transfer is restricted"
        number = String(transfer.text.prefix(8))
        hours = "\(BrokenGlass.longest / 3600) hours"
        action = WorkbenchRoute.breakGlass.path(of: transfer)
        back = WorkbenchRoute.home.path
        self.formToken = formToken
    }

    static let question = FormQuestion(
        name: reason, label: "Why do you need it now?",
        hint:
            "In a sentence. It goes on record with your name, and a manager reads it. Do not name the child’s address.",
        kind: .sentences, asksFor: "Say why you need it now")

    /// The transfer of an address; nil for an address of none.
    static func transfer(in path: String) -> ConversationID? {
        let parts = path.split(separator: "/")
        guard parts.count > 1, parts[0] == "transfers" else { return nil }
        return ConversationID(String(parts[1]))
    }
}
