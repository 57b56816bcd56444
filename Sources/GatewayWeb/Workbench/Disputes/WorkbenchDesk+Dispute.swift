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
            let dispute = try await reading({ _ in try DisputeReading(number, in: read) })
        else { throw HTTPError(.notFound) }
        let id = read.view.summary.transfer
        switch route {
        case .list, .ofTransfer, .shown:
            let done = request.uri.queryParameters.get("done").flatMap { DisputeDone(rawValue: String($0)) }
            return try frame.response(DisputePage(dispute, done: done?.words, formToken: visitor.formToken))
        case .checked, .signed: return try await decide(route, request, visitor, frame, dispute)
        case .advice, .recordAdvice:
            return try await keep(request, frame, dispute, as: .advice, asking: LegalAdviceForm.questions) { typed in
                let lines = try await self.reading {
                    try $0.legalAdvice(on: dispute.line.dispute, of: $0.transfer(id.text), by: acting)
                }
                return PrivatePage(dispute, lines, typed, formToken: visitor.formToken)
            } taking: {
                try LegalAdviceForm.take($0, in: number, of: $1.transfer(id.text), $1, by: acting)
            }
        case .reason, .recordReason:
            return try await keep(request, frame, dispute, as: .reason, asking: [OwnReasonForm.question]) { typed in
                PrivatePage(reason: dispute, typed, formToken: visitor.formToken)
            } taking: {
                try OwnReasonForm.take($0, in: number, of: $1.transfer(id.text), $1, by: acting)
            }
        }
    }

    /// Shows what is private to us, and keeps in our own record what is added; nothing of it is sent, so there is nothing to check
    /// beforehand.
    private func keep(
        _ request: Request, _ frame: PageFrame, _ dispute: DisputeReading, as done: DisputeDone,
        asking questions: [FormQuestion], page: (PrivatePage.Typed) async throws -> PrivatePage,
        taking take: @escaping @Sendable (FormAnswers, Gateway) throws -> Void
    ) async throws -> Response {
        guard request.method == .post else { return try frame.response(try await page(PrivatePage.Typed())) }
        let answers = FormAnswers(try await PageForm.read(request))
        func refused(_ fault: GatewayFault) async throws -> Response {
            try frame.response(
                try await page(PrivatePage.Typed(answers: answers, refusal: fault.onAPage)), status: .conflict)
        }
        let read = dispute.transfer
        // As with what is signed: whoever has seen less is told once, and nobody keeps the same words twice by a second click.
        let seen = answers.words("seen")
        if let seen, seen != read.seen { return try await refused(Gateway.transferMovedOn) }
        let problems = questions.flatMap { $0.problems(answers) }
        guard problems.isEmpty else {
            return try frame.response(
                try await page(PrivatePage.Typed(answers: answers, problems: problems)), status: .unprocessableContent)
        }
        guard seen != nil else { return try await refused(Gateway.transferMovedOn) }
        do {
            try await gateway.having(seen: read.lastChange, of: read.id, by: read.acting) {
                try await reading { try take(answers, $0) }
            }
        } catch let fault as GatewayFault {
            return try await refused(fault)
        }
        return Self.seeOther(DisputeRoute.shown.path(of: read.id, dispute.line.number) + "?done=\(done.rawValue)")
    }

    /// Our answer in a dispute: first to be checked, then signed.
    private func decide(
        _ route: DisputeRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame,
        _ dispute: DisputeReading
    ) async throws -> Response {
        let id = dispute.transfer.view.summary.transfer
        let path = DisputeRoute.shown.path(of: id, dispute.line.number)
        let fields = try await PageForm.read(request)
        func again(_ trouble: SentForm.Return) throws -> Response {
            try frame.response(
                DisputePage(
                    dispute, FormAnswers(fields), problems: trouble.problems, refusal: trouble.refusal,
                    formToken: visitor.formToken), status: trouble.status)
        }
        guard let form = DisputeAnswerForm(dispute) else {
            return try again(
                SentForm.Return(
                    refusal: "Nothing in this dispute waits for you as it stands. Nothing was sent.",
                    status: .conflict))
        }
        let way = CheckPage.Way(
            action: DisputeRoute.signed.path(of: id, dispute.line.number),
            change: DisputeRoute.checked.path(of: id, dispute.line.number))
        return try await settle(
            SentForm(form: form, fields: fields, isSigned: route == .signed), on: dispute.transfer, way: way,
            done: path + "?done=\(DisputeDone.said.rawValue)", visitor, frame, again: again)
    }
}

/// What was just done in a dispute, as its address says it.
enum DisputeDone: String, CaseIterable, Hashable, Sendable {
    case said, advice, reason

    /// What the page says.
    var words: String {
        switch self {
        case .said: "Signed. It goes to the other authority as soon as its gateway answers."
        case .advice, .reason: "Kept in our own record. Nothing was sent."
        }
    }
}
