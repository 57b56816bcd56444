import CaseTransfer
import GatewayService
import WorkingDays

/// Everything that was written down, what still stands in the way, and the sentence that goes past what is only worth fixing.
struct CaseReviewPage: WorkbenchPage {
    static let template = "case-review"

    struct Part: Hashable, Sendable {
        let id: String
        let heading: String
        let href: String
        let lines: [AnswerLine]
        let hasLines: Bool
        let findings: [CaseFindings.Line]
        let hasFindings: Bool
    }

    let title: String
    let caseTitle: String
    let list: String
    let worklist: String
    let steps: [CaseSectionPage.Step]
    let position: String
    let heading: String
    let lead: String
    let problems: ProblemList?
    let parts: [Part]
    let loose: [CaseFindings.Line]
    let hasLoose: Bool
    let papers: [FormPaper]
    let hasPapers: Bool
    let fields: [FieldView]
    let isBlocked: Bool
    let action: String
    let button: String
    let note: String
    let version: Int
    let hand: String
    let formToken: String

    init(
        of writing: CaseWriting, report: FormReport?, findings: CaseFindings, answers: FormAnswers = .none,
        problems: [FormProblem] = [], refusal: String? = nil, formToken: String
    ) {
        let form = writing.form
        let sections = CaseSection.of(form)
        // A page that is printed and left lying must not name a refuge; whoever writes it opens the section itself.
        let answered = writing.answers.replacing(
            CaseWriting.hiddenPlace, with: "Confidential: written down, not shown here")
        var parts = sections.filter { $0 != .review }.map { section in
            var lines = writing.groups(of: section).flatMap { group in
                group.questions.flatMap { $0.lines(answered) }
            }
            lines += section == .documents ? form.files.map { AnswerLine(term: "File", words: $0.name) } : []
            let own = findings.all.filter { $0.section == section }.map(\.line)
            return Part(
                id: section.rawValue, heading: section.heading, href: SendingRoute.section(section).path(of: form.id),
                lines: lines, hasLines: !lines.isEmpty, findings: own, hasFindings: !own.isEmpty)
        }
        if let exported = writing.exported {
            parts.append(
                Part(
                    id: "export", heading: "What the case system exported", href: SendingRoute.forms.path,
                    lines: Self.lines(exported, form), hasLines: true, findings: [], hasFindings: false))
        }
        self.parts = parts
        loose = findings.all.filter { $0.section == nil }.map(\.line)
        hasLoose = !loose.isEmpty
        papers = FormPaper.all(of: writing, from: .review)
        hasPapers = !papers.isEmpty
        fields = writing.reviewQuestions(report, typed: answers).map { FieldView($0, answers, problems) }
        self.problems = ProblemList(problems, in: fields, and: refusal)
        isBlocked = report?.isBlocked ?? true
        heading = CaseSection.review.heading
        let theirs =
            writing.sent == nil
            ? nil : writing.recipient.flatMap { AuthorityRegister.england.authority($0)?.officialName }
        lead = [theirs.map { "These papers go to \($0)." }, report?.adds ?? CaseSection.review.lead]
            .compactMap(\.self).joined(separator: " ")
        caseTitle = writing.title
        title = (self.problems == nil ? "" : "Error: ") + "Review: \(caseTitle)"
        list = SendingRoute.forms.path
        worklist = WorkbenchRoute.home.path
        steps = sections.map { CaseSectionPage.Step($0, of: writing, findings, isCurrent: $0 == .review) }
        position = "Step \(sections.count) of \(sections.count) · \(caseTitle)"
        action = SendingRoute.save(.review).path(of: form.id)
        button = form.supplements == nil ? "Go on to check the recipient" : "Sign and send"
        note =
            form.supplements == nil
            ? "Nothing is sent until you sign on the next page."
            : "It is signed with our seal, and only what they do not have yet is sent."
        version = form.version
        hand = SendingRoute.hand.path(of: form.id)
        self.formToken = formToken
    }

    private static func lines(_ file: CaseFile, _ form: CaseForm) -> [AnswerLine] {
        let documents = file.documents
        let kinds = [
            (DocumentKind.assessment, documents.assessments.count), (.plan, documents.plans.count),
            (.minutes, documents.minutes.count), (.summary, documents.summaries.count), (.other, documents.other.count),
        ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0.words)" }
        return [
            AnswerLine(term: "Children", words: file.children.map(\.name).inASentence),
            AnswerLine(term: "People", words: file.people.map(\.name).inASentence.orNil ?? "Nobody"),
            AnswerLine(term: "Documents", words: kinds.inASentence.orNil ?? "None"),
            AnswerLine(term: "Files", words: form.files.map(\.name).inASentence.orNil ?? "None"),
        ]
    }

    /// What is asked before a case is prepared with what was found.
    static func questions(_ report: FormReport?) -> [FormQuestion] {
        guard let report else { return [] }
        var questions: [FormQuestion] = []
        if report.isFurther {
            questions.append(
                FormQuestion(
                    name: "note", label: "What does it add or correct, and why?", hint: "The receiving team reads it.",
                    kind: .sentences, asksFor: "Say what it adds or corrects, and why"))
        }
        if report.namingOtherChild > 0 {
            questions.append(
                FormQuestion(
                    name: "ground", label: "Documents name a child who is not in this transfer",
                    kind: .one([
                        FormOption(
                            value: OtherChildGround.redacted.rawValue, label: "What is about that child was taken out"),
                        FormOption(
                            value: OtherChildGround.lawfullyShared.rawValue, label: "It may lawfully be shared",
                            then: "Your sentence below says why; it goes on record."),
                    ]), asksFor: "Say on which ground they may be sent"))
        }
        if report.needsSentence || report.namingOtherChild > 0 {
            questions.append(
                FormQuestion(
                    name: "sentence", label: "Why is it sent with what is worth fixing?",
                    hint: "One sentence. It goes on our record.", kind: .sentences,
                    asksFor: "Say in a sentence why it is sent as it is, or fix what was found"))
        }
        return questions
    }
}

extension CaseWriting {
    /// What the review asks: an urgent notice that was exported says why it cannot wait, and who answers for it.
    ///
    /// - Parameter typed: what the page sent.
    func reviewQuestions(_ report: FormReport?, typed: FormAnswers) -> [FormQuestion] {
        guard let exported, exported.urgent else {
            // A pack has a page of its own for it; with two families’ forms open, one press would send one’s papers to the other’s team.
            return CaseReviewPage.questions(report) + (sent == nil ? [] : RecipientPage.questions(isAsked: false))
        }
        let why = FormQuestion(
            name: "sentence", label: "Why can it not wait?", hint: "It goes on record.", kind: .sentences,
            asksFor: "Say why it cannot wait")
        let past = [PastWarnings(report, typed: typed)?.question].compactMap(\.self)
        return past + (exported.consent == nil ? [why, managerQuestion("manager")] : [why])
    }
}
