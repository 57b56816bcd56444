import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    static let firstMinute: [ReadinessScenario] =
        notKnown + [
            .fires("urgent-risk-not-said", at: "firstMinute.presentRisks") { file, _ in
                file.urgent = true
                file.firstMinute.presentRisks = .notKnown
            },
            .fires("nobody-to-ring", at: "firstMinute.worker") { file, _ in
                file.firstMinute.worker = .notKnown
                file.firstMinute.teamManager = .known(Contact(name: "Ines Varga", telephone: "ask"))
                file.firstMinute.outOfHours = .notKnown
            },
            .fires("telephone-missing", at: "firstMinute.teamManager.telephone") { file, _ in
                file.firstMinute.teamManager = .known(Contact(name: "Ines Varga", telephone: ""))
            },
            .fires("visit-not-planned", at: "firstMinute.nextVisit", by: "CAL-18") { file, _ in
                file.firstMinute.nextVisit = .notKnown
            },
            .fires("visit-overdue", at: "firstMinute.nextVisit.due", by: "SUF-45", from: Code.suffolk) { file, _ in
                file.firstMinute.nextVisit = .known(Appointment(due: ReadinessSample.date("2026-11-19")))
            },
            .fires("review-overdue", at: "firstMinute.nextReview.due", by: "CAL-21") { file, _ in
                file.firstMinute.nextReview = .known(Appointment(due: ReadinessSample.date("2026-11-19")))
            },
            .fires("key-not-read", at: "children[0].nickname") { _, facts in
                facts.unknownKeys = ["children[0].nickname"]
            },
            .fires("key-not-read", at: "people[0].?") { _, facts in
                facts.unknownKeys = ["people[0].Araminta Quillfeather"]
            },
        ] + future

    /// One for every fact of the first minute, of the family and of a child.
    private static let notKnown: [ReadinessScenario] = [
        unknown("firstMinute.presentRisks") { $0.firstMinute.presentRisks = .notKnown },
        unknown("firstMinute.risksToStaff") { $0.firstMinute.risksToStaff = .notKnown },
        unknown("firstMinute.mustNotLearnAddress") { $0.firstMinute.mustNotLearnAddress = .notKnown },
        unknown("firstMinute.nextReview") { $0.firstMinute.nextReview = .notKnown },
        unknown("firstMinute.worker") { $0.firstMinute.worker = .notKnown },
        unknown("firstMinute.teamManager") { $0.firstMinute.teamManager = .notKnown },
        unknown("firstMinute.outOfHours") { $0.firstMinute.outOfHours = .notKnown },
        unknown("firstMinute.language") { $0.firstMinute.language = .notKnown },
        unknown("firstMinute.interpreter") { $0.firstMinute.interpreter = .notKnown },
        unknown("firstMinute.communicationNeeds") { $0.firstMinute.communicationNeeds = .notKnown },
        unknown("firstMinute.household") { $0.firstMinute.household = .notKnown },
        unknown("children[0].lastSeen") { $0.children[0].lastSeen = .notKnown },
        unknown("children[0].lastSeenAlone") { $0.children[0].lastSeenAlone = .notKnown },
        unknown("children[0].school") { $0.children[0].school = .notKnown },
        unknown("children[0].gp") { $0.children[0].gp = .notKnown },
        unknown("children[0].healthVisitor") { $0.children[0].healthVisitor = .notKnown },
        unknown("children[1].ordersInForce") { $0.children[1].ordersInForce = .notKnown },
    ]

    private static func unknown(
        _ place: String, _ change: @escaping @Sendable (inout CaseFile) -> Void
    ) -> ReadinessScenario {
        .fires("first-minute-not-known", at: place) { file, _ in change(&file) }
    }

    /// One for every date of something that is said to have happened.
    private static let future: [ReadinessScenario] = [
        tomorrow("exportedOn") { $0.exportedOn = $1 },
        tomorrow("children[0].dateOfBirth") { $0.children[0].dateOfBirth = $1 },
        tomorrow("people[0].dateOfBirth") { $0.people[0].dateOfBirth = $1 },
        tomorrow("children[0].lastSeen") { $0.children[0].lastSeen = .known(.seen(on: $1, by: "Mo Tamblyn")) },
        tomorrow("children[0].lastSeenAlone") {
            $0.children[0].lastSeenAlone = .known(.seen(on: $1, by: "Mo Tamblyn"))
        },
        tomorrow("children[0].ordersInForce[0].madeOn") { file, day in
            var future = order(.other)
            future.madeOn = .known(day)
            file.children[0].ordersInForce = .known([future])
        },
        tomorrow("documents.assessments[0].startedOn") { $0.documents.assessments[0].startedOn = .known($1) },
        tomorrow("documents.assessments[0].completedOn") { $0.documents.assessments[0].completedOn = .known($1) },
        tomorrow("documents.assessments[0].authorisedOn") { $0.documents.assessments[0].authorisedOn = .known($1) },
        tomorrow("documents.plans[0].agreedOn") { $0.documents.plans[0].agreedOn = .known($1) },
        tomorrow("documents.minutes[0].heldOn") { $0.documents.minutes[0].heldOn = .known($1) },
        tomorrow("documents.summaries[0].writtenOn") { $0.documents.summaries[0].writtenOn = .known($1) },
        tomorrow("documents.summaries[0].authorisedOn") { $0.documents.summaries[0].authorisedOn = .known($1) },
        tomorrow("documents.other[0].datedOn") { file, day in
            file.documents.other = [OtherDocument(title: "Letter", children: [], datedOn: day, attachments: [])]
        },
    ]

    private static func tomorrow(
        _ place: String, _ change: @escaping @Sendable (inout CaseFile, CivilDate) -> Void
    ) -> ReadinessScenario {
        .fires("date-in-future", at: place) { file, _ in change(&file, ReadinessSample.date("2026-11-21")) }
    }

    static let nearlyFirstMinute: [ReadinessScenario] = [
        .silent("urgent-risk-not-said", when: "the file is not urgent") { file, _ in
            file.firstMinute.presentRisks = .known([])
        },
        .silent("first-minute-not-known", when: "there are no risks and no orders") { file, _ in
            file.firstMinute.presentRisks = .known([])
        },
        .silent("nobody-to-ring", when: "the out-of-hours team has a number") { file, _ in
            file.firstMinute.worker = .notKnown
            file.firstMinute.teamManager = .notKnown
        },
        .silent("visit-overdue", when: "the visit is today") { file, _ in
            file.firstMinute.nextVisit = .known(Appointment(due: ReadinessSample.today))
        },
        .silent("review-overdue", when: "the review is today") { file, _ in
            file.firstMinute.nextReview = .known(Appointment(due: ReadinessSample.today))
        },
        .silent("date-in-future", when: "it happened today") { file, _ in
            file.children[0].lastSeen = seen("2026-11-20")
        },
    ]
}
