import CaseTransfer
import WorkingDays

/// An invented family of one child and one unborn child of whom readiness has nothing to say.
enum ReadinessSample {
    static let today = date("2026-11-20")

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
        return date
    }

    static func code(_ text: String) -> AuthorityCode {
        guard let code = AuthorityCode(text) else { preconditionFailure("\(text) is no code") }
        return code
    }

    static func path(_ text: String) -> RelativePath {
        guard let path = RelativePath(text) else { preconditionFailure("\(text) is no path") }
        return path
    }

    static var facts: ReadinessFacts {
        var files: [RelativePath: ReadinessFacts.AttachmentState] = [:]
        for attachment in caseFile.attachments { files[attachment.file] = .readable(bytes: 40_000) }
        return ReadinessFacts(
            today: today, ourAuthority: code("E08000033"), recipient: "E06000015", recipientIsPeer: true, files: files)
    }

    static var caseFile: CaseFile {
        CaseFile(
            formatVersion: CaseFile.draftFormat, urgent: false, sendingAuthority: "E08000033",
            receivingAuthority: "E06000015", exportedOn: today, sourceSystem: "Sample", firstMinute: firstMinute,
            children: [born, unborn], people: [mother],
            addresses: [
                Address(
                    key: "a1", use: .current, residents: ["c1", "c2", "p1"],
                    state: .open(
                        place: Place(
                            lines: ["17 Larkspur Row", "Quillham"], postcode: "DE1 2FS", uprn: "199356",
                            authority: "E06000015")))
            ],
            documents: CaseDocuments(
                assessments: [assessment], plans: [plan], minutes: [minutes], summaries: [summary]))
    }

    static let agreement = ServiceAgreement(agreed: true, on: date("2026-07-01"), by: "p1")

    static var born: CaseChild {
        CaseChild(
            key: "c1", localId: .known("CALX77012"), name: "Zebedee Quillfeather", alsoKnownAs: ["Zebby"],
            dateOfBirth: date("2017-03-04"), sex: .known(.male), upn: "B801200005001", formerUPN: "P207000016049",
            nhsNumber: "943 476 5919", ethnicity: .known("WBRI"), disabilities: .known(["NONE"]),
            childProtectionPlan: .known(false), lookedAfter: .known(false), serviceAgreement: agreement,
            ageAndUnderstanding: .known(false), lastSeen: .known(.seen(on: date("2026-11-16"), by: "Mo Tamblyn")),
            lastSeenAlone: .known(.seen(on: date("2026-11-16"), by: "Mo Tamblyn")),
            school: .known(.provided(by: Service(name: "Thistle Lane Primary"))),
            gp: .known(.provided(by: Service(name: "Thistle Lane Surgery"))),
            healthVisitor: .known(.notProvided(reason: "Of school age")), ordersInForce: .known([]), move: move)
    }

    static var unborn: CaseChild {
        CaseChild(
            key: "c2", localId: .known("CALX77013"), name: "Unborn Quillfeather",
            expectedDateOfBirth: date("2027-01-20"), sex: .known(.unknown), ethnicity: .notKnown,
            disabilities: .notKnown, childProtectionPlan: .known(false), lookedAfter: .known(false),
            serviceAgreement: agreement, ageAndUnderstanding: .known(false),
            lastSeen: .known(.notSeen(reason: "Not born yet")),
            lastSeenAlone: .known(.notSeen(reason: "Not born yet")),
            school: .known(.notProvided(reason: "Not born yet")), gp: .known(.notProvided(reason: "Not born yet")),
            healthVisitor: .known(.notProvided(reason: "Not born yet")), ordersInForce: .known([]), move: move)
    }

    static var mother: CasePerson {
        CasePerson(
            key: "p1", name: "Araminta Quillfeather", dateOfBirth: date("1991-06-30"), telephone: "07700 900456",
            relationships: ["c1", "c2"].map { child in
                Relationship(
                    child: child, kind: .mother, parentalResponsibility: .known(true), livesWithChild: .known(true),
                    caresForChild: .known(true))
            },
            risks: .known([]))
    }

    static var move: Move {
        Move(
            residence: Residence(date: date("2026-11-09"), certainty: .confirmed, kind: .permanent),
            planned: .known(true), movesInTwelveMonths: .known(1), previousAuthority: .known("E08000033"),
            impact: .known("A new school has a place; grandparents live near."))
    }

    static var firstMinute: FirstMinute {
        FirstMinute(
            presentRisks: .known([PresentRisk(risk: "Left alone in the evening", children: ["c1"])]),
            risksToStaff: .known([]), mustNotLearnAddress: .known([]),
            nextVisit: .known(Appointment(due: date("2026-11-25"))),
            nextReview: .known(Appointment(due: date("2026-12-18"))),
            worker: .known(Contact(name: "Mo Tamblyn", post: "Social worker", telephone: "01422 496001")),
            teamManager: .known(Contact(name: "Ines Varga", post: "Team manager", telephone: "01422 496002")),
            outOfHours: .known(Contact(team: "Out of hours", telephone: "01422 496003")), language: .known("English"),
            interpreter: .known(InterpreterNeed(needed: false)), communicationNeeds: .known([]),
            household: .known(["c1", "p1"]))
    }
}

extension ReadinessSample {
    static var assessment: Assessment {
        Assessment(
            title: "Child and Family Single Assessment", children: ["c1", "c2"], startedOn: .known(date("2026-07-06")),
            completedOn: .known(date("2026-08-14")), author: .known("Mo Tamblyn"), authoriser: .known("Ines Varga"),
            authorisedOn: .known(date("2026-08-17")),
            findings: .known([Section(heading: "Findings", text: "Needs support.")]),
            attachments: [Attachment(file: path("documents/assessment-zebedee.pdf"))])
    }

    static var plan: Plan {
        Plan(
            title: "Child in Need plan", children: ["c1", "c2"], agreedOn: .known(date("2026-08-20")),
            leadProfessional: .known(Contact(name: "Mo Tamblyn", telephone: "01422 496001")),
            outcomes: .known([
                PlannedOutcome(
                    outcome: "An adult is at home in the evening", concern: "Left alone", children: [],
                    actions: [
                        PlannedAction(
                            action: "Agree a rota", person: .known("Mo Tamblyn"), by: .known(date("2026-12-01")))
                    ])
            ]),
            visits: .known("Every three weeks"),
            contingency: .known("Bottom line: no child is alone at night. Otherwise a strategy discussion."),
            reviewPoints: .known([ReviewPoint(on: date("2026-12-18"), measure: "Diary of evenings")]),
            attachments: [Attachment(file: path("documents/plan.pdf"))])
    }

    static var minutes: Minutes {
        Minutes(
            title: "Minutes", children: ["c1", "c2"], heldOn: .known(date("2026-10-01")), chair: .known("Ines Varga"),
            attendees: .known([Attendee(name: "Mo Tamblyn", capacity: "Social worker")]), outcome: .known(.continues),
            decisions: .known(["Go on"]), attachments: [Attachment(file: path("documents/minutes.pdf"))])
    }

    static var summary: Summary {
        Summary(
            title: "Summary", children: ["c1", "c2"], writtenOn: .known(date("2026-11-12")),
            author: .known("Mo Tamblyn"), authoriser: .known("Ines Varga"), authorisedOn: .known(date("2026-11-13")),
            reasonForInvolvement: .known("Evenings alone"), workUndertaken: .known("Visits and a rota"),
            outstanding: .known([]), issuesThatMayArise: .known([]),
            attachments: [Attachment(file: path("documents/summary.pdf"))])
    }
}
