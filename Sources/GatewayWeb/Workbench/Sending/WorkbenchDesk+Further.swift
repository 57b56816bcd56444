import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// What can still be sent after a pack, and the beginning of a form for it.
    ///
    /// - Throws: whatever cannot be said on the page.
    func further(
        _ route: SendingRoute, _ context: WorkbenchContext, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        guard let id = context.parameters.get("transfer").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        let acting = visitor.acting
        if route == .beginFurther {
            let form = try await reading { gateway -> CaseForm? in
                guard try gateway.sentCase(of: gateway.transfer(id.text), by: acting) != nil else { return nil }
                return try gateway.beginCaseForm(supplementing: id, by: acting)
            }
            guard let form else { return Self.seeOther(WorkbenchRoute.transfer.path(of: id)) }
            return Self.seeOther(SendingRoute.section(.documents).path(of: form.id))
        }
        let (transfer, file, forms) = try await reading { gateway -> (TransferState, CaseFile?, [CaseForm]) in
            let transfer = try gateway.transfer(id.text)
            return (transfer, try gateway.sentCase(of: transfer, by: acting), try gateway.caseForms(by: acting))
        }
        guard let file else { return Self.seeOther(WorkbenchRoute.transfer.path(of: id)) }
        return try frame.response(
            FurtherPage(transfer, file, forms, gateway: gateway, formToken: visitor.formToken))
    }

    /// Sends what a form adds to a pack.
    ///
    /// - Throws: whatever cannot be said beside a field of the form.
    func sendFurther(
        _ form: CaseForm, _ fields: FormFields, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        let answers = FormAnswers(fields)
        let (writing, report, facts) = try await reading { gateway -> (CaseWriting, FormReport, RecipientFacts?) in
            let writing = try CaseWriting(form, gateway: gateway, acting: acting)
            let report = try FormReport(writing, gateway: gateway, acting: acting)
            return (writing, report, try writing.recipient.flatMap { try gateway.recipientFacts(of: $0, by: acting) })
        }
        let problems =
            writing.reviewQuestions(report, typed: answers).flatMap { $0.problems(answers) }
            + (facts?.problems(answers) ?? [])
        guard problems.isEmpty else {
            return try await show(
                .review, of: form, visitor, frame, problems: problems, answers: answers, status: .unprocessableContent)
        }
        do {
            let queued = try await gateway.sendSupplement(
                form.id, from: fields["version"].flatMap { Int($0) } ?? -1, adding: writing.documents,
                note: answers.text("note"), sentence: answers.words("sentence"), otherChild: answers.chosen("ground"),
                by: acting)
            return Self.seeOther(WorkbenchRoute.transfer.path(of: queued.conversation) + "?done=sent")
        } catch let fault as GatewayFault where fault.kind == .no || fault.kind == .badInput {
            return try await show(
                .review, of: form, visitor, frame, problems: [], refusal: fault.onAPage, answers: answers,
                status: .conflict)
        }
    }
}
