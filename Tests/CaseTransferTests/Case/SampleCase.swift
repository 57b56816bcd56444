import CaseTransfer
import Testing
import WorkingDays

/// A small invented case that hangs together, for tests to change.
enum SampleCase {
    static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    static func file() throws -> CaseFile {
        let day = try date("2026-11-05")
        return CaseFile(
            formatVersion: CaseFile.draftFormat, urgent: false, sendingAuthority: "E08000033",
            receivingAuthority: "E06000015", exportedOn: day,
            firstMinute: FirstMinute(
                presentRisks: .known([PresentRisk(risk: "An invented risk", children: ["c1"], from: "p1")]),
                risksToStaff: .known([]),
                mustNotLearnAddress: .known([AddressExclusion(who: "Nobody in particular", person: "p1", why: "Test")]),
                nextVisit: .notKnown, nextReview: .notKnown, worker: .notKnown, teamManager: .notKnown,
                outOfHours: .notKnown, language: .notKnown, interpreter: .notKnown, communicationNeeds: .notKnown,
                household: .known(["p1", "c1", "c2"])),
            children: [child("c1", on: day), child("c2", on: day)], people: [try person()],
            addresses: [
                Address(
                    key: "a1", use: .current, residents: ["p1", "c1", "c2"],
                    state: .confidential(reason: "Test", place: Place(lines: ["1 Planted Street"])))
            ],
            documents: try documents(), consent: try consent())
    }

    static func child(_ key: String, on day: CivilDate) -> CaseChild {
        CaseChild(
            key: key, localId: .notKnown, name: "Wren Sample-Brook", dateOfBirth: day, sex: .known(.unknown),
            ethnicity: .notKnown, disabilities: .notKnown, childProtectionPlan: .known(false),
            lookedAfter: .known(false), ageAndUnderstanding: .known(false), lastSeen: .notKnown,
            lastSeenAlone: .notKnown, school: .notKnown, gp: .notKnown, healthVisitor: .notKnown,
            ordersInForce: .known([]),
            move: Move(
                residence: Residence(date: day, certainty: .confirmed, kind: .permanent), planned: .notKnown,
                movesInTwelveMonths: .notKnown, previousAuthority: .notKnown, impact: .notKnown))
    }

    private static func person() throws -> CasePerson {
        CasePerson(
            key: "p1", name: "Hazel Sample-Brook",
            relationships: ["c1", "c2"].map {
                Relationship(
                    child: $0, kind: .mother, parentalResponsibility: .known(true), livesWithChild: .known(true),
                    caresForChild: .known(true))
            }, risks: .known([]))
    }

    private static func documents() throws -> CaseDocuments {
        CaseDocuments(
            assessments: [
                Assessment(
                    title: "Assessment", children: ["c1"], startedOn: .notKnown, completedOn: .notKnown,
                    author: .notKnown, authoriser: .notKnown, authorisedOn: .notKnown, findings: .notKnown,
                    attachments: [try attachment("shared.pdf")])
            ],
            plans: [
                Plan(
                    title: "Plan", children: ["c1", "c2"], agreedOn: .notKnown, leadProfessional: .notKnown,
                    outcomes: .known([PlannedOutcome(outcome: "Well", children: ["c2"], actions: [])]),
                    visits: .notKnown, contingency: .notKnown, reviewPoints: .notKnown,
                    attachments: [try attachment("plan.pdf"), try attachment("shared.pdf")])
            ],
            minutes: [
                Minutes(
                    title: "Minutes", children: [], heldOn: .notKnown, chair: .notKnown, attendees: .notKnown,
                    outcome: .notKnown, decisions: .notKnown, attachments: [])
            ],
            summaries: [
                Summary(
                    title: "Summary", children: ["c2"], writtenOn: .notKnown, author: .notKnown,
                    authoriser: .notKnown, authorisedOn: .notKnown, reasonForInvolvement: .notKnown,
                    workUndertaken: .notKnown, outstanding: .notKnown, issuesThatMayArise: .notKnown, attachments: [])
            ],
            other: [OtherDocument(title: "Drawing", children: ["c1"], attachments: [try attachment("drawing.jpg")])],
            missing: [MissingDocument(kind: .assessment, children: ["c2"], reason: .withheld, why: "Test")])
    }

    private static func consent() throws -> ConsentRecord {
        let (author, authoriser) = (try #require(PersonID("sam.okoro")), try #require(PersonID("ana.boss")))
        let day = try date("2026-11-05")
        return ConsentRecord(
            answers: [
                ConsentAnswer(person: "p1", children: ["c1", "c2"], answer: .given),
                ConsentAnswer(person: "c2", children: ["c2"], answer: .given),
            ],
            override: ConsentOverride(
                children: ["c1"], limb: .riskOfHarm, rationale: "Test", author: author, authoriser: authoriser, on: day),
            advice: SharingAdvice(
                children: ["c2"], adviser: .legalServices, mayShare: true, outcome: "Test", by: "Test", on: day),
            lawfulBasis: LawfulBasis(code: "uk-gdpr-6-1-e", on: day))
    }

    static func attachment(_ name: String) throws -> CaseTransfer.Attachment {
        CaseTransfer.Attachment(file: try #require(RelativePath(name)))
    }
}
