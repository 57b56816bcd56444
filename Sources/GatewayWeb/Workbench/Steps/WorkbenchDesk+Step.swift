import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The answer to a stage of a step.
    ///
    /// - Throws: whatever cannot be said beside a field of the form.
    func answer(
        _ step: CaseStep, _ stage: CaseStep.Stage, to request: Request, _ visitor: StaffVisitor, _ frame: PageFrame,
        _ read: TransferReading
    ) async throws -> Response {
        let id = read.view.summary.transfer
        let transfer = WorkbenchRoute.transfer.path(of: id)
        guard let form = step.form(read) else {
            guard stage != .asked else { return Self.seeOther(transfer) }
            // Whoever typed reasons under their own name must not believe that they were sent.
            return try frame.response(
                LateAnswerPage(try await PageForm.read(request), transfer: id), status: .conflict)
        }
        guard stage != .asked else {
            return try frame.response(StepPage(step, form, in: read, formToken: visitor.formToken))
        }
        let sent = SentForm(form: form, fields: try await PageForm.read(request), isSigned: stage == .signed)
        let way = CheckPage.Way(
            action: WorkbenchRoute.step(step, .signed).path(of: id),
            change: WorkbenchRoute.step(step, .checked).path(of: id))
        return try await settle(
            sent, on: read, way: way, done: transfer + "?done=\(step.rawValue)", visitor, frame
        ) { trouble in
            try frame.response(
                StepPage(
                    step, form, sent.answers, problems: trouble.problems, refusal: trouble.refusal, in: read,
                    formToken: visitor.formToken), status: trouble.status)
        }
    }
}
