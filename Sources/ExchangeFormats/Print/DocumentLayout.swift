import CaseTransfer
import WorkingDays

/// One document of a case as headings, rows, paragraphs and tables: the same on paper and on a screen.
struct DocumentLayout: CaseWords {
    private let calling: @Sendable (String) -> String
    /// The names of its files, by their references in the transfer.
    private let files: [String: String]

    /// - Parameters:
    ///   - calling: a person's or child's name by the key that the pack gives them.
    ///   - files: the names of the files that go along, by their references in the transfer.
    init(calling: @escaping @Sendable (String) -> String, files: [String: String]) {
        self.calling = calling
        self.files = files
    }

    func name(_ key: String) -> String { calling(key) }

    func write(_ other: OtherDocument, to page: inout some PageWriting) {
        page.heading(2, other.title)
        page.rows([("About", names(other.children))] + dated(other) + originals(other.attachments))
    }

    private func dated(_ other: OtherDocument) -> [(label: String, text: String)] {
        other.datedOn.map { [("Dated", $0.inWords)] } ?? []
    }

    private func date(_ value: Known<CivilDate>) -> String { known(value) { $0.inWords } }

    private func originals(_ attachments: [Attachment]) -> [(label: String, text: String)] {
        let names = attachments.map { attachment in
            attachment.ref.flatMap { files[$0] } ?? "sent earlier (\(attachment.ref ?? attachment.file.text))"
        }
        return names.isEmpty ? [] : [("Original", names.joined(separator: "\n"))]
    }

    func write(_ summary: Summary, to page: inout some PageWriting) {
        page.heading(2, summary.title)
        page.rows(
            [
                ("About", names(summary.children)), ("Written", date(summary.writtenOn)),
                ("Author", known(summary.author) { $0 }),
                ("Authorised", "\(known(summary.authoriser) { $0 }), \(date(summary.authorisedOn))"),
                ("Why we are involved", known(summary.reasonForInvolvement) { $0 }),
                ("Work undertaken", known(summary.workUndertaken) { $0 }),
                (
                    "Outstanding tasks and meetings",
                    known(summary.outstanding) { tasks in
                        tasks.isEmpty
                            ? "none"
                            : tasks.map { task in
                                "\(task.task), due \(date(task.due))" + (task.person.map { ", \($0)" } ?? "")
                            }.joined(separator: "\n")
                    }
                ),
                ("Issues that may arise", listed(summary.issuesThatMayArise)),
            ] + originals(summary.attachments))
    }

    func write(_ plan: Plan, to page: inout some PageWriting) {
        page.heading(2, plan.title)
        page.rows(
            [
                ("About", names(plan.children)), ("Agreed", date(plan.agreedOn)),
                ("Lead professional", known(plan.leadProfessional) { contact($0) }),
                ("Visits", known(plan.visits) { $0 }), ("If things change", known(plan.contingency) { $0 }),
                (
                    "Reviews",
                    known(plan.reviewPoints) { points in
                        points.isEmpty
                            ? "none" : points.map { "\($0.on.inWords): \($0.measure)" }.joined(separator: "\n")
                    }
                ),
            ] + originals(plan.attachments))
        guard let outcomes = plan.outcomes.value else { return page.paragraph("Outcomes: \(NotKnown.word)") }
        for outcome in outcomes {
            page.heading(3, outcome.outcome)
            page.paragraph(
                "For \(names(outcome.children))" + (outcome.concern.map { ", because \($0)" } ?? "") + ".")
            page.table(
                ["Action", "Who", "By", "Progress"],
                outcome.actions.map { action in
                    [action.action, known(action.person) { $0 }, date(action.by), action.progress ?? ""]
                })
        }
    }

    func write(_ assessment: Assessment, to page: inout some PageWriting) {
        page.heading(2, assessment.title)
        page.rows(
            [
                ("About", names(assessment.children)), ("Begun", date(assessment.startedOn)),
                ("Completed", date(assessment.completedOn)), ("Author", known(assessment.author) { $0 }),
                ("Authorised", "\(known(assessment.authoriser) { $0 }), \(date(assessment.authorisedOn))"),
            ] + originals(assessment.attachments))
        guard let findings = assessment.findings.value else { return page.paragraph("Findings: \(NotKnown.word)") }
        for section in findings {
            page.heading(3, section.heading)
            page.paragraph(section.text)
        }
    }

    func write(_ minutes: Minutes, to page: inout some PageWriting) {
        page.heading(2, minutes.title)
        page.rows(
            [
                ("About", names(minutes.children)), ("Held", date(minutes.heldOn)),
                ("Chair", known(minutes.chair) { $0 }),
                (
                    "Came",
                    known(minutes.attendees) { $0.map { "\($0.name) (\($0.capacity))" }.joined(separator: "\n") }
                ),
                ("Outcome", known(minutes.outcome) { $0.rawValue.replacing("-", with: " ") }),
                ("Decisions", listed(minutes.decisions)),
            ] + originals(minutes.attachments))
    }
}
