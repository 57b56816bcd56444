import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What our own people record of a transfer")
struct NoteTests {
    /// One note of every kind, of the children and the day given.
    static func notes(_ children: [ChildReference], on date: CivilDate) -> [CaseNote] {
        [
            .familyInformed(
                FamilyInformed(
                    children: children, occasion: .duringTransition, on: date,
                    outcome: .told([.mother, .child], how: .inPerson))),
            .agencyTold(AgencyTold(children: children, on: date, act: .told(.school, how: .telephone))),
            .serviceDeficit(ServiceDeficit(children: children, on: date, act: .noted(.education))),
            .jointVisit(JointVisit(children: children, on: date, outcome: .notPossible(.distance))),
            .counterpartContact(
                CounterpartContact(children: children, on: date, how: .telephone, risksUnderstood: true)),
            .traffickingPrompted(TraffickingPrompt(children: children, on: date, pattern: .repeated)),
            .traffickingConsidered(TraffickingConsidered(children: children, on: date, outcome: .noIndication)),
            .closingTold(ClosingTold(children: children, on: date, family: .letter, agencies: .eMail)),
            .summaryWritten(SummaryWritten(children: children, on: date)),
        ]
    }

    @Test("Every note is lawful at every stage, and touches no child, message, meeting or clock", .rule("DERBY-79"))
    func everyStage() throws {
        #expect(Set(Self.notes([], on: Invented.date("2026-12-01")).map(\.name)) == Set(CaseNote.Name.allCases))
        for stage in TwoSides.Stage.allCases {
            for side in TransferSide.allCases {
                let sides = TwoSides.at(stage)
                guard var before = sides[side].state else { continue }
                for note in Self.notes(sides.children, on: sides.now.londonDate) {
                    switch before.allows(.caseNoted(note), by: Invented.worker, at: sides.now) {
                    case .success(let step): #expect(step.notices.isEmpty)
                    case .failure(let forbidden): Issue.record("\(stage), \(side), \(note.name): \(forbidden.code)")
                    }
                    var after = sides
                    after.record(.caseNoted(note), at: side)
                    var state = try #require(after[side].state)
                    #expect(state.record.notes == [note])
                    #expect(state.anomalies.isEmpty)
                    state = try #require(sides[side].state)
                    #expect(state == before)
                }
                before = try #require(sides[side].state)
                #expect(before.record.notes.isEmpty)
            }
        }
    }

    @Test("A note of no child, of a child twice, of an unknown child or of a day to come is forbidden")
    func faults() throws {
        let sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        let child = try #require(sides.children.first)
        for (children, date, code) in [
            ([], today, "no-children"), ([child, child], today, "child-twice"),
            ([Invented.child(99)], today, "unknown-child"), ([child], today.adding(days: 1), "note-in-future"),
        ] {
            for note in Self.notes(children, on: date) { forbids(note, code, in: sides) }
        }
    }

    @Test("After a case was discarded nothing is noted, and nothing assigned")
    func discarded() {
        var sides = TwoSides.at(.drafted)
        sides.record(.draftDiscarded, at: .sending)
        for note in Self.notes(sides.children, on: sides.now.londonDate) { forbids(note, "discarded", in: sides) }
        #expect(code(.caseAssigned(to: Invented.person("sam.invented")), in: sides) == "discarded")
    }

    @Test(
        "An agency confirms once, after it was told; a deficit is made good once, after it was noted", .rule("DERBY-73")
    )
    func numbers() throws {
        var sides = TwoSides.at(.delivered)
        let (all, today) = (sides.children, sides.now.londonDate)
        let confirmed = CaseNote.agencyTold(
            AgencyTold(children: all, on: today, act: .confirmed(number: 1, how: .telephone)))
        let settled = CaseNote.serviceDeficit(ServiceDeficit(children: all, on: today, act: .settled(number: 1)))
        forbids(confirmed, "unknown-agency", in: sides)
        forbids(settled, "unknown-deficit", in: sides)
        sides.record(
            .caseNoted(.agencyTold(AgencyTold(children: all, on: today, act: .told(.gp, how: .letter)))), at: .sending)
        sides.record(
            .caseNoted(.serviceDeficit(ServiceDeficit(children: all, on: today, act: .noted(.health)))), at: .sending)
        sides.record(.caseNoted(confirmed), at: .sending)
        sides.record(.caseNoted(settled), at: .sending)
        forbids(confirmed, "agency-confirmed", in: sides)
        forbids(settled, "deficit-settled", in: sides)
        let record = try #require(sides.sending.state?.record)
        #expect(record.agencies.map(\.agency) == [.gp])
        #expect(record.agencies.first?.confirmedOn == today)
        #expect(record.deficits.first?.settledOn == today)
    }

    @Test("A closing is told in writing, and to somebody; nobody told is no telling", .rule("DERBY-61", "CAM-55"))
    func writing() {
        let sides = TwoSides.at(.closed)
        let (all, today) = (sides.children, sides.now.londonDate)
        forbids(
            .closingTold(ClosingTold(children: all, on: today, family: .telephone, agencies: .letter)),
            "closing-not-in-writing", in: sides)
        forbids(
            .closingTold(ClosingTold(children: all, on: today, family: nil, agencies: nil)), "told-nobody", in: sides)
        forbids(
            .familyInformed(
                FamilyInformed(
                    children: all, occasion: .duringTransition, on: today, outcome: .told([], how: .inPerson))),
            "told-nobody", in: sides)
    }

    @Test("The work goes from hand to hand and back to the team, each once")
    func assigning() throws {
        var sides = TwoSides.at(.acknowledged)
        let (one, other) = (Invented.person("sam.invented"), Invented.person("kit.invented"))
        #expect(code(.caseAssigned(to: nil), in: sides) == "already-assigned")
        sides.record(.caseAssigned(to: one), at: .sending)
        #expect(sides.sending.state?.record.reallocatedOn == nil)
        #expect(code(.caseAssigned(to: one), in: sides) == "already-assigned")
        sides.record(.caseAssigned(to: other), at: .sending)
        #expect(sides.sending.state?.record.reallocatedOn == sides.now.londonDate)
        sides.record(.caseAssigned(to: nil), at: .sending)
        #expect(sides.sending.state?.record.worker == nil)
        #expect(sides.sending.state?.record.wasAssigned == true)
    }

    @Test("Every note is said in words that name nobody, and only what others told us is reported")
    func words() {
        let notes = Self.notes([Invented.child(1)], on: Invented.date("2026-12-01"))
        #expect(Set(notes.map(\.words)).count == notes.count)
        #expect(notes.filter(\.isReported).map(\.name) == [.contact])
        let confirmed = AgencyTold(
            children: [], on: Invented.date("2026-12-01"), act: .confirmed(number: 2, how: .letter))
        #expect(CaseNote.agencyTold(confirmed).isReported)
        #expect(CaseNote.agencyTold(confirmed).words.contains("agency 2"))
        for reason in FamilyInformed.Reason.allCases {
            let note = FamilyInformed(
                children: [], occasion: .duringTransition, on: Invented.date("2026-12-01"), outcome: .notTold(reason))
            #expect(CaseNote.familyInformed(note).words.hasSuffix(reason.words))
        }
    }

    private func code(_ event: JournalEvent, in sides: TwoSides) -> String? {
        guard case .failure(let forbidden)? = sides.law(event) else { return nil }
        return forbidden.code
    }

    private func forbids(
        _ note: CaseNote, _ code: String, in sides: TwoSides, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(self.code(.caseNoted(note), in: sides) == code, "\(note.name)", sourceLocation: sourceLocation)
    }
}
