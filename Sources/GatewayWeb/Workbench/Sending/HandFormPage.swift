import CaseTransfer
import GatewayService

/// To whom an unfinished form is handed over.
struct HandFormPage: WorkbenchPage {
    static let template = "case-hand"

    let title: String
    let caseTitle: String
    let list: String
    let worklist: String
    let problems: ProblemList?
    let fields: [FieldView]
    /// Whose it is now, in words; nil while it was handed to nobody.
    let now: String?
    let action: String
    /// To whom it was handed when the page was made.
    let seen: String
    let formToken: String

    init(
        _ form: CaseForm, _ people: [RegisteredPerson], _ teams: [TeamID], answers: FormAnswers,
        problems: [FormProblem], refusal: String? = nil, formToken: String
    ) {
        fields = Self.questions(form, people, teams).map { FieldView($0, answers, problems) }
        self.problems = ProblemList(problems, in: fields, and: refusal)
        title = (self.problems == nil ? "" : "Error: ") + "Hand this form over"
        caseTitle = form.title ?? (form.isUrgent ? "Urgent notice" : "A transfer without a name yet")
        list = SendingRoute.forms.path
        worklist = WorkbenchRoute.home.path
        action = SendingRoute.handOver.path(of: form.id)
        seen = Self.hands(form)
        let colleague = form.handedTo.map { id in people.first { $0.id == id }?.name ?? id.text }
        now = (colleague ?? form.handedToTeam.map { "The team \($0.text)" }).map { "\($0) goes on with it now." }
        self.formToken = formToken
    }

    /// To whom a form was handed, as the page carries it.
    static func hands(_ form: CaseForm) -> String {
        form.handedTo.map { person + $0.text } ?? form.handedToTeam.map { team + $0.text } ?? nobody
    }

    /// What is asked.
    static func questions(_ form: CaseForm, _ people: [RegisteredPerson], _ teams: [TeamID]) -> [FormQuestion] {
        let back = form.handedTo != nil || form.handedToTeam != nil
        let options =
            people.map { FormOption(value: person + $0.id.text, label: "\($0.name), \($0.post)") }
            + teams.map { FormOption(value: team + $0.text, label: "The team \($0.text)") }
            + (back ? [FormOption(value: nobody, label: "Nobody: take it back")] : [])
        return [
            FormQuestion(
                name: "to", label: "Who goes on with it?",
                hint: "A practitioner or manager can take on what you wrote about sharing.", kind: .pick(options),
                asksFor: "Choose who goes on with it")
        ]
    }

    /// Who was chosen; neither where it is taken back.
    static func chosen(_ answers: FormAnswers) -> (PersonID?, TeamID?) {
        let value = answers.raw("to")
        if value.hasPrefix(person) { return (PersonID(String(value.dropFirst(person.count))), nil) }
        return (nil, value.hasPrefix(team) ? TeamID(String(value.dropFirst(team.count))) : nil)
    }

    private static let person = "person:"
    private static let team = "team:"
    private static let nobody = "nobody"
}
