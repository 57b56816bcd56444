import CaseTransfer
import WorkingDays
import GatewayService
import Hummingbird
import NIOCore

extension WorkbenchDesk {
    /// The answer to a stage of a step.
    ///
    /// - Throws: whatever cannot be said beside a field of the form.
    func answer(
        _ step: CaseStep, _ stage: CaseStep.Stage, to request: Request, _ visitor: StaffVisitor, _ frame: PageFrame,
        _ read: TransferReading
    ) async throws -> Response {
        let id = read.view.summary.transfer
        guard let form = step.form(read) else { return Self.seeOther(WorkbenchRoute.transfer.path(of: id)) }
        guard stage != .asked else {
            return try frame.response(StepPage(step, form, in: read, formToken: visitor.formToken))
        }
        let fields = try await PageForm.read(request)
        let answers = FormAnswers(fields)
        func again(
            _ problems: [FormProblem] = [], refusal: String? = nil, status: HTTPResponse.Status
        ) throws -> Response {
            try frame.response(
                StepPage(
                    step, form, answers, problems: problems, refusal: refusal, in: read,
                    formToken: visitor.formToken), status: status)
        }
        if fields["change"] != nil { return try again(status: .ok) }
        let problems = form.questions.flatMap { $0.problems(answers) } + form.problems(answers)
        guard problems.isEmpty else { return try again(problems, status: .unprocessableContent) }
        guard fields["seen"] == read.seen else { return try again(refusal: Self.movedOn, status: .conflict) }
        if stage == .checked {
            return try frame.response(StepCheckPage(step, form, answers, in: read, formToken: visitor.formToken))
        }
        do {
            let transfer = try await reading { try $0.transfer(id.text) }
            if let form = form as? any FileForm {
                return Self.download(
                    try await form.file(answers, on: transfer, of: gateway, by: visitor.acting))
            }
            try await form.take(answers, on: transfer, of: gateway, by: visitor.acting)
        } catch let fault as GatewayFault {
            if let problem = form.problem(for: fault) { return try again([problem], status: .unprocessableContent) }
            return try again(refusal: fault.onAPage, status: .conflict)
        }
        return Self.seeOther(WorkbenchRoute.transfer.path(of: id) + "?done=\(step.rawValue)")
    }

    private static let movedOn =
        "Something happened in this transfer after you opened the page, or you sent the form twice. Nothing was sent for you now. Look at the transfer as it stands; what you typed is still below."

    /// A file that a browser saves and nothing keeps on the way.
    private static func download(_ file: StepFile) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: file.type, .contentDisposition: "attachment; filename=\"\(file.name)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    /// To another page, as a browser goes on after a form.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}

extension GatewayFault {
    /// The fault in sentences for somebody at a page, who has no command line: a remedy that names one is left out.
    var onAPage: String {
        [message, remedy].map(\.forPages).filter { !$0.isEmpty }.joined(separator: " ") + " (\(code))"
    }
}
