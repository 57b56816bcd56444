import CaseTransfer
import WorkingDays

extension CasePages {
    /// The summary first, because it is what somebody reads who has five minutes.
    func documents(_ page: inout PageMarkup) {
        let documents = caseFile.documents
        let layout = DocumentLayout(calling: name, files: files)
        for summary in documents.summaries { layout.write(summary, to: &page) }
        for plan in documents.plans { layout.write(plan, to: &page) }
        for assessment in documents.assessments { layout.write(assessment, to: &page) }
        for minutes in documents.minutes { layout.write(minutes, to: &page) }
        for other in documents.other { layout.write(other, to: &page) }
        guard !documents.missing.isEmpty else { return }
        page.heading(2, "What is not here")
        page.table(
            ["Document", "About", "Why"],
            documents.missing.map { missing in
                [
                    missing.kind.rawValue, names(missing.children),
                    missing.reason.rawValue + (missing.by.map { ", by \($0.inWords)" } ?? "")
                        + (missing.why.map { ": \($0)" } ?? ""),
                ]
            })
    }
}
