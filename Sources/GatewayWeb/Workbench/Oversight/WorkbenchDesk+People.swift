import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The page of absences and deputies, or what became of one of its forms.
    ///
    /// - Throws: whatever cannot be said beside a field.
    func people(
        _ route: OversightRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let (acting, token) = (visitor.acting, visitor.formToken)
        guard let form = PeopleForm.allCases.first(where: { $0.route == route }) else {
            let done = request.uri.queryParameters.get("done").flatMap { PeopleForm(rawValue: String($0)) }
            return try frame.response(
                await reading {
                    try PeoplePage(gateway: $0, acting: acting, done: done?.route, formToken: token)
                })
        }
        let answers = FormAnswers(try await PageForm.read(request))
        func again(
            _ problems: [FormProblem], _ refusal: String? = nil, _ status: HTTPResponse.Status
        ) async throws -> Response {
            try frame.response(
                await reading {
                    try PeoplePage(
                        gateway: $0, acting: acting, answers: answers, problems: problems, refusal: refusal,
                        formToken: token)
                }, status: status)
        }
        let problems = try await reading { try form.questions($0, acting).flatMap { $0.problems(answers) } }
        guard problems.isEmpty else { return try await again(problems, nil, .unprocessableContent) }
        do {
            try await reading { try form.record(answers, in: $0, by: acting) }
        } catch let fault as GatewayFault where fault.kind != .notPermitted {
            return try await again([], fault.onAPage, .conflict)
        }
        return Self.seeOther(OversightRoute.people.path + "?done=\(form.rawValue)")
    }
}
