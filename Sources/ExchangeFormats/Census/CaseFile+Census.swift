public import CaseTransfer
public import WorkingDays

extension CaseFile {
    /// A case file to be completed: what a census return says of a child, and "not known" for everything else.
    ///
    /// A return has no names, no addresses and nothing after its 31 March, so the residence date comes from whoever knows it, and
    /// the readiness check names what is still missing.
    public init(
        _ record: CensusRecord, name: String, sender: AuthorityCode, recipient: AuthorityCode, resident: CivilDate,
        exportedOn today: CivilDate
    ) {
        let identity = record.identity
        let child = CaseChild(
            key: record.key, localId: Known(identity.localID), name: name, dateOfBirth: identity.dateOfBirth,
            expectedDateOfBirth: identity.expectedDateOfBirth, sex: identity.sex, upn: identity.upn,
            upnUnknown: identity.upnUnknown, formerUPN: identity.formerUPN, ethnicity: identity.ethnicity,
            disabilities: identity.disabilities, childProtectionPlan: record.childProtectionPlan,
            lookedAfter: .notKnown, ageAndUnderstanding: .notKnown, lastSeen: .notKnown, lastSeenAlone: .notKnown,
            school: .notKnown, gp: .notKnown, healthVisitor: .notKnown, ordersInForce: .notKnown,
            move: Move(
                residence: Residence(date: resident, certainty: .provisional, kind: .notKnown), planned: .notKnown,
                movesInTwelveMonths: .notKnown, previousAuthority: .known(sender.text), impact: .notKnown))
        self.init(
            formatVersion: CaseFile.draftFormat, urgent: false, sendingAuthority: sender.text,
            receivingAuthority: recipient.text, exportedOn: today, sourceSystem: "CIN census return",
            firstMinute: FirstMinute(
                presentRisks: .notKnown, risksToStaff: .notKnown, mustNotLearnAddress: .notKnown, nextVisit: .notKnown,
                nextReview: .notKnown, worker: .notKnown, teamManager: .notKnown, outOfHours: .notKnown,
                language: .notKnown, interpreter: .notKnown, communicationNeeds: .notKnown, household: .notKnown),
            children: [child], people: [], addresses: [],
            documents: CaseDocuments(
                assessments: record.assessments, plans: record.plans, other: record.referral.map { [$0] } ?? []),
            // Nobody was asked and no basis was settled: the gate stays shut until somebody writes in who and which.
            consent: ConsentRecord(answers: [], lawfulBasis: LawfulBasis(code: "", on: today)))
    }
}
