import CaseTransfer
import GatewayService
import WorkingDays

/// One section of the form in which a case is written down, with what the check found beside the field it concerns.
struct CaseSectionPage: WorkbenchPage {
    static let template = "case-section"

    struct Step: Hashable, Sendable {
        let label: String
        let href: String
        let shape: String
        let style: String
        let hasStyle: Bool
        let small: String
        let hasSmall: Bool
        let isCurrent: Bool
    }

    struct Row: Hashable, Sendable {
        let field: FieldView
        let findings: [CaseFindings.Line]
    }

    struct Group: Hashable, Sendable {
        let heading: String
        let hasHeading: Bool
        let words: String
        let hasWords: Bool
        let remove: String
        let hasRemove: Bool
        let findings: [CaseFindings.Line]
        let hasFindings: Bool
        let rows: [Row]
        let more: String
        let moreLabel: String
        let hasMore: Bool
    }

    let title: String
    let takesFiles: Bool
    let caseTitle: String
    let list: String
    let worklist: String
    let steps: [Step]
    let position: String
    let heading: String
    let lead: String
    let problems: ProblemList?
    let notes: [CaseFindings.Line]
    let hasNotes: Bool
    let groups: [Group]
    let papers: [FormPaper]
    let hasPapers: Bool
    let kept: [HiddenField]
    let add: String
    let addLabel: String
    let hasAdd: Bool
    let action: String
    let button: String
    let saved: String
    let version: Int
    let formToken: String

    /// - Parameters:
    ///   - problems: what cannot be used; none before anybody tried.
    ///   - refusal: why nothing was kept.
    ///   - notes: what a census return said that was not believed.
    ///   - offer: the children of a census return, of whom somebody has to choose.
    ///   - conflicts: what somebody else answered meanwhile, to be chosen between.
    ///   - past: what an urgent notice asks about its warnings; nil when nothing is asked.
    ///   - typed: what was answered to that, which no form keeps.
    init(
        _ section: CaseSection, of writing: CaseWriting, findings: CaseFindings, problems: [FormProblem] = [],
        refusal: String? = nil, notes: [CaseFindings.Line] = [], offer: CensusOffer? = nil,
        conflicts: [SectionTyping.Conflict] = [], past: PastWarnings? = nil, typed: FormAnswers = .none,
        formToken: String
    ) {
        let form = writing.form
        (self.notes, hasNotes) = (notes, !notes.isEmpty)
        let uploaded = Dictionary(grouping: form.files, by: \.question).mapValues { files in
            files.map { FieldView.File($0, of: form.id) }
        }
        let choice = offer.map { CensusChoice($0, on: writing.today) }
        let own = writing.groups(of: section).enumerated().map { (number: $0, group: $1) }
        // Who is chosen comes first, before what was typed of anybody; nothing that the check finds belongs there.
        let first = choice.map { [(number: -1, group: $0.group)] } ?? []
        let asked = (first + own).map { number, group in
            Group(group, findings: findings.beside("", group: number, of: section)) { question in
                [
                    Row(
                        field: FieldView(question, writing.answers, problems, uploaded: uploaded),
                        findings: findings.beside(question.name, group: number, of: section))
                ]
                    + conflicts.filter { $0.question == question.name }.map {
                        Row(field: FieldView($0.choice, .none, problems), findings: [])
                    }
            }
        }
        let askedPast = past.map { past in
            Group(past.group, findings: past.lines) { [Row(field: FieldView($0, typed, problems), findings: [])] }
        }
        groups = asked + [askedPast].compactMap(\.self)
        takesFiles = groups.flatMap(\.rows).contains(where: \.field.takesFiles)
        self.problems = ProblemList(problems, in: groups.flatMap(\.rows).map(\.field), and: refusal)
        papers = section == .documents ? FormPaper.all(of: writing, from: .documents) : []
        hasPapers = !papers.isEmpty
        heading = section.heading
        lead = section.lead
        caseTitle = writing.title
        title = (self.problems == nil ? "" : "Error: ") + "\(section.heading): \(caseTitle)"
        list = SendingRoute.forms.path
        worklist = WorkbenchRoute.home.path
        let sections = CaseSection.of(form)
        steps = sections.map { Step($0, of: writing, findings, isCurrent: $0 == section) }
        let number = (sections.firstIndex(of: section) ?? 0) + 1
        position = "Step \(number) of \(sections.count) · \(caseTitle)"
        let keyed: [(CaseSection, String, String, [String])] = [
            (.children, "child", "Add a child", writing.childKeys),
            (.urgent, "child", "Add a child", writing.childKeys),
            (.people, "person", "Add a person", writing.personKeys),
        ]
        let several = keyed.first { $0.0 == section }
        (add, addLabel) = (several?.1 ?? "", several?.2 ?? "")
        hasAdd = several.map { $0.3.count < CaseWriting.mostOfAKind } ?? false
        let further = section == .documents ? writing.allFurtherKeys : []
        let chosen = choice.map { [$0.hidden] } ?? []
        let keys = several.map { one in one.3.map { HiddenField(name: one.1, value: $0) } } ?? []
        let documents = further.map { HiddenField(name: CaseWriting.further, value: $0) }
        let differing = conflicts.map { HiddenField(name: SectionTyping.differs, value: $0.question) }
        kept = keys + chosen + documents + differing
        action = SendingRoute.save(section).path(of: form.id)
        button = section == .urgent ? "Check the recipient" : "Save and continue"
        saved =
            form.version == 0
            ? "Nothing is sent until you sign at the end."
            : "Last saved at \(form.savedAt.timeInWords). Nothing is sent until you sign at the end."
        version = form.version
        self.formToken = formToken
    }
}

extension CaseSectionPage.Group {
    init(
        _ group: CaseGroup, findings: [CaseFindings.Line], rows: (FormQuestion) -> [CaseSectionPage.Row]
    ) {
        self.init(
            heading: group.heading ?? "", hasHeading: group.heading != nil, words: group.words ?? "",
            hasWords: group.words != nil, remove: group.key ?? "", hasRemove: group.key != nil,
            findings: findings, hasFindings: !findings.isEmpty, rows: group.questions.flatMap(rows),
            more: group.add?.value ?? "", moreLabel: group.add?.label ?? "", hasMore: group.add != nil)
    }
}

extension CaseSectionPage.Step {
    init(_ section: CaseSection, of writing: CaseWriting, _ findings: CaseFindings, isCurrent: Bool) {
        let problems = writing.isBegun(section) ? writing.problems(in: section).count : 0
        let worst = findings.worst(in: section)
        let (shape, note): (Shape, String?) =
            if isCurrent {
                (.half, nil)
            } else if !writing.isBegun(section) {
                (.ring, nil)
            } else if problems > 0 || worst == .blocking {
                (.late, "Something stops sending")
            } else if worst == .warning {
                (.soon, "Something worth fixing")
            } else {
                (.done, nil)
            }
        // Said in words too: a drawing is heard by nobody, and lost in print and in forced colours.
        let summary = writing.summary(of: section)
        let state: String? =
            switch shape {
            case .ring: "Not begun"
            case .done: summary.map { "Done: \($0)" } ?? "Done"
            default: summary
            }
        let small = note ?? state
        let style = shape == .done ? "is-good" : [.late, .soon].contains(shape) ? "is-soon" : ""
        self.init(
            label: section.heading, href: SendingRoute.section(section).path(of: writing.form.id),
            shape: shape.template,
            style: style, hasStyle: !style.isEmpty, small: small ?? "", hasSmall: small != nil, isCurrent: isCurrent)
    }
}

extension FieldView.File {
    init(_ file: CaseFormFile, of form: ConversationID) {
        let size =
            file.bytes < 1_000_000
            ? "\(max(1, file.bytes / 1_000)) kB" : "\(file.bytes / 1_000_000).\(file.bytes / 100_000 % 10) MB"
        self.init(
            number: file.number, fileName: file.name, what: "\(file.kind.words), \(size)",
            read: SendingRoute.file.path(of: form).replacing(":file", with: String(file.number)))
    }
}

extension CaseWriting {
    /// What the case is called: the family, and from where to where as far as it is known.
    var title: String {
        let name = form.isUrgent ? "Urgent notice" : "New transfer"
        let to = recipient.flatMap { AuthorityRegister.england.authority($0)?.name }
        return (family.map { "\($0.family) family" } ?? name) + (to.map { ", \(senderName) to \($0)" } ?? "")
    }
}
