import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Who holds the plan after a recall")
struct RecalledPlanTests {
    private func recall(
        _ sides: TwoSides, _ reason: RecallStatement.Reason = .wrongAuthority, _ children: [ChildReference]? = nil
    ) -> Statement { .recall(RecallStatement(reason: reason, children: children ?? sides.children)) }

    private static let reasons: [RecallStatement.Reason] = [.wrongAuthority, .wrongChild, .withoutAuthority]

    @Test(
        "What was accepted, or closed, on recalled papers is the sending authority's again, on both sides and in words",
        arguments: [TwoSides.Stage.accepted, .closed], reasons)
    func holder(stage: TwoSides.Stage, reason: RecallStatement.Reason) throws {
        var sides = TwoSides.at(stage)
        let day = sides.now.londonDate
        sides.say(recall(sides, reason), by: .sending)
        sides.say(Invented.destruction(sides.children, on: day), by: .receiving)
        for side in TransferSide.allCases {
            let state = try #require(sides[side].state)
            #expect(state.isOver)
            #expect(state.notices.map(\.finding.code).contains("recalled-after-acceptance"))
            for child in sides.children {
                let facts = try #require(state.holderAndDuty(for: child, on: day.adding(days: 60)))
                #expect(facts.holder == HolderAndDuty.Fact(authority: Invented.calderdale, since: day, next: nil))
                #expect(facts.duty == nil)
                let words = facts.sentence { $0 == Invented.calderdale ? "Calderdale" : "Derby" }
                #expect(words.contains("Calderdale works the plan again"))
                #expect(words.contains("Derby accepted"))
            }
        }
    }

    @Test(
        "An acceptance from a later day never takes effect after a recall, and a plan that never passed has no new beginning"
    )
    func notYetPassed() throws {
        var sides = TwoSides.at(.held)
        let day = sides.now.londonDate
        sides.say(Invented.acceptance([sides.children[0]], from: day.adding(days: 7)), by: .receiving)
        sides.say(recall(sides), by: .sending)
        for child in sides.children {
            let facts = try #require(sides.receiving.state?.holderAndDuty(for: child, on: day.adding(days: 30)))
            #expect(facts.holder == HolderAndDuty.Fact(authority: Invented.calderdale, since: nil, next: nil))
        }
        let kept = try #require(sides.sending.state?.holderAndDuty(for: sides.children[1], on: day))
        #expect(!kept.sentence { $0.text }.contains("again"))
    }

    @Test("What the other side ended on those papers ends nothing; a death, and the sending side's own word, do")
    func endings() throws {
        func holder(_ sides: TwoSides) -> [AuthorityCode?] {
            TransferSide.allCases.map {
                sides[$0].state?.holderAndDuty(for: sides.children[0], on: sides.now.londonDate)?.holder?.authority
            }
        }
        var ended = TwoSides.at(.accepted)
        ended.say(Invented.ending(ended.children, .noLongerInNeed, on: ended.now.londonDate), by: .receiving)
        #expect(holder(ended) == [nil, nil])
        ended.say(recall(ended), by: .sending)
        #expect(holder(ended) == [Invented.calderdale, Invented.calderdale])
        ended.say(Invented.ending(ended.children, .died, on: ended.now.londonDate), by: .receiving)
        #expect(holder(ended) == [nil, nil])

        var own = TwoSides.at(.accepted)
        own.say(recall(own), by: .sending)
        let today = own.now.londonDate
        for side in TransferSide.allCases {
            expectForbidden(own.law(Invented.ending(own.children, .transferred, on: today), by: side), "child-recalled")
        }
        expectForbidden(
            own.law(Invented.ending(own.children, .noLongerInNeed, on: today), by: .receiving), "plan-not-ours")
        #expect(own.say(Invented.ending(own.children, .noLongerInNeed, on: today), by: .sending) == .stored)
        #expect(holder(own) == [nil, nil])
        #expect(own.differences == [])
    }

    private func answers(_ sides: TwoSides) throws -> [Statement] {
        let (pack, today) = (try #require(sides.pack), sides.now.londonDate)
        return [
            Invented.acknowledgement(of: pack, sides.children, resident: sides.residence),
            Invented.refusal(of: pack, sides.children), Invented.refusal(of: pack, sides.children, .wrongChild),
            Invented.meeting(sides.children, .convened(for: today.adding(days: 2))),
            Invented.meeting(sides.children, .held(on: today)),
            Invented.meeting(sides.children, .notHeld(on: today, reason: .familyAbsent)),
            Invented.acceptance(sides.children, from: today), Invented.decline(sides.children),
        ]
    }

    @Test(
        "Who knows of the recall answers, meets and decides no more about the child; a dispute is raised all the same",
        arguments: [TwoSides.Stage.delivered, .acknowledged, .convened, .declined, .accepted])
    func refused(stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        sides.say(recall(sides, .wrongChild, [sides.children[0]]), by: .sending)
        for statement in try answers(sides) {
            expectForbidden(sides.law(statement, by: .receiving), "child-recalled")
        }
        #expect(sides.say(Invented.dispute(sides.children), by: .receiving) == .stored)
        expectLawful(sides.law(Invented.dispute(sides.children), by: .sending))
        #expect(sides.sending.state?.openDisputes.count == 1)
        #expect(sides.differences == [])
    }

    @Test("Nothing is reported any more about a child whose papers we recalled by hand")
    func reported() throws {
        var sides = TwoSides.byHand()
        sides.seal(recall(sides), by: .sending)
        for (number, statement) in try answers(sides).enumerated() {
            expectForbidden(
                try #require(sides.law(.statementReported(sides.reported(statement, number: number)))), "child-recalled"
            )
        }
    }

    @Test("A recall that was only told closes the papers and moves neither plan nor duty; the signed one does")
    func onlyTold() throws {
        var sides = TwoSides.at(.accepted)
        let (day, child) = (sides.now.londonDate, sides.children[0])
        func told(_ statement: Statement, _ number: Int) -> ReportedStatement {
            ReportedStatement(
                name: Invented.digest(number), speaker: sides.sending.us, means: .telephone, on: day,
                statement: statement)
        }
        sides.record(.statementReported(told(recall(sides, .wrongAuthority, [child]), 77)), at: .receiving)
        sides.seal(Invented.destruction([child], on: day), by: .receiving)
        let state = try #require(sides.receiving.state)
        let progress = try #require(state.progress(of: child))
        #expect(progress.papers.name != .held && !progress.isTakenBack)
        #expect(!progress.isOver, "we accepted the child, and nobody has taken it from us")
        #expect(!progress.isClosedByRecall && state.acceptedWithoutPapers == [child])
        let facts = try #require(state.holderAndDuty(for: child, on: day))
        #expect(facts.holder?.authority == Invented.derby && facts.duty?.authority == Invented.derby)

        sides.say(recall(sides, .wrongAuthority, [child]), by: .sending)
        #expect(
            sides.receiving.state?.holderAndDuty(for: child, on: day)?.holder?.authority == Invented.calderdale)
    }

    @Test(
        "A recall that was only told ends nothing and stops no clock of either side's, and their signed papers come in after it",
        .rule("DERBY-64", "HAV-47", "CAL-31"),
        arguments: [TwoSides.Stage.delivered, .acknowledged, .held, .accepted, .closed])
    func onlyToldStopsNothing(stage: TwoSides.Stage) throws {
        var sides = TwoSides.at(stage)
        let day = sides.residence.adding(days: 60)
        let law = ClockLaw(
            procedure: { _ in nil }, meetingLimit: WorkingDayLimit(workingDays: 20, rule: "DERBY-78"),
            defaultReview: ReviewSpan(12, .weeks))
        func clocks(_ sides: TwoSides) -> [CaseClock] {
            let dates = sides.children.map { CaseDates(child: $0, plan: sides.residence) }
            return sides.receiving.state?.caseClocks(by: law, dates: dates, on: day) ?? []
        }
        let before = clocks(sides)
        #expect(before.contains { $0.key.kind == .meeting } && before.contains { $0.key.kind == .review })
        let told = ReportedStatement(
            name: Invented.digest(77), speaker: sides.sending.us, means: .telephone, on: sides.now.londonDate,
            statement: recall(sides))
        sides.record(.statementReported(told), at: .receiving)
        #expect(clocks(sides) == before)
        sides.seal(Invented.destruction(sides.children, on: sides.now.londonDate), by: .receiving)
        #expect(clocks(sides) == before)
        let state = try #require(sides.receiving.state)
        #expect(state.children.allSatisfy { $0.papers.name == .destroyed })
        #expect(state.isOver == (stage == .closed), "what the sending authority closed was over before")
        let accepted = [.accepted, .closed].contains(stage)
        #expect(state.children.allSatisfy { $0.isClosedByRecall == !accepted })
        let pack = try #require(sides.pack)
        #expect(sides.say(.supplement(SupplementStatement(pack: pack, absences: [])), by: .sending) == .stored)
    }

    @Test("The sibling whose papers were not recalled is answered, met and accepted for as before", .rule("T-14"))
    func sibling() {
        var sides = TwoSides.at(.acknowledged)
        let sibling = [sides.children[1]]
        sides.say(recall(sides, .wrongChild, [sides.children[0]]), by: .sending)
        #expect(sides.say(Invented.meeting(sibling, .held(on: sides.now.londonDate)), by: .receiving) == .stored)
        #expect(sides.say(Invented.acceptance(sibling, from: sides.now.londonDate), by: .receiving) == .stored)
        #expect(sides.differences == [])
    }

    @Test("What crossed the recall is recorded on both sides and gives the other authority nothing to hold")
    func crossed() throws {
        for stage in [TwoSides.Stage.delivered, .acknowledged, .convened, .declined] {
            let start = TwoSides.at(stage)
            for statement in try answers(start) where start.law(statement, by: .receiving).forbidden == nil {
                for first in TransferSide.allCases {
                    var sides = start
                    sides.seal(recall(sides), by: .sending)
                    sides.seal(statement, by: .receiving)
                    #expect(sides.deliver(from: first) == .stored)
                    #expect(sides.deliver(from: first.other) == .stored, "\(statement.kind)")
                    #expect(sides.differences == [], "\(statement.kind) at \(stage)")
                    for side in TransferSide.allCases {
                        let facts = sides[side].state?.holderAndDuty(for: sides.children[0], on: sides.now.londonDate)
                        #expect(facts?.holder?.authority == Invented.calderdale)
                        if case .decision(let decision) = statement, case .accepted = decision.children[0].decision {
                            #expect(
                                sides[side].state?.notices.map(\.finding.code).contains("recalled-after-acceptance")
                                    == true)
                        }
                    }
                }
            }
        }
    }

    @Test("Both sides come to the same in every order of saying, arriving and one rejection")
    func everyOrder() {
        let day = TwoSides.at(.acknowledged).now.londonDate
        let all = Interleavings(
            sending: [
                { recall($0, .wrongAuthority) }, { Invented.ending($0.children, .noLongerInNeed, on: day) },
            ],
            receiving: [
                { Invented.acceptance($0.children, from: day) },
                { Invented.ending($0.children, .serviceDeclined, on: day) },
                { Invented.destruction($0.children, on: day) },
            ])
        let ends = all.run(from: TwoSides.at(.acknowledged, children: 1)) { sides in #expect(sides.differences == []) }
        #expect(ends > 100)
    }

    @Test(
        "A dispute that crossed the recall is let in, and closed by law when the papers are destroyed",
        .rule("DERBY-76"))
    func dispute() {
        for first in TransferSide.allCases {
            var sides = TwoSides.at(.acknowledged)
            sides.seal(recall(sides), by: .sending)
            sides.seal(Invented.dispute(sides.children), by: .receiving)
            sides.deliver(from: first)
            sides.deliver(from: first.other)
            #expect(sides.differences == [])
            #expect(sides.sending.state?.disputes.map(\.isOpen) == [true])
            sides.say(Invented.destruction(sides.children, on: sides.now.londonDate), by: .receiving)
            #expect(sides.differences == [])
            #expect(sides.sending.state?.disputes.map(\.state.name) == [.nothingLeft])
        }
    }
}
