import CaseTransfer
import GatewayService
import Hummingbird
import WorkingDays

/// Answers each address of the workbench with its page.
struct WorkbenchDesk: Sendable {
    let gateway: Gateway

    /// The answer to one request.
    ///
    /// - Throws: whatever the use case behind the page throws, and the refusal of what the visitor's roles do not allow.
    func answer(_ route: WorkbenchRoute, to request: Request, _ context: WorkbenchContext)
        async throws -> Response
    {
        switch route.answer(to: context.visitor?.acting.person.roles) {
        case .opened: break
        case .refused(let forbidden): throw GatewayFault(forbidden)
        case .toSignIn: return try signInFirst()
        }
        if route == .stylesheet { return Stylesheet.own.response(to: request) }
        guard let visitor = context.visitor else { return try signInFirst() }
        let acting = visitor.acting
        let frame = PageFrame(gateway: gateway, visitor: visitor, current: route)
        switch route {
        case .stylesheet: return Stylesheet.own.response(to: request)
        case .home:
            guard Permission.check(.readCase, by: acting.person.roles) == nil else {
                return try frame.response(GatewayPage(gateway))
            }
            let asked = WorklistRequest(request.uri.queryParameters)
            return try frame.response(
                await reading { try WorklistPage(asked, gateway: $0, acting: acting) })
        case .rule:
            let named = context.parameters.get("rule").map { RuleCitation(String($0)) }
            guard let rule = named.flatMap(RuleText.init) else { throw HTTPError(.notFound) }
            return try frame.response(RulePage(rule))
        case .transfer:
            let done = request.uri.queryParameters.get("done").flatMap { TransferPage.Done(String($0)) }
            return try frame.response(
                TransferPage(await transfer(context, acting), done: done, formToken: visitor.formToken))
        case .reveal:
            let reason = try await PageForm.read(request)["reason"] ?? ""
            let read = try await transfer(context, acting, reveal: reason)
            return try frame.response(TransferPage(read, formToken: visitor.formToken))
        case .breakGlass: return try await breakGlass(request, context, visitor, frame)
        case .documents: return try frame.response(DocumentsPage(await transfer(context, acting)))
        case .conversation: return try frame.response(ConversationPage(await transfer(context, acting)))
        case .deadlines: return try frame.response(DeadlinesPage(await transfer(context, acting)))
        case .record:
            let filter = RecordFilter { name in request.uri.queryParameters.get(name) }
            return try frame.response(RecordPage(await transfer(context, acting), filter: filter))
        case .receive:
            let form = AcknowledgementForm(gateway.settings)
            let read = try await transfer(context, acting)
            guard read.holdsSignedPack else { return toTransfer(read) }
            return try frame.response(
                ReceivePage(read, form: form, isTried: false, formToken: visitor.formToken))
        case .receiveCheck, .acknowledge:
            return try await receive(route, request, visitor, frame, try await transfer(context, acting))
        case .sending(let route): return try await answer(route, to: request, context, visitor, frame)
        case .paper(let route): return try await answer(route, to: request, context, visitor, frame)
        case .dispute(let route): return try await answer(route, to: request, context, visitor, frame)
        case .oversight(let route): return try await answer(route, to: request, context, visitor, frame)
        case .step(let step, let stage):
            return try await answer(step, stage, to: request, visitor, frame, try await transfer(context, acting))
        }
    }

    /// To the page that says how a transfer stands.
    private func toTransfer(_ read: TransferReading, done: TransferPage.Done? = nil) -> Response {
        let path = WorkbenchRoute.transfer.path(of: read.view.summary.transfer)
        return Response(
            status: .seeOther,
            headers: [.location: path + (done.map { "?done=\($0.code)" } ?? ""), .cacheControl: "no-store"])
    }

    private func signInFirst() throws -> Response {
        let page = TroublePage.notSignedIn
        return try PageFrame(gateway: gateway, visitor: nil).response(page, status: page.status)
    }

    /// What a transfer's pages are made of.
    func transfer(
        _ context: WorkbenchContext, _ acting: ActingPerson, reveal: String? = nil
    ) async throws -> TransferReading {
        guard let id = context.parameters.get("transfer").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        return try await reading { gateway in
            try gateway.verifyingEachMessageOnce {
                try TransferReading(id, gateway: gateway, acting: acting, reveal: reveal)
            }
        }
    }

    /// The answer to a pack: first to be checked, then signed.
    private func receive(
        _ route: WorkbenchRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame,
        _ read: TransferReading
    ) async throws -> Response {
        let children = read.toAnswer.map(\.number)
        let fields = try await PageForm.read(request)
        let form = AcknowledgementForm(fields, children: children, of: read.view.children.count)
        func again(_ fault: GatewayFault?) throws -> Response {
            // What was typed stands in the page again, whatever became of it.
            try frame.response(
                ReceivePage(read, form: form, isTried: true, fault: fault, formToken: visitor.formToken),
                status: fault == nil ? .unprocessableContent : .conflict)
        }
        guard read.holdsSignedPack else { return toTransfer(read) }
        if fields["change"] != nil {
            return try frame.response(ReceivePage(read, form: form, isTried: false, formToken: visitor.formToken))
        }
        guard form.answeredMeanwhile.isEmpty else { return try again(Self.answeredMeanwhile) }
        guard form.problems(children: children).isEmpty, !children.isEmpty else { return try again(nil) }
        if route == .receiveCheck {
            return try frame.response(
                AcknowledgementCheckPage(read, form: form, formToken: visitor.formToken))
        }
        let named = read.toAnswer.filter { form.acknowledged.contains($0.number) }.map(\.reference)
        let id = read.view.summary.transfer
        do {
            let transfer = try await reading { try $0.transfer(id.text) }
            _ = try await gateway.acknowledge(
                transfer, for: form.details, children: named, by: visitor.acting)
        } catch let fault as GatewayFault {
            return try again(fault)
        }
        return toTransfer(read, done: .acknowledged)
    }

    private static let answeredMeanwhile = GatewayFault(
        .no, code: "answered-meanwhile",
        message: "Somebody answered meanwhile for a child that you answered for. Nothing was sent for you.",
        remedy: "See in the transfer what was answered; for the children who are left, check your answers again.")

    /// Does blocking work (the store, sealed files) on threads that may wait, never on one that carries tasks.
    func reading<Value: Sendable>(
        _ work: @escaping @Sendable (Gateway) throws -> Value
    ) async throws -> Value {
        let gateway = self.gateway
        return try await BlockingWork.run { try work(gateway) }
    }
}
