import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    static let documents: [ReadinessScenario] = [
        .fires("document-missing", at: "documents.assessments", by: "CAL-36") { file, _ in
            file.documents.assessments = []
        },
        .fires("document-missing", at: "documents.plans", by: "DERBY-69", from: Code.derby, to: Code.leeds) { file, _ in
            file.documents.plans = []
        },
        .fires("document-missing", at: "documents.minutes", by: "HAV-52", from: Code.havering) { file, _ in
            file.documents.minutes[0].children = ["c1"]
        },
        .fires("document-missing", at: "documents.summaries", by: .ourDefault, from: Code.suffolk) { file, _ in
            file.documents.summaries = []
        },
        .fires("document-said-not-to-exist", at: "documents.missing[0].why", by: "CAL-3") { file, _ in
            file.documents.assessments = []
            file.documents.missing = [absent(.assessment, .noneExists)]
        },
        .fires("document-said-not-to-exist", at: "documents.missing[0].why", by: "SUF-12", from: Code.suffolk) {
            file, _ in file.documents.missing = [absent(.plan, .noneExists)]
        },
        .fires("document-said-not-to-exist", at: "documents.missing[0].why", by: "CAM-44", from: Code.camden) {
            file, _ in file.documents.missing = [absent(.summary, .noneExists)]
        },
        .fires("document-absent", at: "documents.missing[0]", by: "CAL-36") { file, _ in
            file.documents.missing = [absent(.minutes, .notYetWrittenUp)]
        },
        .fires("document-absent", at: "documents.missing[0]", by: "CAL-36") { file, _ in
            file.documents.missing = [absent(.minutes, .toFollow, by: "2026-11-20")]
        },
        .fires("document-absent", at: "documents.missing[0]", by: "CAL-36") { file, _ in
            file.documents.missing = [absent(.plan, .noneExists, why: "Ended last week")]
        },
        .fires("to-follow-without-date", at: "documents.missing[0].by", by: "CAL-36") { file, _ in
            file.documents.missing = [absent(.minutes, .toFollow)]
        },
        .fires("to-follow-date-past", at: "documents.missing[0].by", by: "CAL-36") { file, _ in
            file.documents.missing = [absent(.minutes, .toFollow, by: "2026-11-19")]
        },
        .fires("withheld-without-reason", at: "documents.missing[0].why", by: "CAL-46") { file, _ in
            file.documents.missing = [absent(.minutes, .withheld)]
        },
        .fires("withheld-without-reason", at: "documents.missing[0].why", by: "HAV-62", from: Code.havering) {
            file, _ in file.documents.missing = [absent(.plan, .withheld, why: " ")]
        },
        .fires(
            "withheld-without-reason", at: "documents.missing[0].why", by: "DERBY-79", from: Code.derby, to: Code.leeds
        ) { file, _ in file.documents.missing = [absent(.summary, .withheld)] },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "CAL-21") { file, _ in
            withoutMinutes(&file, planAgreed: "2026-10-09")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "DERBY-22", from: Code.derby, to: Code.leeds)
        {
            file, _ in withoutMinutes(&file, planAgreed: "2026-09-25")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "HAV-31", from: Code.havering) { file, _ in
            withoutMinutes(&file, planAgreed: "2026-08-20")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "SUF-29", from: Code.suffolk) { file, _ in
            withoutMinutes(&file, planAgreed: "2026-08-28")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "CAM-14", from: Code.camden) { file, _ in
            withoutMinutes(&file, planAgreed: "2026-08-20")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "DERBY-30", from: Code.derby, to: Code.leeds)
        {
            file, _ in withoutMinutes(&file, planAgreed: "2026-01-09", why: "No recourse to public funds only")
        },
        .fires("minutes-lawfully-absent", at: "documents.missing[0]", by: "T-8") { file, _ in
            withoutMinutes(&file, planAgreed: "2026-01-09", why: "Special guardianship assessment (CAL-8)")
        },
        .fires("minutes-expected", at: "documents.missing[0].why", by: "CAL-21") { file, _ in
            withoutMinutes(&file, planAgreed: "2026-10-08")
        },
        .fires("document-names-other-child", at: "documents.plans[0].children", by: "T-14") { file, _ in
            file.documents.plans[0].children.append("c3")
        },
        .fires("document-of-other-child", at: "documents.other[0].children", by: "T-14") { file, _ in
            file.documents.other = [OtherDocument(title: "Letter", children: ["c9"], attachments: [])]
        },
        .fires("document-without-original", at: "documents.plans[0].attachments") { file, _ in
            file.documents.plans[0].attachments = []
        },
        .fires("document-undated", at: "documents.assessments[0].completedOn", by: .ourDefault) { file, _ in
            file.documents.assessments[0].completedOn = .notKnown
        },
        .fires("document-undated", at: "documents.summaries[0].writtenOn", by: .ourDefault) { file, _ in
            file.documents.summaries[0].writtenOn = .notKnown
        },
    ]

    static let nearlyDocuments: [ReadinessScenario] = [
        .silent("document-absent", when: "a warning says more") { file, _ in
            file.documents.missing = [
                absent(.minutes, .toFollow), absent(.minutes, .toFollow, by: "2026-11-19"), absent(.plan, .withheld),
                absent(.summary, .noneExists),
            ]
        },
        .silent("document-missing", when: "the absence is coded") { file, _ in
            file.documents.minutes = []
            file.documents.missing = [absent(.minutes, .notYetWrittenUp)]
        },
        .silent("document-missing", when: "one document serves all, naming nobody") { file, _ in
            file.documents.plans[0].children = []
        },
        .silent("document-said-not-to-exist", when: "the file says why") { file, _ in
            file.documents.missing = [absent(.plan, .noneExists, why: "Ended last week")]
        },
        .silent("document-said-not-to-exist", when: "Camden's outline plan serves", from: Code.camden) { file, _ in
            file.documents.missing = [absent(.plan, .noneExists)]
        },
        .silent("to-follow-date-past", when: "it follows today") { file, _ in
            file.documents.missing = [absent(.minutes, .toFollow, by: "2026-11-20")]
        },
        .silent("withheld-without-reason", when: "the file says why") { file, _ in
            file.documents.missing = [absent(.minutes, .withheld, why: "Names an informant")]
        },
        .silent("minutes-expected", when: "the first review is due today") { file, _ in
            withoutMinutes(&file, planAgreed: "2026-10-09")
        },
    ]

    static func absent(
        _ kind: DocumentKind, _ reason: DocumentAbsence.Reason, by: String? = nil, why: String? = nil
    ) -> MissingDocument {
        MissingDocument(kind: kind, children: [], reason: reason, by: by.map(ReadinessSample.date), why: why)
    }

    private static func withoutMinutes(_ file: inout CaseFile, planAgreed: String, why: String? = nil) {
        file.documents.minutes = []
        file.documents.plans[0].agreedOn = .known(ReadinessSample.date(planAgreed))
        file.documents.missing = [absent(.minutes, .noneExists, why: why)]
    }
}
