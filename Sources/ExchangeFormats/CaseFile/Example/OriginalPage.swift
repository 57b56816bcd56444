import CaseTransfer
import WorkingDays

/// How the example's documents are laid out.
struct OriginalPage {
    /// The children's names by their keys.
    var names: [String: String]

    func blocks(of assessment: Assessment) -> [PDFText.Block] {
        head(assessment.title, assessment.children)
            + [
                line("Started", assessment.startedOn), line("Completed", assessment.completedOn),
                line("Written by", assessment.author), line("Authorised by", assessment.authoriser),
                line("Authorised on", assessment.authorisedOn),
            ]
            + (assessment.findings.value ?? []).flatMap { [.heading($0.heading), .paragraph($0.text)] }
    }

    func blocks(of plan: Plan) -> [PDFText.Block] {
        var blocks = head(plan.title, plan.children) + [line("Agreed", plan.agreedOn)]
        if let lead = plan.leadProfessional.value {
            blocks.append(.paragraph("Lead professional: \(lead.name ?? ""), \(lead.telephone)"))
        }
        for (index, outcome) in (plan.outcomes.value ?? []).enumerated() {
            blocks.append(.heading("Outcome \(index + 1)"))
            blocks.append(.paragraph(outcome.outcome))
            if let concern = outcome.concern { blocks.append(.paragraph("Concern: \(concern)")) }
            for action in outcome.actions {
                let progress = action.progress.map { " Progress: \($0)" } ?? ""
                blocks.append(
                    .paragraph("• \(action.action) Who: \(text(action.person)). By: \(text(action.by)).\(progress)"))
            }
        }
        blocks += [.heading("Visits and contact"), .paragraph(text(plan.visits))]
        blocks += [.heading("Contingency"), .paragraph(text(plan.contingency)), .heading("Review")]
        return blocks + (plan.reviewPoints.value ?? []).map { .paragraph("\(words($0.on)): \($0.measure)") }
    }

    func blocks(of minutes: Minutes) -> [PDFText.Block] {
        head(minutes.title, minutes.children)
            + [line("Held", minutes.heldOn), line("Chair", minutes.chair), .heading("Present")]
            + (minutes.attendees.value ?? []).map { .paragraph("• \($0.name), \($0.capacity)") }
            + [.heading("Decided")]
            + (minutes.decisions.value ?? []).map { .paragraph("• \($0)") }
    }

    func blocks(of summary: Summary) -> [PDFText.Block] {
        head(summary.title, summary.children)
            + [
                line("Written", summary.writtenOn), line("Written by", summary.author),
                line("Authorised by", summary.authoriser), line("Authorised on", summary.authorisedOn),
                .heading("Reason for involvement"), .paragraph(text(summary.reasonForInvolvement)),
                .heading("Work undertaken"), .paragraph(text(summary.workUndertaken)),
                .heading("Outstanding tasks and meetings"),
            ]
            + (summary.outstanding.value ?? []).map { task in
                .paragraph("• \(task.task), by \(text(task.due)): \(task.person ?? "nobody named")")
            }
            + [.heading("Issues that may arise")]
            + (summary.issuesThatMayArise.value ?? []).map { .paragraph("• \($0)") }
    }

    /// A chronology: every date at which the case says that something happened.
    func blocks(of other: OtherDocument, in file: CaseFile) -> [PDFText.Block] {
        head(other.title, other.children)
            + file.events.map { .paragraph("\(words($0.day)): \($0.event)") }
    }

    private func head(_ title: String, _ children: [String]) -> [PDFText.Block] {
        [.title(title), .paragraph(children.map { names[$0] ?? $0 }.joined(separator: ", "))]
    }

    private func line(_ label: String, _ value: Known<String>) -> PDFText.Block {
        .paragraph("\(label): \(text(value))")
    }

    private func line(_ label: String, _ value: Known<CivilDate>) -> PDFText.Block {
        .paragraph("\(label): \(text(value))")
    }

    private func text(_ value: Known<String>) -> String { value.value ?? NotKnown.word }

    private func text(_ value: Known<CivilDate>) -> String { value.value.map(words) ?? NotKnown.word }

    private func words(_ date: CivilDate) -> String { date.inWords }
}

extension CaseFile {
    /// What happened, in order of day.
    fileprivate var events: [(day: CivilDate, event: String)] {
        var events: [(day: CivilDate, event: String)] = []
        func add(_ day: CivilDate?, _ event: String) {
            if let day { events.append((day, event)) }
        }
        for assessment in documents.assessments {
            add(assessment.startedOn.value, "Referral accepted; assessment begun.")
            add(assessment.completedOn.value, "Assessment completed.")
            add(assessment.authorisedOn.value, "Assessment authorised.")
        }
        for minutes in documents.minutes { add(minutes.heldOn.value, "Child in Need review.") }
        for answer in consent?.answers ?? [] {
            add(answer.on, "Permission to share sought: \(answer.answer.rawValue).")
        }
        for day in Set(children.map(\.move.residence.date)) { add(day, "The family moved.") }
        for case .known(.seen(let day, let by)) in children.map(\.lastSeen) { add(day, "Child seen by \(by).") }
        for summary in documents.summaries { add(summary.writtenOn.value, "Case and transfer summary written.") }
        return events.sorted { ($0.day, $0.event) < ($1.day, $1.event) }
    }
}
