import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The answer to an address of disputes.
    ///
    /// - Throws: whatever cannot be said beside a field of a form.
    func answer(
        _ route: DisputeRoute, to request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        if route == .list {
            let page = request.uri.queryParameters.get("page").flatMap { Int($0) } ?? 1
            return try frame.response(
                await reading { try DisputesPage(page: page, gateway: $0, acting: acting) })
        }
        let read = try await transfer(context, acting)
        guard route != .ofTransfer else { return try frame.response(DisputesPage(read)) }
        guard let number = context.parameters.get("number").flatMap({ Int($0) }),
            let dispute = DisputeReading(number, in: read)
        else { throw HTTPError(.notFound) }
        let id = read.view.summary.transfer
        switch route {
        case .list, .ofTransfer, .shown:
            let done = request.uri.queryParameters.get("done").flatMap { DisputeDone(rawValue: String($0)) }
            return try frame.response(DisputePage(dispute, done: done?.words, formToken: visitor.formToken))
        case .checked, .signed: return try await decide(route, request, visitor, frame, dispute)
        case .advice:
            let lines = try await reading {
                try $0.legalAdvice(on: dispute.line.dispute, of: $0.transfer(id.text), by: acting)
            }
            return try frame.response(LegalAdvicePage(dispute, lines))
        case .recordAdvice:
            let answers = FormAnswers(try await PageForm.read(request))
            let problems = LegalAdviceForm.questions.flatMap { $0.problems(answers) }
            func again(_ problems: [FormProblem], refusal: String? = nil) throws -> Response {
                try frame.response(
                    DisputePage(
                        dispute, refusal: refusal, advice: (answers, problems), formToken: visitor.formToken),
                    status: refusal == nil ? .unprocessableContent : .conflict)
            }
            guard problems.isEmpty else { return try again(problems) }
            do {
                try await reading {
                    try LegalAdviceForm.take(
                        answers, in: number, of: $0.transfer(id.text), $0, by: acting)
                }
            } catch let fault as GatewayFault {
                return try again([], refusal: fault.onAPage)
            }
            return Self.seeOther(DisputeRoute.shown.path(of: id, number) + "?done=\(DisputeDone.advice.rawValue)")
        }
    }

    /// Our answer in a dispute: first to be checked, then signed.
    private func decide(
        _ route: DisputeRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame,
        _ dispute: DisputeReading
    ) async throws -> Response {
        let id = dispute.transfer.view.summary.transfer
        let path = DisputeRoute.shown.path(of: id, dispute.line.number)
        let fields = try await PageForm.read(request)
        let answers = FormAnswers(fields)
        func again(
            _ problems: [FormProblem] = [], refusal: String? = nil, status: HTTPResponse.Status
        ) throws -> Response {
            try frame.response(
                DisputePage(dispute, answers, problems: problems, refusal: refusal, formToken: visitor.formToken),
                status: status)
        }
        guard let form = DisputeAnswerForm(dispute) else {
            return try again(
                refusal: "Nothing in this dispute waits for you as it stands. Nothing was sent.", status: .conflict)
        }
        if fields["change"] != nil { return try again(status: .ok) }
        let problems = form.questions.flatMap { $0.problems(answers) }
        guard problems.isEmpty else { return try again(problems, status: .unprocessableContent) }
        guard fields["seen"] == dispute.transfer.seen else {
            return try again(
                refusal: "Something happened in this transfer after you opened the page, or you sent the form twice. "
                    + "Nothing was sent for you now. Read both statements again; what you typed is still below.",
                status: .conflict)
        }
        if route == .checked {
            return try frame.response(DisputeCheckPage(dispute, form, answers, formToken: visitor.formToken))
        }
        do {
            let transfer = try await reading { try $0.transfer(id.text) }
            try await form.take(answers, on: transfer, of: gateway, by: visitor.acting)
        } catch let fault as GatewayFault {
            return try again(refusal: fault.onAPage, status: .conflict)
        }
        return Self.seeOther(path + "?done=\(DisputeDone.said.rawValue)")
    }
}

/// What was just done in a dispute, as its address says it.
enum DisputeDone: String, CaseIterable, Hashable, Sendable {
    case said, advice

    /// What the page says.
    var words: String {
        switch self {
        case .said: "Signed. It goes to the other authority as soon as its gateway answers."
        case .advice: "Kept in our own record. Nothing was sent."
        }
    }
}
