import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// Opens a restricted transfer for whoever gives a reason, and leads to it.
    ///
    /// - Throws: whatever cannot be said beside the field of the form.
    func breakGlass(
        _ request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        guard let id = context.parameters.get("transfer").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        let answers = FormAnswers(try await PageForm.read(request))
        let (acting, words) = (visitor.acting, answers.text(RestrictedPage.reason))
        func again(
            _ problems: [FormProblem], refusal: String? = nil, _ status: HTTPResponse.Status
        ) throws -> Response {
            try frame.response(
                RestrictedPage(id, answers, problems: problems, refusal: refusal, formToken: visitor.formToken),
                status: status)
        }
        let problems = RestrictedPage.question.problems(answers)
        guard problems.isEmpty else { return try again(problems, .unprocessableContent) }
        do {
            _ = try await reading { try $0.breakGlass($0.transfer(id.text), because: words, by: acting) }
        } catch let fault as GatewayFault where fault.kind == .badInput {
            let problem = FormProblem(question: RestrictedPage.reason, words: "\(fault.message) \(fault.remedy)")
            return try again([problem], .unprocessableContent)
        } catch let fault as GatewayFault where fault.code == "not-restricted" {
            // Who thinks that the managers were told has to learn that nobody was.
            throw fault
        } catch let fault as GatewayFault where fault.code == "open-to-you" {
            return Self.seeOther(WorkbenchRoute.transfer.path(of: id))
        } catch let fault as GatewayFault where fault.kind == .no {
            return try again([], refusal: fault.onAPage, .conflict)
        }
        return Self.seeOther(WorkbenchRoute.transfer.path(of: id))
    }
}
