import CaseTransfer
import Foundation
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// The answer at an address where a case is written down, checked and sent.
    ///
    /// Whoever sends a form twice, or goes back to one that was finished, is led to what became of it.
    ///
    /// - Throws: whatever cannot be said beside a field of the form.
    func answer(
        _ route: SendingRoute, to request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        do {
            return try await answerOnce(route, to: request, context, visitor, frame)
        } catch let fault as GatewayFault where ["form-unknown", "form-under-way"].contains(fault.code) {
            guard let id = context.parameters.get("form").flatMap({ ConversationID($0) }),
                let transfer = try await outcome(of: id, visitor.acting)
            else { throw fault }
            return Self.seeOther(WorkbenchRoute.transfer.path(of: transfer) + "?done=\(TransferPage.Done.already.code)")
        }
    }

    /// What a form became; waits while it is being finished, since the browser that sent it twice shows only this answer.
    private func outcome(of form: ConversationID, _ acting: ActingPerson) async throws -> ConversationID? {
        for _ in 0..<Self.looks {
            do {
                return try await reading { try $0.transfer(madeOf: form, by: acting) }
            } catch let fault as GatewayFault where fault.code == "form-under-way" {
                try await Task.sleep(for: Self.pause)
            }
        }
        return try await reading { try $0.transfer(madeOf: form, by: acting) }
    }

    /// Half a minute altogether: our default. What takes longer stands on the worklist once it is done.
    private static let looks = 150
    private static let pause = Duration.milliseconds(200)

    private func answerOnce(
        _ route: SendingRoute, to request: Request, _ context: WorkbenchContext, _ visitor: StaffVisitor,
        _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        switch route {
        case .forms:
            let query = request.uri.queryParameters
            let done: FormsPage.Done? =
                query.get("deleted") != nil ? .deleted : query.get("handed") != nil ? .handed : nil
            let forms = try await reading { try $0.caseForms(by: acting) }
            return try frame.response(
                FormsPage(forms, done: done, gateway: gateway, acting: acting, formToken: visitor.formToken))
        case .begin:
            let isUrgent = try await PageForm.read(request)["kind"] == "urgent"
            let form = try await reading { try $0.beginCaseForm(urgent: isUrgent, by: acting) }
            return Self.seeOther(SendingRoute.section(isUrgent ? .urgent : .children).path(of: form.id))
        case .beginFromExport: return try await beginFromExport(request, context, visitor, frame)
        case .delete:
            let id = try Self.formID(context)
            try await reading { try $0.deleteCaseForm(id, by: acting) }
            return Self.seeOther(SendingRoute.forms.path + "?deleted=yes")
        case .hand, .handOver:
            return try await hand(try Self.formID(context), request, visitor, frame)
        case .section(let section):
            let id = try Self.formID(context)
            let form = try await reading { try $0.caseForm(id, by: acting) }
            guard CaseSection.of(form).contains(section) else { throw GatewayFault.noSuchSection }
            return try await show(section, of: form, visitor, frame)
        case .save(let section):
            return try await save(section, try Self.formID(context), request, context, visitor, frame)
        case .file: return try await file(context, acting)
        case .document: return try await readDocument(request, context, visitor, frame)
        case .sign:
            let id = try Self.formID(context)
            let form = try await reading { try $0.caseForm(id, by: acting) }
            return try await sign(form, try await PageForm.read(request), visitor, frame)
        case .further, .beginFurther: return try await further(route, context, visitor, frame)
        case .recipient, .send: return try await send(route, request, context, visitor, frame)
        }
    }

    /// The form that an address names.
    ///
    /// - Throws: `HTTPError` where it names none.
    static func formID(_ context: WorkbenchContext) throws -> ConversationID {
        guard let id = context.parameters.get("form").flatMap({ ConversationID($0) }) else {
            throw HTTPError(.notFound)
        }
        return id
    }

    /// A section as it stands, or with what cannot be used of what was typed.
    func show(
        _ section: CaseSection, of form: CaseForm, _ visitor: StaffVisitor, _ frame: PageFrame,
        problems: [FormProblem]? = nil, refusal: String? = nil, notes: [CaseFindings.Line] = [],
        offer: CensusOffer? = nil, conflicts: [SectionTyping.Conflict] = [], answers: FormAnswers = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let acting = visitor.acting
        let (writing, found) = try await reading { gateway -> (CaseWriting, FormReport?) in
            let writing = try CaseWriting(form, gateway: gateway, acting: acting)
            return (writing, try writing.isEmpty ? nil : FormReport(writing, gateway: gateway, acting: acting))
        }
        let findings = CaseFindings(found?.findings ?? [], in: writing)
        if section == .review {
            return try frame.response(
                CaseReviewPage(
                    of: writing, report: found, findings: findings, answers: answers, problems: problems ?? [],
                    refusal: refusal, formToken: visitor.formToken), status: status)
        }
        // What was left with something wrong in it says so when somebody comes back to it.
        let own = writing.isBegun(section) ? writing.problems(in: section) : []
        // What is missing altogether is said first; of what is left the warnings are asked about.
        let past = section == .urgent && own.isEmpty ? PastWarnings(found, typed: answers) : nil
        return try frame.response(
            CaseSectionPage(
                section, of: writing, findings: findings, problems: problems ?? own, refusal: refusal, notes: notes,
                offer: offer, conflicts: conflicts, past: past, typed: answers, formToken: visitor.formToken),
            status: status)
    }

    /// Keeps what was typed in a section, and goes on to the next one.
    private func save(
        _ section: CaseSection, _ id: ConversationID, _ request: Request, _ context: WorkbenchContext,
        _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        let sent = try await context.form(request, of: gateway)
        // What it holds is removed with it, so it has to outlive the taking of its files.
        defer { withExtendedLifetime(sent) {} }
        let (fields, uploads) = (sent.fields, sent.files.compactMap(\.upload))
        let form = try await reading { try $0.caseForm(id, by: acting) }
        guard CaseSection.of(form).contains(section) else { throw GatewayFault.noSuchSection }
        if section == .review, form.supplements != nil { return try await sendFurther(form, fields, visitor, frame) }
        guard section != .review else { return try await check(form, fields, visitor, frame) }
        let census = try await readCensus(sent, for: id, by: acting)
        // What is taken out goes with its files.
        let removed = fields["remove"].map { key in form.files.filter { $0.question == "\(key)-files" }.map(\.number) }
        let removing = Set([fields["remove-file"].flatMap { Int($0) }].compactMap(\.self) + (removed ?? []))
        let (typing, outcome) = try await keep(
            fields, in: section, of: id, filling: census.children, uploads: uploads, removing: removing, acting)
        let kept: CaseForm
        switch outcome {
        case .success(let form): kept = form
        case .failure(let fault):
            // What was typed stands in the page, beside what was saved meanwhile; nothing of either is lost.
            return try await show(
                section, of: typing.writing.form, visitor, frame, problems: typing.conflicts.map(\.problem),
                refusal: fault.onAPage + (sent.files.isEmpty ? "" : " Choose the files again."),
                conflicts: typing.conflicts, status: .conflict)
        }
        let here = SendingRoute.section(section).path(of: id)
        let refused = sent.files.compactMap(\.problem) + census.problems
        if !census.children.isEmpty { gateway.forgetCensusChildren(of: id) }
        if census.isRead {
            return try await show(
                section, of: kept, visitor, frame, problems: refused, notes: census.notes, offer: census.offer)
        }
        if !refused.isEmpty {
            return try await show(section, of: kept, visitor, frame, problems: refused, status: .unprocessableContent)
        }
        if fields["leave"] == "hand" { return Self.seeOther(SendingRoute.hand.path(of: id)) }
        if fields["leave"] != nil { return Self.seeOther(SendingRoute.forms.path) }
        if fields["add"] != nil || fields["remove"] != nil || !removing.isEmpty { return Self.seeOther(here) }
        let writing = try CaseWriting(kept, gateway: gateway, acting: acting)
        let problems = writing.problems(in: section)
        guard problems.isEmpty else {
            return try await show(section, of: kept, visitor, frame, problems: problems, status: .unprocessableContent)
        }
        if section == .urgent { return try await check(kept, fields, visitor, frame) }
        let sections = CaseSection.of(kept)
        let next = sections.drop { $0 != section }.dropFirst().first ?? .review
        return Self.seeOther(SendingRoute.section(next).path(of: id))
    }

    /// Saves what was typed together with what was saved since the page was opened; says why not, with what was typed.
    private func keep(
        _ fields: FormFields, in section: CaseSection, of id: ConversationID, filling children: [CensusChild],
        uploads: [CaseFormUpload], removing: Set<Int>, _ acting: ActingPerson
    ) async throws -> (SectionTyping, Result<CaseForm, GatewayFault>) {
        var left = Self.attempts
        while true {
            let (typing, version) = try await reading { gateway -> (SectionTyping, Int) in
                let form = try gateway.caseForm(id, by: acting)
                let writing = try CaseWriting(form, gateway: gateway, acting: acting)
                return (SectionTyping(fields, in: section, of: writing), form.version)
            }
            guard typing.conflicts.isEmpty else { return (typing, .failure(Gateway.formChanged)) }
            let plain = typing.writing
            let typed = children.reduce(plain) { $0.with($0.filled(from: $1.file, alone: children.count == 1)) }
            do {
                let kept = try await reading { gateway in
                    try gateway.saveCaseForm(
                        id, from: version, uploads: uploads, removing: removing,
                        adopting: typed.adopted(fields, in: section), moving: CaseWriting.openPlaces, by: acting
                    ) { form in
                        form.sections = typed.form.sections
                        form.title = typed.family.map { "\($0.family) family" } ?? form.title
                    }
                }
                return (typing, .success(kept))
            } catch let fault as GatewayFault where fault.code == Gateway.formChanged.code && left > 0 {
                // Somebody saved between the two: it is put together with that too.
                left -= 1
            } catch let fault as GatewayFault where fault.kind == .no || fault.kind == .badInput {
                return (typing, .failure(fault))
            }
        }
    }

    private static let attempts = 5

    /// Shows whom it goes to, once nothing stands in the way and what was asked in the review is answered.
    private func check(
        _ form: CaseForm, _ fields: FormFields, _ visitor: StaffVisitor, _ frame: PageFrame,
        problems: [FormProblem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let acting = visitor.acting
        let section: CaseSection = form.isTypedNotice ? .urgent : .review
        let (writing, report, facts) = try await reading { gateway -> (CaseWriting, FormReport, RecipientFacts?) in
            let writing = try CaseWriting(form, gateway: gateway, acting: acting)
            let report = try FormReport(writing, gateway: gateway, acting: acting)
            return (writing, report, try writing.recipient.flatMap { try gateway.recipientFacts(of: $0, by: acting) })
        }
        let typed = FormAnswers(fields)
        let answers = form.isTypedNotice ? writing.answers : typed
        let questions =
            form.isTypedNotice
            ? [PastWarnings(report, typed: typed)?.question].compactMap(\.self)
            : writing.reviewQuestions(report, typed: typed)
        let open = questions.flatMap { $0.problems(typed) }
        guard !report.isBlocked, let facts else {
            return try await show(
                section, of: form, visitor, frame, problems: open, refusal: Self.blocked, answers: typed,
                status: .conflict)
        }
        guard open.isEmpty else {
            return try await show(
                section, of: form, visitor, frame, problems: open, answers: typed, status: .unprocessableContent)
        }
        let version = HiddenField(name: "version", value: String(form.version))
        let way = RecipientPage.Way(
            action: WorkbenchRoute.sending(.sign).path.replacing(":form", with: form.id.text),
            back: SendingRoute.section(form.isExported ? .review : form.isUrgent ? .urgent : .recipient).path(
                of: form.id),
            hidden: [version] + typed.hidden(for: questions), awaits: writing.awaited(answers))
        return try frame.response(
            RecipientPage(
                writing.caseFile.withoutConfidentialPlaces, facts, way, answers: typed,
                problems: problems, gateway: gateway, formToken: visitor.formToken), status: status)
    }

    private static let blocked =
        "Something still stops sending: it stands beside the field it concerns. Nothing was prepared."

    /// Prepares what is written down and sends it; where a manager has to confirm first, it waits for that.
    private func sign(
        _ form: CaseForm, _ fields: FormFields, _ visitor: StaffVisitor, _ frame: PageFrame
    ) async throws -> Response {
        let acting = visitor.acting
        let typed = FormAnswers(fields)
        let writing = try await reading { try CaseWriting(form, gateway: $0, acting: acting) }
        let section: CaseSection = form.isTypedNotice ? .urgent : .review
        guard let recipient = writing.recipient,
            let facts = try await reading({ try $0.recipientFacts(of: recipient, by: acting) })
        else { return try await check(form, fields, visitor, frame) }
        let problems =
            RecipientPage.questions(isAsked: false).flatMap { $0.problems(typed) } + facts.problems(typed)
        guard problems.isEmpty else {
            return try await check(form, fields, visitor, frame, problems: problems, status: .unprocessableContent)
        }
        let answers = form.isTypedNotice ? writing.answers : typed
        let version = fields["version"].flatMap { Int($0) } ?? -1
        let past =
            form.isUrgent
            ? try await reading { PastWarnings(try FormReport(writing, gateway: $0, acting: acting), typed: typed) }
            : nil
        let prepared: PreparedCase
        do {
            prepared = try await reading { gateway in
                try gateway.prepare(
                    form.id, from: version, as: writing.caseFile, sentence: answers.words("sentence"),
                    past: past.flatMap { typed.words($0.question.name) }, otherChild: answers.chosen("ground"),
                    authoriser: PersonID(answers.raw("manager")), writtenBy: writing.writers, by: acting)
            }
        } catch let fault as GatewayFault where fault.kind != .notFound && fault.code != "form-under-way" {
            return try await show(
                section, of: form, visitor, frame, problems: [], refusal: fault.onAPage, answers: typed,
                status: .conflict)
        }
        let page = WorkbenchRoute.transfer.path(of: prepared.conversation)
        guard prepared.awaitsConfirmationBy == nil else { return Self.seeOther(page + "?done=prepared") }
        do {
            let transfer = try await reading { try $0.transfer(prepared.conversation.text) }
            _ = try await gateway.send(transfer, by: acting)
        } catch is GatewayFault {
            // It is prepared; the page for sending it says what stands in the way.
            return Self.seeOther(WorkbenchRoute.sending(.recipient).path(of: prepared.conversation))
        }
        return Self.seeOther(page + "?done=sent")
    }

    /// A file of a form, as it was uploaded; a browser shows it and runs nothing of it.
    private func file(_ context: WorkbenchContext, _ acting: ActingPerson) async throws -> Response {
        let id = try Self.formID(context)
        guard let number = context.parameters.get("file").flatMap({ Int($0) }) else { throw HTTPError(.notFound) }
        let (file, opened) = try await reading { try $0.openFile(number, of: id, by: acting) }
        return Self.response(file, opened)
    }

    /// A file of a form, sent a piece at a time.
    static func response(_ file: CaseFormFile, _ opened: OpenedFile) -> Response {
        let media = RelativePath(file.path)?.mediaType ?? "application/octet-stream"
        var headers: HTTPFields = [
            .contentType: media, .cacheControl: "no-store",
            .contentDisposition:
                "\(file.kind.isShown ? "inline" : "attachment"); filename=\"\(opened.name)\"",
        ]
        headers.set("Content-Security-Policy", to: StaffHeaders.policy(ofUpload: media))
        headers.set("X-Content-Type-Options", to: "nosniff")
        return Response(status: .ok, headers: headers, body: body(of: opened))
    }
}

extension GatewayFault {
    fileprivate static let noSuchSection = GatewayFault(
        .notFound, code: "form-unknown", message: "This form has no such section.",
        remedy: "Your forms are listed under New transfer.")
}

extension UploadedKind {
    /// Whether browsers show it by themselves.
    fileprivate var isShown: Bool {
        switch self {
        case .pdf, .jpg, .png, .txt: true
        case .docx, .xlsx, .pptx, .odt, .doc, .rtf, .tif: false
        }
    }
}

extension CaseWriting {
    /// Whether nothing at all was typed yet, so that there is nothing to check.
    var isEmpty: Bool { form.sections.isEmpty }
}

extension CaseForm {
    /// Whether it is an urgent notice that is typed on its one page.
    fileprivate var isTypedNotice: Bool { isUrgent && !isExported }
}
