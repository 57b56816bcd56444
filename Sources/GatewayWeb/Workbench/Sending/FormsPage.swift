import CaseTransfer
import GatewayService
import WorkingDays

/// Where a new transfer begins, with the forms that are not finished.
struct FormsPage: WorkbenchPage {
    static let template = "forms"

    struct Line: Hashable, Sendable {
        let name: String
        let href: String
        let saved: String
        let begunBy: String
        /// Where it is deleted, by whoever may.
        let delete: String?
        let hand: String
    }

    /// What was done on the page before.
    enum Done {
        case deleted
        case handed
    }

    let title: String
    let takesFiles = true
    let worklist: String
    let begin: String
    let lines: [Line]
    let hasLines: Bool
    let deleted: Bool
    let handed: Bool
    /// What the reader may not record themselves, and who does; nil where they may.
    let limits: String?
    let problems: ProblemList?
    let fields: [FieldView]
    let export: String
    let formToken: String

    /// The question whose files are an export.
    static let export = "export-files"

    private static let question = FormQuestion(
        name: export, label: "Files from your case system",
        hint: "case.json and every file it names, chosen together. Structured documents come with it.", kind: .files)

    init(
        _ forms: [CaseForm], done: Done?, problems: [FormProblem] = [], gateway: Gateway, acting: ActingPerson,
        formToken: String
    ) {
        let today = gateway.today
        title = (problems.isEmpty ? "" : "Error: ") + "New transfer"
        worklist = WorkbenchRoute.home.path
        begin = SendingRoute.begin.path
        lines = forms.compactMap { form in
            guard let first = CaseSection.of(form).first else { return nil }
            let own = form.begunBy == acting.person.id
            let plain = form.title ?? (form.isUrgent ? "Urgent notice" : "A transfer without a name yet")
            let name = form.supplements == nil ? plain : "Further documents, \(plain)"
            return Line(
                name: name, href: SendingRoute.section(first).path(of: form.id),
                saved: "\(form.savedAt.londonDate.words(on: today)) at \(form.savedAt.timeInWords)",
                begunBy: (own ? "You" : form.begunBy.text) + Self.handed(form, to: acting),
                delete: gateway.mayDelete(formBegunBy: form.begunBy, acting)
                    ? SendingRoute.delete.path(of: form.id) : nil,
                hand: SendingRoute.hand.path(of: form.id))
        }
        hasLines = !lines.isEmpty
        (deleted, handed) = (done == .deleted, done == .handed)
        limits = CaseWriting.limits(of: acting)
        fields = [FieldView(Self.question, .none, problems)]
        self.problems = ProblemList(problems, in: fields)
        export = SendingRoute.beginFromExport.path
        self.formToken = formToken
    }

    private static func handed(_ form: CaseForm, to acting: ActingPerson) -> String {
        if let person = form.handedTo {
            return ". Handed to: " + (person == acting.person.id ? "you" : person.text)
        }
        return form.handedToTeam.map { ". Handed to the team \($0.text)" } ?? ""
    }
}
