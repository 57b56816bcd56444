import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The answer to an address of those who look over everything.
    ///
    /// - Throws: whatever cannot be said beside a field of a form.
    func answer(
        _ route: OversightRoute, to request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        let (acting, token) = (visitor.acting, visitor.formToken)
        switch route {
        case .audit, .auditSearch, .auditExport: return try await audit(route, request, visitor, frame)
        case .manager:
            return try frame.response(await reading { try ManagerPage(gateway: $0, acting: acting, formToken: token) })
        case .managerExport:
            return try await reading { gateway in
                try ManagerFile.response(gateway.oversight(limit: 0, by: acting), name: gateway.name(of:))
            }
        case .partners:
            return try frame.response(
                await reading { try PartnersPage(gateway: $0, acting: acting, formToken: token) })
        case .partnerTest: return try await testPartner(request, visitor, frame)
        case .health, .healthWhole:
            if route == .healthWhole { _ = try await gateway.examineWholeHome(within: Self.patience) }
            return try frame.response(await reading { try HealthPage(gateway: $0, formToken: token) })
        case .search:
            let typed = try await PageForm.read(request)["q"] ?? ""
            return try frame.response(
                await reading { try SearchPage(typed, gateway: $0, acting: acting, formToken: token) })
        case .procedures: return try frame.response(ProceduresPage(gateway))
        case .procedure:
            guard let code = context.parameters.get("authority").flatMap({ AuthorityCode($0) }),
                let procedure = gateway.procedures.procedure(of: code)
            else { throw HTTPError(.notFound) }
            return try frame.response(ProcedurePage(procedure, source: gateway.procedures.source(of: code)))
        case .people, .absence, .deputy, .deputyBack: return try await people(route, request, visitor, frame)
        case .calendar, .closuresCheck, .closuresSign: return try await calendar(route, request, visitor, frame)
        }
    }

    /// A harmless message through the whole pipeline, and what came of it while somebody looks.
    private func testPartner(
        _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let (acting, token) = (visitor.acting, visitor.formToken)
        guard let code = try await PageForm.read(request)["authority"].flatMap({ AuthorityCode($0) }) else {
            throw HTTPError(.badRequest)
        }
        let queued = try await gateway.sendTest(to: code, by: acting)
        let progress = try await gateway.follow(queued.digest, for: Self.patience)
        return try frame.response(
            await reading {
                try PartnersPage(gateway: $0, acting: acting, tested: (code, progress), formToken: token)
            })
    }

    /// How long somebody waits for the answer to a test, and for what the checks find: our default. What takes longer is told by the last contact,
    /// or stands on the page once it is done.
    private static let patience = Duration.seconds(4)

    /// The days that limits are counted with, and our own closures: first to be checked, then in use.
    private func calendar(
        _ route: OversightRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let (acting, token) = (visitor.acting, visitor.formToken)
        guard route != .calendar else {
            let isDone = request.uri.queryParameters.get("done") != nil
            return try frame.response(
                await reading { try CalendarPage(gateway: $0, acting: acting, isDone: isDone, formToken: token) })
        }
        let answers = FormAnswers(try await PageForm.read(request))
        func again(_ problems: [FormProblem], _ refusal: String? = nil, _ status: HTTPResponse.Status) async throws
            -> Response
        {
            let page = try await reading {
                try CalendarPage(
                    gateway: $0, acting: acting, answers: answers, problems: problems, refusal: refusal,
                    formToken: token)
            }
            return try frame.response(page, status: status)
        }
        if answers.words("change") != nil { return try await again([], nil, .ok) }
        let form = ClosuresForm(gateway)
        let problems = form.problems(answers)
        guard problems.isEmpty else { return try await again(problems, nil, .unprocessableContent) }
        do {
            let change = try await reading { try $0.change(toClosures: form.overlay(answers), by: acting) }
            guard !change.isNothing else {
                return try await again([], "The calendar in use says the same already. Nothing was changed.", .conflict)
            }
            if route == .closuresCheck {
                return try frame.response(CheckPage(form, change, answers, gateway: gateway, formToken: token))
            }
            guard answers.raw("seen") == change.checked.text else {
                return try await again(
                    [], "Somebody changed the calendar, or a meeting, after you checked. Nothing was changed for you.",
                    .conflict)
            }
            try await reading { try $0.changeClosures(change, reason: answers.text("reason"), by: acting) }
        } catch let fault as GatewayFault {
            return try await again([], fault.onAPage, .conflict)
        }
        return Self.seeOther(OversightRoute.calendar.path + "?done=closures")
    }

    private func audit(
        _ route: OversightRoute, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let asked =
            route == .audit
            ? AuditRequest(of: request.uri.queryParameters.get("transfer").flatMap { ConversationID($0) })
            : AuditRequest(try await PageForm.read(request))
        let (acting, token, today) = (visitor.acting, visitor.formToken, gateway.today)
        func again(_ problems: [FormProblem]) throws -> Response {
            try frame.response(
                AuditPage(asked, nil, problems: problems, on: today, formToken: token), status: .unprocessableContent)
        }
        guard asked.problems.isEmpty else { return try again(asked.problems) }
        do {
            if route == .auditExport {
                return AuditFile.response(try await reading { try $0.exportAudit(asked.search(), by: acting) })
            }
            let page = try await reading {
                try $0.audit(asked.search(), page: asked.page, size: AuditPage.size, by: acting)
            }
            return try frame.response(AuditPage(asked, page, on: today, formToken: token))
        } catch let fault as GatewayFault where ["transfer-unknown", "transfer-ambiguous"].contains(fault.code) {
            return try again([FormProblem(question: "transfer", words: fault.message)])
        }
    }
}
