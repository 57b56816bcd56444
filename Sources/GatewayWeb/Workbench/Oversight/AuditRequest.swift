import CaseTransfer
import GatewayService
import WorkingDays

/// What of the audit somebody asks for, as their form says it.
struct AuditRequest: Sendable {
    static let questions = [
        FormQuestion(
            name: "transfer", label: "Transfer", hint: "The first 8 characters of its number, or all", kind: .line,
            isOptional: true),
        FormQuestion(
            name: "person", label: "Person", hint: "Their handle, as ada.lovell", kind: .line, isOptional: true),
        FormQuestion(
            name: "deed", label: "What was done", hint: "Leave it for everything",
            kind: .pick(FormOption.each(of: Deed.self, \.words)), isOptional: true),
        FormQuestion(name: "from", label: "From", kind: .date, isOptional: true),
        FormQuestion(name: "until", label: "Until", kind: .date, isOptional: true),
    ]

    let answers: FormAnswers
    let page: Int

    init(_ fields: FormFields) {
        answers = FormAnswers(fields)
        page = fields["page"].flatMap { Int($0) } ?? 1
    }

    /// Everything of one transfer, or of all, the newest first.
    init(of transfer: ConversationID?) {
        answers = transfer.map { FormAnswers(FormFields("transfer=\($0.text)".utf8)) } ?? FormAnswers.none
        page = 1
    }

    /// What of it cannot be used.
    var problems: [FormProblem] {
        var problems = Self.questions.flatMap { $0.problems(answers) }
        if let text = answers.words("person"), PersonID(text) == nil {
            problems.append(FormProblem(question: "person", words: "Enter a handle, such as ada.lovell"))
        }
        if let from = answers.date("from"), let until = answers.date("until"), until < from {
            problems.append(FormProblem(question: "until", words: "Enter a day that is not before the first"))
        }
        return problems
    }

    /// What the use case is asked.
    func search() -> AuditSearch {
        AuditSearch(
            transfer: answers.words("transfer"), person: answers.words("person").flatMap { PersonID($0) },
            deed: answers.words("deed").flatMap(Deed.init(rawValue:)), from: answers.date("from"),
            until: answers.date("until"))
    }
}
