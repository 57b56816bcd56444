import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The check of the recipient, and the sending after it.
    ///
    /// - Throws: whatever cannot be said on the page.
    func send(
        _ route: SendingRoute, _ request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        guard let id = context.parameters.get("transfer").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        let acting = visitor.acting
        let page = WorkbenchRoute.transfer.path(of: id)
        let (transfer, prepared) = try await reading { gateway -> (TransferState, (CaseFile, RecipientFacts)?) in
            let transfer = try gateway.transfer(id.text)
            // What was sent, discarded or is not ours to send has no such page any more.
            guard let file = try gateway.preparedCase(of: transfer, by: acting),
                let facts = try gateway.recipientFacts(of: transfer.recipient, by: acting)
            else { return (transfer, nil) }
            return (transfer, (file, facts))
        }
        guard let (file, facts) = prepared else { return Self.seeOther(page) }
        let way = RecipientPage.Way(
            action: WorkbenchRoute.sending(.send).path(of: id), back: page,
            elsewhere: WorkbenchRoute.step(.anotherRecipient, .asked).path(of: id))
        func show(
            _ answers: FormAnswers = .none, _ problems: [FormProblem] = [], isAsked: Bool = false,
            refusal: String? = nil, status: HTTPResponse.Status = .ok
        ) throws -> Response {
            try frame.response(
                RecipientPage(
                    file, facts, way, isAsked: isAsked, answers: answers, problems: problems, refusal: refusal,
                    gateway: gateway, formToken: visitor.formToken), status: status)
        }
        guard route == .send else { return try show() }
        let answers = FormAnswers(try await PageForm.read(request))
        // Once it was asked why it is right, it stays asked.
        let isAsked = !answers.all("reason").isEmpty
        var problems = RecipientPage.questions(isAsked: isAsked).flatMap { $0.problems(answers) }
        problems += facts.problems(answers)
        guard problems.isEmpty else {
            return try show(answers, problems, isAsked: isAsked, status: .unprocessableContent)
        }
        do {
            _ = try await gateway.send(transfer, because: answers.words("reason"), by: acting)
        } catch let fault as GatewayFault where fault.takesSentence {
            return try show(
                answers, [FormProblem(question: "reason", words: fault.message)], isAsked: true,
                status: .unprocessableContent)
        } catch let fault as GatewayFault where fault.kind == .no || fault.kind == .badInput {
            return try show(answers, isAsked: isAsked, refusal: fault.onAPage, status: .conflict)
        }
        return Self.seeOther(page + "?done=sent")
    }
}

extension RecipientFacts {
    /// What is wrong with the name that somebody typed again.
    func problems(_ answers: FormAnswers) -> [FormProblem] {
        let typed = answers.text("retype")
        guard !typed.isEmpty, AuthorityRegister.england.authority(code)?.isCalled(typed) != true else { return [] }
        return [
            FormProblem(
                question: "retype",
                words: "What you typed is another name than \(officialName). Look whether this is the right authority")
        ]
    }
}
