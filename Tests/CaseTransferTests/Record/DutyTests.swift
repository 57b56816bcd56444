import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What is still to be told or recorded")
struct DutyTests {
    private let derby = RecordRules(authority: Invented.derby, moving: DutyTests.moving("DERBY-"))
    private let silent = RecordRules(authority: Invented.calderdale, moving: nil)

    private static func moving(_ prefix: String) -> [MovingRule: Ruled<String>] {
        let rules: [(MovingRule, Int)] = [
            (.familyInformed, 77), (.agencies, 73), (.communication, 74), (.jointVisit, 75), (.trafficking, 63),
            (.deficits, 68),
        ]
        return Dictionary(
            uniqueKeysWithValues: rules.map { ($0, Ruled("Invented.", rule: RuleCitation("\(prefix)\($1)"))) })
    }

    private func duties(
        _ sides: TwoSides, at side: TransferSide = .sending, by rules: RecordRules? = nil, absence: CivilDate? = nil
    ) -> [RecordDuty.Kind] {
        sides[side].state?.recordDuties(by: rules ?? derby, absence: absence, on: sides.now.londonDate).map(\.kind)
            ?? []
    }

    private func told(_ sides: TwoSides, _ occasion: FamilyInformed.Occasion) -> JournalEvent {
        .caseNoted(
            .familyInformed(
                FamilyInformed(
                    children: sides.children, occasion: occasion, on: sides.now.londonDate,
                    outcome: .told([.parent], how: .inPerson))))
    }

    @Test("Nothing is asked before the pack is on its way, nor in the name of a procedure that says nothing")
    func silence() {
        #expect(duties(.at(.drafted)).isEmpty)
        for stage in TwoSides.Stage.allCases where stage != .drafted {
            #expect(duties(.at(stage), by: silent).isEmpty, "\(stage)")
            #expect(duties(.at(stage), at: .receiving, by: silent).isEmpty, "\(stage)")
        }
    }

    @Test(
        "The family is told at both moments, on both sides, and each is asked until it is recorded",
        .rule("DERBY-77", "HAV-60", "CAL-44"), arguments: TransferSide.allCases)
    func family(side: TransferSide) throws {
        var sides = TwoSides.at(.acknowledged)
        #expect(duties(sides, at: side).contains(.familyDuringTransition))
        sides.record(told(sides, .duringTransition), at: side)
        #expect(!duties(sides, at: side).contains(.familyDuringTransition))
        #expect(!duties(sides, at: side).contains(.familyOnResponsibility))

        var taken = TwoSides.at(.accepted)
        #expect(!duties(taken, at: side).contains(.familyDuringTransition), "that moment has passed")
        #expect(duties(taken, at: side).contains(.familyOnResponsibility))
        taken.record(told(taken, .duringTransition), at: side)
        #expect(duties(taken, at: side).contains(.familyOnResponsibility))
        taken.record(told(taken, .fullResponsibility), at: side)
        #expect(!duties(taken, at: side).contains(.familyOnResponsibility))
    }

    @Test(
        "A family that was not told for one of the three reasons is asked about no more, and the reason is cited",
        .rule("CAM-6"))
    func notTold() throws {
        var sides = TwoSides.at(.acknowledged)
        let note = CaseNote.familyInformed(
            FamilyInformed(
                children: sides.children, occasion: .duringTransition, on: sides.now.londonDate,
                outcome: .notTold(.furtherHarm)))
        sides.record(.caseNoted(note), at: .sending)
        #expect(!duties(sides).contains(.familyDuringTransition))
        let camden = RecordRules(authority: try #require(AuthorityCode("E09000007")), moving: nil)
        #expect(camden.rule(of: note) == "CAM-6")
        #expect(derby.rule(of: note) == "DERBY-77")
        #expect(silent.rule(of: note) == .ourDefault)
        #expect(FamilyInformed.Reason.allCases.count == 3)
    }

    @Test("The sending side tells the agencies, then asks each to confirm", .rule("DERBY-73", "HAV-56", "CAL-40"))
    func agencies() {
        var sides = TwoSides.at(.queued)
        #expect(duties(sides).contains(.agencies))
        #expect(!duties(.at(.acknowledged), at: .receiving).contains(.agencies))
        let (all, today) = (sides.children, sides.now.londonDate)
        func record(_ act: AgencyTold.Act) {
            sides.record(.caseNoted(.agencyTold(AgencyTold(children: all, on: today, act: act))), at: .sending)
        }
        record(.told(.school, how: .telephone))
        record(.told(.gp, how: .letter))
        #expect(!duties(sides).contains(.agencies))
        record(.confirmed(number: 2, how: .telephone))
        let open = sides.sending.state?.recordDuties(by: derby, on: today).first { $0.kind == .agencyToConfirm }
        #expect(open?.agencies == [1])
        #expect(open?.rule == "DERBY-73")
        record(.confirmed(number: 1, how: .telephone))
        #expect(!duties(sides).contains(.agencyToConfirm))
        var none = TwoSides.at(.queued)
        none.record(
            .caseNoted(.agencyTold(AgencyTold(children: all, on: today, act: .noneInPlan))), at: .sending)
        #expect(!duties(none).contains(.agencies))
    }

    @Test(
        "Both sides' workers speak until the risks are understood", .rule("DERBY-74", "HAV-57", "CAL-41"),
        arguments: TransferSide.allCases)
    func contact(side: TransferSide) {
        var sides = TwoSides.at(.acknowledged)
        #expect(duties(sides, at: side).contains(.contact))
        for (understood, remains) in [(false, true), (true, false)] {
            sides.record(
                .caseNoted(
                    .counterpartContact(
                        CounterpartContact(
                            children: sides.children, on: sides.now.londonDate, how: .telephone,
                            risksUnderstood: understood))), at: side)
            #expect(duties(sides, at: side).contains(.contact) == remains)
        }
    }

    @Test(
        "The question about trafficking returns until it is answered, for each child and on each side, and heads the tasks",
        .rule("DERBY-63", "HAV-46", "CAL-30"), arguments: TransferSide.allCases)
    func trafficking(side: TransferSide) throws {
        var sides = TwoSides.at(.acknowledged)
        let (first, second) = (sides.children[0], sides.children[1])
        func prompt(_ pattern: TraffickingPrompt.Pattern) {
            sides.record(
                .caseNoted(
                    .traffickingPrompted(
                        TraffickingPrompt(children: [first, second], on: sides.now.londonDate, pattern: pattern))),
                at: side, by: .gateway)
        }
        func answer(_ child: ChildReference) {
            sides.record(
                .caseNoted(
                    .traffickingConsidered(
                        TraffickingConsidered(children: [child], on: sides.now.londonDate, outcome: .noIndication))),
                at: side)
        }
        prompt(.repeated)
        #expect(duties(sides, at: side).first == .trafficking)
        #expect(duties(sides, at: side, by: silent) == [.trafficking], "it is asked whatever the procedure says")
        answer(first)
        let left = sides[side].state?.recordDuties(by: derby, on: sides.now.londonDate).first
        #expect(left?.children == [second])
        #expect(left?.rule == "DERBY-63")
        answer(second)
        #expect(!duties(sides, at: side).contains(.trafficking))
        #expect(sides[side].state?.record.hasPrompted(.repeated, for: first) == true)
        #expect(sides[side].state?.record.hasPrompted(.unplanned, for: first) == false)
        prompt(.unplanned)
        #expect(duties(sides, at: side).contains(.trafficking))
    }

    @Test(
        "Derby and Camden tell family and agencies in writing that a case closes; nobody else is asked to",
        .rule("DERBY-61", "CAM-55"))
    func closing() throws {
        var sides = TwoSides.at(.closed)
        #expect(duties(sides).contains(.closing))
        #expect(!duties(.at(.accepted)).contains(.closing))
        #expect(!duties(sides, at: .receiving).contains(.closing), "our case does not close")
        let camden = RecordRules(authority: try #require(AuthorityCode("E09000007")), moving: nil)
        #expect(camden.closing == "CAM-55")
        #expect(derby.closing == "DERBY-61")
        for (family, agencies, remains) in [
            (ContactMeans.letter, ContactMeans?.none, true), (.letter, .eMail, false),
        ] {
            sides.record(
                .caseNoted(
                    .closingTold(
                        ClosingTold(
                            children: sides.children, on: sides.now.londonDate, family: family, agencies: agencies))),
                at: .sending)
            #expect(duties(sides).contains(.closing) == remains)
        }
    }

    @Test("Camden's summary is written when the work passes on, and before two weeks away", .rule("CAM-46", "CAM-47"))
    func summaries() throws {
        let camden = RecordRules(authority: try #require(AuthorityCode("E09000007")), moving: nil)
        var sides = TwoSides.at(.drafted)
        let today = sides.now.londonDate
        sides.record(.caseAssigned(to: Invented.person("sam.invented")), at: .sending)
        #expect(duties(sides, by: camden).isEmpty)
        sides.record(.caseAssigned(to: Invented.person("kit.invented")), at: .sending)
        #expect(duties(sides, by: camden) == [.summaryOnReallocation])
        #expect(duties(sides, by: derby).isEmpty)
        #expect(duties(sides, by: camden, absence: today.adding(days: 3)).contains(.summaryBeforeAbsence))
        sides.record(
            .caseNoted(.summaryWritten(SummaryWritten(children: sides.children, on: today))), at: .sending)
        #expect(duties(sides, by: camden, absence: today.adding(days: 3)).isEmpty)
        #expect(duties(sides, by: camden, absence: today.adding(days: 60)) == [.summaryBeforeAbsence])
    }

    @Test("An absence is long from its fifteenth day", .rule("CAM-47"))
    func absence() {
        let first = Invented.date("2026-12-01")
        #expect(!Absence(from: first, until: first.adding(days: 13)).isLong)
        #expect(Absence(from: first, until: first.adding(days: 14)).isLong)
    }
}
