import CaseTransfer
import WorkingDays

extension BundleSample {
    /// Every kind of message, and every shape a statement can take.
    static let statements: [Statement] =
        [
            .test,
            .pack(pack),
            .pack(PackStatement(urgent: true, children: [child(.given, nil)], absences: [])),
            .supplement(SupplementStatement(pack: digest(1), absences: [])),
            .supplement(SupplementStatement(pack: digest(1), absences: pack.absences)),
            .receipt(
                ReceiptStatement(
                    message: value(MessageID("11111111-2222-4333-8444-555555555555")), digest: digest(2), storedAt: now,
                    documents: [
                        DocumentProof(ref: "d1", digest: digest(3)), DocumentProof(ref: "a1", digest: digest(4)),
                    ])),
            .rejection(
                RejectionStatement(message: nil, digest: nil, file: nil, code: .tooLarge, findings: [])),
            .acknowledgement(
                AcknowledgementStatement(
                    pack: digest(1),
                    children: [
                        DueMeeting(
                            child: older, residence: date("2026-11-05"), workingDays: 20, rule: "DERBY-78",
                            due: date("2026-12-03"), convention: "day-0",
                            calendarVersion: "england-and-wales/rules-1/0123456789abcdef"),
                        DueMeeting(
                            child: younger, residence: date("2026-11-05"), workingDays: 30, rule: .ourDefault,
                            due: date("2026-12-17"), convention: "day-0", calendarVersion: "x"),
                    ])),
            .refusal(
                RefusalStatement(
                    pack: digest(1),
                    children: RefusedChild.Reason.allCases.enumerated().map {
                        RefusedChild(child: numbered($0), reason: $1)
                    })),
            .refusal(
                RefusalStatement(
                    pack: digest(1),
                    children: refusalDetails.enumerated().map {
                        RefusedChild(child: numbered($0), reason: $1.0, detail: $1.1)
                    })),
            .meeting(MeetingStatement(children: [older, younger], outcome: .convened(for: date("2026-12-01")))),
            .meeting(MeetingStatement(children: [older], outcome: .held(on: date("2026-12-01")))),
            .birth(BirthStatement(child: older, on: date("2026-12-01"))),
            .endingWithdrawn(
                EndingWithdrawnStatement(children: [
                    WithdrawnEnding(child: older, reason: .movedOn, on: date("2026-12-01")),
                    WithdrawnEnding(child: younger, reason: .died, on: date("2026-12-02")),
                ])),
            .decision(
                DecisionStatement(
                    children: [
                        DecidedChild(child: older, decision: .accepted(from: date("2026-12-01"))),
                        DecidedChild(child: younger, decision: .declined(reason: .belowThreshold)),
                        DecidedChild(child: numbered(9), decision: .declined(reason: .notResponsible)),
                    ])),
            .ending(
                EndingStatement(
                    children: EndedChild.Reason.allCases.enumerated().map {
                        EndedChild(
                            child: numbered($0), reason: $1, on: date("2026-12-02"),
                            movedTo: $1 == .movedOn ? value(AuthorityCode("E09000016")) : nil,
                            review: $1 == .noLongerInNeed ? date("2026-12-01") : nil)
                    })),
        ]
        + disputes + residences
        + RejectionCode.allCases.map { code in
            .rejection(
                RejectionStatement(
                    message: value(MessageID("11111111-2222-4333-8444-555555555555")), digest: digest(2),
                    file: digest(3),
                    code: code, findings: ["signature-value", "document-digest"]))
        }
        + MeetingStatement.NotHeldReason.allCases.map { reason in
            .meeting(MeetingStatement(children: [older], outcome: .notHeld(on: date("2026-12-01"), reason: reason)))
        }

    /// Every detail that can stand beside a refusal's reason.
    private static let refusalDetails: [(RefusedChild.Reason, RefusedChild.Detail)] =
        RefusedChild.ResidenceCheck.allCases.map { (.notResident, .checked($0, on: date("2026-12-01"))) }
        + RefusedChild.Route.allCases.map { (.wrongRoute, .route($0)) }
        + [
            (.incomplete, .documents([.assessment, .plan, .minutes, .summary])),
            (.unreadable, .documents(DocumentKind.allCases.filter { $0 != .statement })),
        ]

    private static let residences: [Statement] = {
        let dues = [older, younger].map {
            DueMeeting(
                child: $0, residence: date("2026-11-05"), workingDays: 20, rule: "DERBY-78", due: date("2026-12-03"),
                convention: "day-0", calendarVersion: "x")
        }
        return ResidenceStatement.Act.allCases.flatMap { act in
            ResidenceSource.Teller.allCases.flatMap { teller in
                ResidenceSource.Means.allCases.map { means in
                    .residence(
                        ResidenceStatement(
                            children: [older, younger], act: act,
                            residence: Residence(date: date("2026-11-05"), certainty: .confirmed, kind: .refuge),
                            source: ResidenceSource(toldBy: teller, how: means, on: date("2026-11-06")),
                            dues: act == .stated ? [] : dues))
                }
            }
        }
            + RestatementStatement.Reason.allCases.map {
                .restatement(RestatementStatement(reason: $0, children: dues))
            }
    }()

    private static let disputes: [Statement] = {
        let effects = DisputeEffect.Outcome.allCases.enumerated().map { index, outcome in
            DisputeEffect(child: numbered(index), outcome: outcome, from: index == 0 ? date("2026-12-10") : nil)
        }
        let acts: [DisputeAct] = [
            .answered, .proposed(effects), .agreed(proposal: digest(2)), .escalated, .withdrawn, .resolved(effects),
        ]
        let visits = DisputeVisits.Visitor.allCases.map { DisputeVisits(by: $0, next: date("2026-12-08")) }
        let subjects = RaisedDispute.Subject.allCases
        return RaisedDispute.Ground.allCases.flatMap { ground in
            subjects.enumerated().map { index, subject in
                .dispute(
                    .raised(
                        RaisedDispute(
                            children: [older, younger], ground: ground, subject: subject,
                            visits: index == 0 ? DisputeVisits(by: .notAgreed, next: nil) : visits[index % 3])))
            }
        }
            + acts.flatMap { act in
                ([nil] + visits).map { .dispute(.said(of: digest(1), act, visits: $0)) }
            }
    }()

    static let pack = PackStatement(
        urgent: false,
        children: [child(.given, nil)]
            + ConsentOutcome.Way.allCases.filter { $0 != .given }.enumerated().map { index, way in
                child(way, Role.allCases[index], numbered(index), Residence.Kind.allCases[index % 5])
            },
        absences: [
            DocumentAbsence(kind: .minutes, reason: .noneExists),
            DocumentAbsence(kind: .plan, children: [older], reason: .toFollow, by: date("2026-12-24")),
            DocumentAbsence(kind: .assessment, children: [older, numbered(1)], reason: .withheld),
            DocumentAbsence(kind: .summary, reason: .notYetWrittenUp),
        ])

    static func child(
        _ way: ConsentOutcome.Way, _ role: Role?, _ reference: ChildReference = older,
        _ kind: Residence.Kind = .permanent
    ) -> PackChild {
        PackChild(
            child: reference, unborn: way == .adviceLegal,
            residence: Residence(
                date: date("2026-11-05"), certainty: kind == .refuge ? .provisional : .confirmed, kind: kind),
            consent: ConsentOutcome(
                way: way, authoriserRole: role, lawfulBasis: "uk-gdpr-6-1-e", lawfulBasisOn: date("2026-10-30")))
    }

    static func numbered(_ number: Int) -> ChildReference {
        ChildReference(random: [UInt8](repeating: UInt8(number + 1), count: 8))
    }
}
