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
        if let file = AssetFile(at: route) { return file.response(to: request) }
        guard let visitor = context.visitor else { return try signInFirst() }
        let acting = visitor.acting
        let frame = PageFrame(
            gateway: gateway, visitor: visitor, current: route, needs: await countNeeds(of: acting))
        switch route {
        case .stylesheet, .uploadScript: throw HTTPError(.notFound)
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
            let read = try await transfer(context, acting)
            guard read.holdsSignedPack || read.lacksSignedPack || read.isClosedWithAnother else {
                return Self.seeOther(WorkbenchRoute.transfer.path(of: read.id))
            }
            return try frame.response(ReceivePage(read, formToken: visitor.formToken))
        case .receiveCheck, .acknowledge: return try await receive(route, request, context, visitor, frame)
        case .sending(let route): return try await answer(route, to: request, context, visitor, frame)
        case .register(let route): return try await answer(route, to: request, visitor, frame)
        case .paper(let route): return try await answer(route, to: request, context, visitor, frame)
        case .dispute(let route): return try await answer(route, to: request, context, visitor, frame)
        case .about(let route): return try answer(route, visitor, frame)
        case .oversight(let route): return try await answer(route, to: request, context, visitor, frame)
        case .step(let step, let stage):
            return try await answer(step, stage, to: request, visitor, frame, try await transfer(context, acting))
        }
    }

    /// How many transfers need somebody; nil for those who are shown none. A number that cannot be read keeps no page from anybody.
    private func countNeeds(of acting: ActingPerson) async -> PageFrame.Needs? {
        guard Permission.check(.readCase, by: acting.person.roles) == nil else { return nil }
        return try? await reading { gateway in
            let transfers = try gateway.countNeeds(of: acting)
            let disputes = try transfers == 0 ? 0 : gateway.countDisputedNeeds(of: acting)
            return PageFrame.Needs(transfers: transfers, disputes: disputes)
        }
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
                try TransferReading.whatVerifies(of: id, gateway: gateway, acting: acting, reveal: reveal)
            }
        }
    }

    /// Does blocking work (the store, sealed files) on threads that may wait, never on one that carries tasks.
    func reading<Value: Sendable>(
        _ work: @escaping @Sendable (Gateway) throws -> Value
    ) async throws -> Value {
        let gateway = self.gateway
        return try await BlockingWork.run { try work(gateway) }
    }
}
