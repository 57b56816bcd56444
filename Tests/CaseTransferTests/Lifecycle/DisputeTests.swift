import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("A dispute between two authorities")
struct DisputeTests {
    private let friday = Invented.date("2026-12-04")

    /// A transfer in which one side has raised a dispute for every child on a Friday.
    private func raised(by side: TransferSide = .sending, at stage: TwoSides.Stage = .acknowledged) -> TwoSides {
        var sides = TwoSides.at(stage)
        sides.move(to: friday)
        sides.say(Invented.dispute(sides.children), by: side)
        return sides
    }

    private func dispute(_ sides: TwoSides) throws -> Dispute { try #require(sides.sending.state?.disputes.first) }

    private func said(
        _ act: DisputeAct, _ sides: TwoSides, visits: DisputeVisits? = nil
    ) throws -> Statement {
        .dispute(.said(of: try dispute(sides).id, act, visits: visits))
    }

    private func effects(_ sides: TwoSides, _ outcome: DisputeEffect.Outcome) -> [DisputeEffect] {
        sides.children.map { DisputeEffect(child: $0, outcome: outcome) }
    }

    @Test(
        "Raising is never blocked: by either side, on every ground and subject, wherever the case stands, and twice",
        .rule("DERBY-76", "HAV-59", "CAL-43"),
        arguments: TwoSides.Stage.allCases.filter { ![.drafted].contains($0) }, TransferSide.allCases)
    func neverBlocked(stage: TwoSides.Stage, side: TransferSide) {
        var sides = TwoSides.at(stage)
        // Before its delivery the other side has no transfer to speak of.
        if stage == .queued && side == .receiving { return }
        for ground in RaisedDispute.Ground.allCases {
            for subject in RaisedDispute.Subject.allCases {
                expectLawful(sides.law(Invented.dispute(sides.children, ground, subject), by: side))
            }
        }
        sides.seal(Invented.dispute([sides.children[0]], .delay), by: side)
        sides.seal(Invented.dispute([sides.children[0]], .delay), by: side)
        #expect(sides[side].state?.disputes.count == 2)
        #expect(sides[side].state?.anomalies == [])
    }

    @Test("A dispute is about children of the transfer, each once")
    func children() {
        let sides = TwoSides.at(.acknowledged)
        expectForbidden(sides.law(Invented.dispute([Invented.child(9)]), by: .sending), "unknown-child")
        expectForbidden(sides.law(Invented.dispute([]), by: .sending), "no-children")
        let child = sides.children[0]
        expectForbidden(sides.law(Invented.dispute([child, child]), by: .sending), "child-twice")
        expectForbidden(
            sides.law(
                .dispute(.said(of: Invented.digest(7), .answered, visits: nil)), by: .sending), "unknown-dispute")
    }

    @Test("It asks who sees the children meanwhile and when next, and says so when nobody has answered that")
    func asksForVisits() {
        let sides = TwoSides.at(.acknowledged)
        let silent = expectLawful(sides.law(Invented.dispute(sides.children), by: .receiving))
        #expect(silent?.notices.map(\.code) == ["visits-not-agreed", "next-visit-not-set"])
        #expect(silent?.rule == "DERBY-76", "the receiving authority's own")
        let said = DisputeVisits(by: .sending, next: Invented.date("2026-12-08"))
        let agreed = expectLawful(sides.law(Invented.dispute(sides.children, visits: said), by: .sending))
        #expect(agreed?.notices == [])
        #expect(agreed?.rule == "CAL-43")
    }

    @Test("Who visits is agreed only when both sides have said the same, and disputed when either says it is not")
    func agreedVisits() throws {
        var sides = TwoSides.at(.acknowledged)
        let monday = Invented.date("2026-12-07")
        let bySending = DisputeVisits(by: .sending, next: monday)
        sides.say(Invented.dispute(sides.children, visits: bySending), by: .receiving)
        #expect(try dispute(sides).agreedVisitor == nil)
        #expect(try !dispute(sides).isVisitingDisputed)
        sides.say(try said(.answered, sides, visits: DisputeVisits(by: .notAgreed, next: monday)), by: .sending)
        #expect(try dispute(sides).agreedVisitor == nil)
        #expect(try dispute(sides).isVisitingDisputed)
        sides.say(
            try said(.answered, sides, visits: DisputeVisits(by: .sending, next: monday.adding(days: 1))),
            by: .sending)
        #expect(try dispute(sides).agreedVisitor == .sending)
        #expect(try dispute(sides).nextVisit == monday.adding(days: 1), "the visitor's own day")
        #expect(try !dispute(sides).isVisitingDisputed)
        sides.say(try said(.answered, sides, visits: DisputeVisits(by: .receiving, next: nil)), by: .receiving)
        #expect(try dispute(sides).agreedVisitor == nil)
        #expect(try dispute(sides).isVisitingDisputed)
    }

    @Test(
        "The team managers have 1 working day and the service managers 5, by our default")
    func limits() throws {
        let turn = try #require(try dispute(raised()).state.turn)
        #expect(turn.awaits == .receiving)
        #expect(turn.rung == .teamManager)
        #expect(turn.deadline().due == Invented.date("2026-12-07"))
        #expect(turn.deadline().rule == .ourDefault)
        #expect(DisputeRung.teamManager.limit.workingDays == 1)
        #expect(DisputeRung.serviceManager.limit.workingDays == 5)
        #expect(DisputeRung.serviceManager.limit.rule == .ourDefault)
    }

    @Test(
        "A lapse escalates by itself on the day after, is computed from the date alone, and cannot be won back",
        .rule("DERBY-76", "HAV-59", "CAL-43"))
    func lapse() throws {
        var sides = raised()
        let turn = try #require(try dispute(sides).state.turn)
        let due = Invented.date("2026-12-07")
        #expect(turn.standing(on: due) == turn)
        let lapsed = turn.standing(on: due.adding(days: 1))
        #expect(lapsed.rung == .serviceManager)
        #expect(lapsed.awaits == .receiving)
        #expect(lapsed.since == due)
        #expect(lapsed.deadline().due == Invented.date("2026-12-14"))
        #expect(!lapsed.isLate(on: Invented.date("2026-12-14")))
        #expect(lapsed.isLate(on: Invented.date("2026-12-15")))
        // Escalating by word after the lapse gives nobody a new five days.
        sides.move(to: Invented.date("2026-12-10"))
        #expect(sides.say(try said(.escalated, sides), by: .receiving) == .stored)
        #expect(try dispute(sides).state.turn?.standing(on: Invented.date("2026-12-10")) == lapsed)
        expectForbidden(sides.law(try said(.escalated, sides), by: .sending), "already-escalated", by: "DERBY-76")
        // An answer after the lapse is taken and noted, and the dispute stays with the service managers.
        sides.move(to: Invented.date("2026-12-15"))
        expectLawful(sides.law(try said(.answered, sides), by: .receiving))
        sides.say(try said(.answered, sides), by: .receiving)
        #expect(try dispute(sides).lateAnswers(in: .englandAndWales).count == 1)
        let next = try #require(try dispute(sides).state.turn).standing(on: Invented.date("2026-12-15"))
        #expect(next.rung == .serviceManager)
        #expect(next.awaits == .sending)
        #expect(next.since == Invented.date("2026-12-15"))
    }

    @Test("Whoever is not asked may add to its statement or its proposal, and gains nobody time by it")
    func speakingTwice() throws {
        var sides = raised()
        let turn = try dispute(sides).state.turn
        sides.move(to: Invented.date("2026-12-07"))
        sides.say(try said(.answered, sides), by: .sending)
        #expect(try dispute(sides).state.turn == turn)
        #expect(try dispute(sides).state.name == .raised)
        sides.say(try said(.proposed(effects(sides, .reviewDecides)), sides), by: .sending)
        #expect(try dispute(sides).state.turn == turn)
        sides.say(try said(.proposed(effects(sides, .receivingAccepts)), sides), by: .sending)
        #expect(try dispute(sides).state.turn == turn)
    }

    @Test("A proposal, a counter-proposal and an agreement that both have signed; then it is resolved as agreed")
    func agreement() throws {
        var sides = raised(by: .receiving)
        expectForbidden(
            sides.law(try said(.agreed(proposal: Invented.digest(5)), sides), by: .sending), "nothing-proposed")
        sides.say(try said(.proposed(effects(sides, .receivingAccepts)), sides), by: .sending)
        let first = try #require(sides.sending.state?.messages.last?.digest)
        expectForbidden(sides.law(try said(.agreed(proposal: first), sides), by: .sending), "own-proposal")
        sides.say(try said(.proposed(effects(sides, .reviewDecides)), sides), by: .receiving)
        let counter = try #require(sides.receiving.state?.messages.last { $0.kind == .dispute }?.digest)
        expectForbidden(sides.law(try said(.agreed(proposal: first), sides), by: .sending), "another-proposal")
        #expect(sides.say(try said(.agreed(proposal: counter), sides), by: .sending) == .stored)
        #expect(try dispute(sides).state.name == .agreed)
        #expect(try dispute(sides).state.effects == effects(sides, .reviewDecides))
        for side in TransferSide.allCases {
            expectForbidden(sides.law(try said(.answered, sides), by: side), "dispute-over")
            expectForbidden(sides.law(try said(.withdrawn, sides), by: side), "dispute-over")
            expectForbidden(
                sides.law(try said(.resolved(effects(sides, .noChange)), sides), by: side), "not-what-was-agreed")
        }
        sides.say(try said(.resolved(effects(sides, .reviewDecides)), sides), by: .receiving)
        guard case .resolved(let resolved) = try dispute(sides).state else {
            Issue.record("it is not resolved")
            return
        }
        #expect(resolved.wasAgreed)
        #expect(resolved.by == .receiving)
        #expect(sides.sending.state?.disputes == sides.receiving.state?.disputes)
    }

    @Test("One side alone withdraws what it raised itself, or ends it by giving way for every child")
    func alone() throws {
        let sides = raised(by: .sending)
        expectForbidden(sides.law(try said(.withdrawn, sides), by: .receiving), "not-your-dispute")
        expectLawful(sides.law(try said(.withdrawn, sides), by: .sending))
        for outcome in DisputeEffect.Outcome.allCases {
            for side in TransferSide.allCases {
                let answer = sides.law(try said(.resolved(effects(sides, outcome)), sides), by: side)
                switch (outcome, side) {
                case (.receivingAccepts, .receiving), (.sendingKeeps, .sending): expectLawful(answer)
                default: expectForbidden(answer, "resolved-alone")
                }
            }
        }
        let one = [effects(sides, .sendingKeeps)[0]]
        expectForbidden(sides.law(try said(.resolved(one), sides), by: .sending), "effects-incomplete")
        expectForbidden(sides.law(try said(.proposed(one + one), sides), by: .sending), "effects-incomplete")
    }

    @Test(
        "Nothing about a dispute stops or resets a clock or moves the case or the duty",
        .rule("DERBY-64", "DERBY-78", "T-2"), arguments: DisputeEffect.Outcome.allCases)
    func nothingMoves(outcome: DisputeEffect.Outcome) throws {
        var sides = TwoSides.at(.declined)
        sides.move(to: friday)
        let before = sides.receiving.state
        func facts(_ state: TransferState?) -> [HolderAndDuty?] {
            sides.children.map { state?.holderAndDuty(for: $0, on: Invented.date("2027-01-15")) }
        }
        sides.say(Invented.dispute(sides.children, .threshold), by: .sending)
        let steps: [(DisputeAct, TransferSide)] = [
            (.answered, .receiving), (.escalated, .receiving), (.answered, .sending),
            (.proposed(effects(sides, outcome)), .receiving),
        ]
        for (act, side) in steps {
            #expect(sides.say(try said(act, sides), by: side) == .stored)
            #expect(sides.receiving.state?.children == before?.children)
            #expect(facts(sides.receiving.state) == facts(before))
        }
        let proposal = try #require(sides.receiving.state?.messages.last { $0.kind == .dispute }?.digest)
        sides.say(try said(.agreed(proposal: proposal), sides), by: .sending)
        sides.say(try said(.resolved(effects(sides, outcome)), sides), by: .sending)
        #expect(try dispute(sides).state.name == .resolved)
        for side in TransferSide.allCases { #expect(sides[side].state?.anomalies == []) }
        #expect(sides.receiving.state?.children == before?.children)
        #expect(facts(sides.receiving.state) == facts(before))
        for child in sides.children {
            #expect(sides.receiving.state?.meetingDue(for: child) == before?.meetingDue(for: child))
        }
        // The meeting is convened and the case accepted while, and although, there is or was a dispute.
        expectLawful(sides.law(Invented.meeting(sides.children, .convened(for: friday)), by: .receiving))
        expectLawful(sides.law(Invented.acceptance(sides.children, from: friday), by: .receiving))
    }

    @Test("While a dispute is open the transfer is not over, so nothing of it is erased")
    func notOver() throws {
        var sides = TwoSides.at(.closed)
        #expect(sides.sending.state?.isOver == true)
        sides.say(Invented.dispute(sides.children), by: .receiving)
        #expect(sides.sending.state?.isOver == false)
        expectForbidden(try #require(sides.law(.payloadsErased(entries: [1]))), "not-over")
        sides.say(try said(.withdrawn, sides), by: .receiving)
        #expect(sides.sending.state?.isOver == true)
    }

    @Test("Legal advice is recorded about a dispute that was raised, and is no message", .rule("DERBY-76"))
    func legalAdvice() throws {
        var sides = raised()
        let id = try dispute(sides).id
        let messages = sides.sending.state?.messages.count
        let step = expectLawful(try #require(sides.law(.legalAdviceRecorded(dispute: id, stage: .requested))))
        #expect(step?.rule == "CAL-43")
        sides.record(.legalAdviceRecorded(dispute: id, stage: .requested), at: .sending)
        sides.record(.legalAdviceRecorded(dispute: id, stage: .received), at: .sending)
        #expect(sides.sending.state?.legalAdvice.map(\.stage) == [.requested, .received])
        #expect(sides.sending.state?.messages.count == messages)
        #expect(sides.receiving.state?.legalAdvice == [])
        expectForbidden(
            try #require(sides.law(.legalAdviceRecorded(dispute: Invented.digest(3), stage: .requested))),
            "unknown-dispute")
    }

    @Test("A reason of our own is recorded about a dispute that was raised, and changes nothing", .rule("DERBY-79"))
    func ownReason() throws {
        var sides = raised()
        let id = try dispute(sides).id
        let before = sides.sending.state?.disputes
        expectLawful(try #require(sides.law(.disputeReasonRecorded(dispute: id))))
        sides.record(.disputeReasonRecorded(dispute: id), at: .sending)
        #expect(sides.sending.state?.disputes == before)
        #expect(sides.sending.state?.anomalies.isEmpty == true)
        expectForbidden(
            try #require(sides.law(.disputeReasonRecorded(dispute: Invented.digest(3)))), "unknown-dispute")
    }

    @Test("What both sides say at once leads both to the same, and holds up nothing that follows")
    func crossing() throws {
        var sides = raised(by: .sending)
        sides.seal(try said(.withdrawn, sides), by: .sending)
        sides.seal(try said(.answered, sides), by: .receiving)
        sides.seal(Invented.meeting(sides.children, .convened(for: friday)), by: .receiving)
        #expect(sides.sending.state?.disputes != sides.receiving.state?.disputes, "until they are delivered")
        for side in TransferSide.allCases {
            while !sides[side].outbox.isEmpty { #expect(sides.deliver(from: side) == .stored) }
        }
        #expect(sides.sending.state?.disputes == sides.receiving.state?.disputes)
        #expect(try dispute(sides).state.name == .withdrawn)
        #expect(sides.sending.state?.anomalies == [])
        #expect(sides.receiving.state?.anomalies == [])
        #expect(sides.sending.state?.children.map(\.meeting.name) == [.convened, .convened])
    }

    @Test("What is said of the visits counts although the rest of the message was overtaken")
    func visitsOvertaken() throws {
        var sides = raised(by: .sending)
        let visits = DisputeVisits(by: .receiving, next: friday)
        sides.seal(try said(.escalated, sides), by: .sending)
        sides.seal(try said(.escalated, sides, visits: visits), by: .receiving)
        for side in TransferSide.allCases { #expect(sides.deliver(from: side) == .stored) }
        #expect(sides.sending.state?.disputes == sides.receiving.state?.disputes)
        #expect(try dispute(sides).visits(saidBy: .receiving) == visits)
        #expect(sides.sending.state?.notices.contains { $0.finding.code == "dispute-overtaken" } == true)
    }

    @Test("A dispute whose message was rejected was not raised, and what was said in it is stranded")
    func rejected() throws {
        var sides = TwoSides.at(.acknowledged)
        sides.seal(Invented.dispute(sides.children), by: .sending)
        sides.seal(try said(.escalated, sides), by: .sending)
        #expect(try dispute(sides).state.turn?.rung == .serviceManager)
        sides.deliver(from: .sending, rejecting: .signature)
        #expect(sides.sending.state?.disputes == [])
        #expect(sides.sending.outbox.isEmpty)
    }
}
