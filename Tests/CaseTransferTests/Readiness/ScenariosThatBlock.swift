import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    static let blocking: [ReadinessScenario] = [
        .fires("child-without-name", at: "children[0].name") { file, _ in file.children[0].name = " - " },
        .fires("child-without-name", at: "children[1].name") { file, _ in file.children[1].name = "Not known" },
        .fires("child-without-birth-date", at: "children[0].dateOfBirth", by: "DfE CIN census 8525Q") { file, _ in
            file.children[0].dateOfBirth = nil
        },
        .fires("child-without-identifier", at: "children[1].localId") { file, _ in
            file.children[1].localId = .notKnown
        },
        .fires("recipient-retired", at: "receivingAuthority", by: "T-13", to: "E08000016") { _, _ in },
        .fires("recipient-other-nation", at: "receivingAuthority", by: "T-17", to: "W06000015") { _, _ in },
        .fires("recipient-other-nation", at: "receivingAuthority", by: "T-17", to: "S12000036") { _, _ in },
        .fires("recipient-other-nation", at: "receivingAuthority", by: "T-17", to: "N09000003") { _, _ in },
        .fires("recipient-ourselves", at: "receivingAuthority", by: "T-17", to: Code.calderdale) { _, _ in },
        .fires("recipient-unknown", at: "receivingAuthority", to: "E06999999") { _, _ in },
        .fires("recipient-unknown", at: "receivingAuthority", to: "E07000032") { _, _ in },
        .fires("recipient-unknown", at: "receivingAuthority", to: "Zebedee Quillfeather") { _, _ in },
        .fires("child-on-protection-plan", at: "children[0].childProtectionPlan", by: "DERBY-2") { file, _ in
            file.children[0].childProtectionPlan = .known(true)
        },
        .fires(
            "child-on-protection-plan", at: "children[1].childProtectionPlan", by: "HAV-1", from: Code.havering
        ) { file, _ in file.children[1].childProtectionPlan = .known(true) },
        .fires(
            "child-on-protection-plan", at: "children[0].childProtectionPlan", by: "SUF-1", from: Code.suffolk
        ) { file, _ in file.children[0].childProtectionPlan = .known(true) },
        .fires("child-looked-after", at: "children[0].lookedAfter", by: "HAV-2") { file, _ in
            file.children[0].lookedAfter = .known(true)
        },
        .fires("child-looked-after", at: "children[0].ordersInForce[0]", by: "HAV-2") { file, _ in
            file.children[0].ordersInForce = .known([order(.care)])
        },
        .fires("attachment-missing", at: "documents.plans[0].attachments[0].file") { file, facts in
            facts.files[file.documents.plans[0].attachments[0].file] = .missing
        },
        .fires("attachment-missing", at: "documents.other[0].attachments[0].file") { file, _ in
            let unseen = Attachment(file: ReadinessSample.path("documents/unseen.pdf"))
            file.documents.other = [OtherDocument(title: "School report", children: [], attachments: [unseen])]
        },
        .fires("attachment-unreadable", at: "documents.minutes[0].attachments[0].file") { file, facts in
            facts.files[file.documents.minutes[0].attachments[0].file] = .unreadable
        },
        .fires("attachment-empty", at: "documents.summaries[0].attachments[0].file") { file, facts in
            facts.files[file.documents.summaries[0].attachments[0].file] = .readable(bytes: 0)
        },
        .fires("attachment-hostile-path", at: "documents.plans[0].attachments[0].file") { file, facts in
            facts.files[file.documents.plans[0].attachments[0].file] = .outsideFolder
        },
        .fires("attachment-hostile-path", at: "documents.plans[0].attachments[0].file") { file, facts in
            let disguised = ReadinessSample.path("documents/plan\u{202E}fdp.exe")
            file.documents.plans[0].attachments[0].file = disguised
            facts.files[disguised] = .readable(bytes: 40_000)
        },
    ]

    static let nearlyBlocking: [ReadinessScenario] = [
        .silent("child-without-identifier", when: "an urgent notice has no identifier") { file, _ in
            file.urgent = true
            file.children[0].localId = .notKnown
            file.children[0].upn = nil
            file.children[0].nhsNumber = nil
        },
        .silent("child-without-identifier", when: "an ill-formed UPN is all there is") { file, _ in
            file.children[0].localId = .notKnown
            file.children[0].upn = "B207000016049"
            file.children[0].nhsNumber = nil
        },
        .silent("child-without-birth-date", when: "a child is expected") { _, _ in },
        .silent("child-looked-after", when: "the care order has ended") { file, _ in
            file.children[0].ordersInForce = .known([order(.care, until: "2026-11-19")])
        },
        .silent("child-on-protection-plan", when: "nobody knows") { file, _ in
            file.children[0].childProtectionPlan = .notKnown
        },
        .silent("attachment-hostile-path", when: "a name has an accent and a space") { file, facts in
            let plain = ReadinessSample.path("documents/plan de Noël.pdf")
            file.documents.plans[0].attachments[0].file = plain
            facts.files[plain] = .readable(bytes: 1)
        },
    ]

    static func order(_ kind: CourtOrder.Kind, until: String? = nil) -> CourtOrder {
        CourtOrder(
            kind: kind, madeOn: .known(ReadinessSample.date("2026-02-02")), until: until.map(ReadinessSample.date),
            court: .known("Quillham Family Court"), terms: .known("As sealed"))
    }
}
