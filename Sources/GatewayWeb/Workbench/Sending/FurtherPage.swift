import CaseTransfer
import GatewayService
import WorkingDays

/// What can still be sent after a pack: what was promised, and the forms for it that are not finished.
struct FurtherPage: WorkbenchPage {
    static let template = "further"

    struct Line: Hashable, Sendable {
        let words: String
        let href: String
    }

    let title: String
    let worklist: String
    let transfer: String
    let family: String
    let peer: String
    let promised: [String]
    let hasPromised: Bool
    let forms: [Line]
    let hasForms: Bool
    let action: String
    let formToken: String

    init(_ transfer: TransferState, _ file: CaseFile, _ forms: [CaseForm], gateway: Gateway, formToken: String) {
        let family = FamilyWords(file.children.map(\.name))
        self.family = family.map { "\($0.family) family" } ?? "this transfer"
        title = "Further documents: \(self.family)"
        worklist = WorkbenchRoute.home.path
        self.transfer = WorkbenchRoute.transfer.path(of: transfer.conversation)
        peer = gateway.name(of: transfer.recipient)
        promised = file.documents.missing.map { missing in
            let day = missing.by.map { ", promised for \($0.inWords)" } ?? ""
            return missing.kind.words.capitalisedFirst + day
        }
        hasPromised = !promised.isEmpty
        let today = gateway.today
        self.forms = forms.filter { $0.supplements == transfer.conversation }.map { form in
            Line(
                words: "Saved \(form.savedAt.londonDate.words(on: today)) at \(form.savedAt.timeInWords)",
                href: SendingRoute.section(.documents).path(of: form.id))
        }
        hasForms = !self.forms.isEmpty
        action = WorkbenchRoute.sending(.beginFurther).path(of: transfer.conversation)
        self.formToken = formToken
    }
}
