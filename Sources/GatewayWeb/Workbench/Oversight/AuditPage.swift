import CaseTransfer
import GatewayService
import WorkingDays

/// Every view and change of a case: by transfer, person and date, in pages.
struct AuditPage: WorkbenchPage {
    static let template = "audit"
    /// So many entries stand on a page: our default.
    static let size = 50

    struct Row: Hashable, Sendable {
        let number: String
        let at: String
        let when: String
        let who: String
        let post: String
        let what: String
        let reason: String
        let hasReason: Bool
        let rule: String
        let hasRule: Bool
        let transfer: String
        let href: String
        let hasTransfer: Bool
    }

    let title: String
    let problems: ProblemList?
    let fields: [FieldView]
    let action: String
    let export: String
    let hidden: [HiddenField]
    let rows: [Row]
    let hasRows: Bool
    let shown: String
    let isRead: Bool
    let previous: Int?
    let next: Int?
    let formToken: String

    /// - Parameter page: nil while the form cannot be used.
    init(
        _ request: AuditRequest, _ page: GatewayService.AuditPage?, problems: [FormProblem] = [], on today: CivilDate,
        formToken: String
    ) {
        fields = AuditRequest.questions.map { FieldView($0, request.answers, problems) }
        self.problems = ProblemList(problems, in: fields)
        title = (problems.isEmpty ? "" : "Error: ") + "Audit"
        action = OversightRoute.auditSearch.path
        export = OversightRoute.auditExport.path
        hidden = request.answers.hidden(for: AuditRequest.questions)
        rows = (page?.lines ?? []).map { Self.row($0, on: today) }
        hasRows = !rows.isEmpty
        isRead = page != nil
        shown =
            page?.places.map { "Showing \($0.lowerBound) to \($0.upperBound) of \(page?.total ?? 0), the newest first" }
            ?? ""
        previous = page.flatMap { $0.page > 1 ? $0.page - 1 : nil }
        next = page.flatMap { $0.page < $0.pages ? $0.page + 1 : nil }
        self.formToken = formToken
    }

    private static func row(_ line: AuditLine, on today: CivilDate) -> Row {
        Row(
            number: "\(line.number)", at: line.recordedAt.text, when: line.recordedAt.words(on: today),
            who: line.who, post: line.post ?? "", what: line.what.inPlainWords.capitalisedFirst,
            reason: line.erased ? "The words were erased under retention." : line.reason ?? "",
            hasReason: line.erased || line.reason != nil, rule: line.rule.map { "Rule \($0)" } ?? "",
            hasRule: line.rule != nil, transfer: line.transfer.map { String($0.text.prefix(8)) } ?? "",
            href: line.transfer.map { WorkbenchRoute.transfer.path(of: $0) } ?? "", hasTransfer: line.transfer != nil)
    }
}
