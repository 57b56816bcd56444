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
        let delete: String
    }

    let title = "New transfer"
    let worklist: String
    let begin: String
    let lines: [Line]
    let hasLines: Bool
    let deleted: Bool
    let formToken: String

    init(_ forms: [CaseForm], deleted: Bool, gateway: Gateway, acting: ActingPerson, formToken: String) {
        let today = gateway.today
        worklist = WorkbenchRoute.home.path
        begin = SendingRoute.begin.path
        lines = forms.compactMap { form in
            guard let first = CaseSection.of(form).first else { return nil }
            let own = form.begunBy == acting.person.id
            let name = form.title ?? (form.isUrgent ? "Urgent notice" : "A transfer without a name yet")
            return Line(
                name: name, href: SendingRoute.section(first).path(of: form.id),
                saved: "\(form.savedAt.londonDate.words(on: today)) at \(form.savedAt.timeInWords)",
                begunBy: own ? "You" : form.begunBy.text, delete: SendingRoute.delete.path(of: form.id))
        }
        hasLines = !lines.isEmpty
        self.deleted = deleted
        self.formToken = formToken
    }
}
