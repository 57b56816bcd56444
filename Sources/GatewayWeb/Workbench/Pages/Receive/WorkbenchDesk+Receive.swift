import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The answer to a pack: first to be checked, then signed.
    ///
    /// - Throws: whatever cannot be said beside a field of the form.
    func receive(
        _ route: WorkbenchRoute, _ request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        let read = try await transfer(context, visitor.acting)
        let id = read.id
        let page = WorkbenchRoute.transfer.path(of: id)
        guard read.holdsSignedPack else { return Self.seeOther(page) }
        let fields = try await PageForm.read(request)
        let answers = FormAnswers(fields)
        let form = ReceiveForm(read, answers)
        func again(_ trouble: SentForm.Return) async throws -> Response {
            // Of an answer in several messages a part may have been signed: what is left to answer is read anew.
            let now = trouble.refusal == nil ? read : try await transfer(context, visitor.acting)
            return try frame.response(
                ReceivePage(
                    now, answers, problems: trouble.problems, refusal: trouble.refusal, formToken: visitor.formToken),
                status: trouble.status)
        }
        if fields["change"] == nil, form.answeredMeanwhile(answers) {
            return try await again(SentForm.Return(refusal: Self.answeredMeanwhile, status: .conflict))
        }
        guard !form.children.isEmpty else { return try await again(SentForm.Return(status: .unprocessableContent)) }
        let way = CheckPage.Way(
            action: WorkbenchRoute.acknowledge.path(of: id), change: WorkbenchRoute.receiveCheck.path(of: id))
        return try await settle(
            SentForm(form: form, fields: fields, isSigned: route == .acknowledge), on: read, way: way,
            done: page + "?done=\(form.done.code)", visitor, frame, again: again)
    }

    private static let answeredMeanwhile =
        "Somebody answered meanwhile for a child that you answered for. Nothing was sent for you. See in the transfer what was "
        + "answered; for the children who are left, check your answers again."
}

extension ReceiveForm {
    /// What the transfer's page says once it is signed.
    fileprivate var done: TransferPage.Done {
        given.contains(.refuse) ? given.contains(.acknowledge) ? .answered : .step(.refuse) : .acknowledged
    }
}
