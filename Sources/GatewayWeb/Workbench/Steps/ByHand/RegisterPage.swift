import CaseTransfer
import GatewayService
import Hummingbird

/// The form in which a family is registered whose papers came without a gateway.
struct RegisterPage: WorkbenchPage {
    static let template = "register"

    let title: String
    let heading: String
    let worklist: String
    let problems: ProblemList?
    let fields: [FieldView]
    let action: String
    let formToken: String

    init(
        _ form: RegisterForm, _ answers: FormAnswers = .none, problems: [FormProblem] = [], refusal: String? = nil,
        formToken: String
    ) {
        fields = form.questions.map { FieldView($0, answers, problems) }
        self.problems = ProblemList(problems, in: fields, and: refusal)
        heading = form.heading
        title = (self.problems == nil ? "" : "Error: ") + form.heading
        worklist = WorkbenchRoute.home.path
        action = RegisterRoute.checked.path
        self.formToken = formToken
    }
}

extension WorkbenchDesk {
    /// The form, its answers to be checked, or the family registered.
    ///
    /// - Throws: whatever cannot be said beside a field.
    func answer(
        _ route: RegisterRoute, to request: Request, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let (acting, token, form) = (visitor.acting, visitor.formToken, RegisterForm(gateway))
        guard route != .asked else { return try frame.response(RegisterPage(form, formToken: token)) }
        let answers = FormAnswers(try await PageForm.read(request))
        func again(
            _ problems: [FormProblem], _ refusal: String? = nil, _ status: HTTPResponse.Status
        ) throws -> Response {
            try frame.response(
                RegisterPage(form, answers, problems: problems, refusal: refusal, formToken: token), status: status)
        }
        if answers.words("change") != nil { return try again([], nil, .ok) }
        let problems = form.problems(answers)
        guard problems.isEmpty else { return try again(problems, nil, .unprocessableContent) }
        guard route == .signed else {
            return try frame.response(
                CheckPage(
                    heading: form.heading, subject: answers.authority("sender")?.officialName ?? "",
                    lines: form.lines(answers), then: form.consequences(answers),
                    hidden: answers.hidden(for: form.questions), button: form.button,
                    way: CheckPage.Way(action: RegisterRoute.signed.path, change: RegisterRoute.checked.path),
                    seen: gateway.idForPapers().text, formToken: token))
        }
        do {
            let id = answers.words("seen").flatMap { ConversationID($0) }
            guard let transfer = try await reading({ try form.register(answers, as: id, at: $0, by: acting) }) else {
                return try again([], "Something is missing. Nothing was registered.", .unprocessableContent)
            }
            return Self.seeOther(WorkbenchRoute.transfer.path(of: transfer.conversation) + "?done=registered")
        } catch let fault as GatewayFault where fault.kind == .no || fault.kind == .badInput {
            guard let problem = form.problem(for: fault) else { return try again([], fault.onAPage, .conflict) }
            return try again([problem], nil, .conflict)
        }
    }
}
