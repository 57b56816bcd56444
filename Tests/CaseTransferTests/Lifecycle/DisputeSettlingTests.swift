import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("What becomes of a dispute when words cross, children's work ends, or the calendar changes")
struct DisputeSettlingTests {
    private let friday = Invented.date("2026-12-04")

    private func raised(by side: TransferSide = .sending) -> TwoSides {
        var sides = TwoSides.at(.acknowledged)
        sides.move(to: friday)
        sides.say(Invented.dispute(sides.children), by: side)
        return sides
    }

    private func dispute(_ sides: TwoSides, at side: TransferSide = .sending) throws -> Dispute {
        try #require(sides[side].state?.disputes.first)
    }

    private func said(_ act: DisputeAct, _ sides: TwoSides) throws -> Statement {
        .dispute(.said(of: try dispute(sides).id, act, visits: nil))
    }

    private func effects(_ sides: TwoSides, _ outcome: DisputeEffect.Outcome) -> [DisputeEffect] {
        sides.children.map { DisputeEffect(child: $0, outcome: outcome) }
    }

    private func exchange(_ sides: inout TwoSides, first: TransferSide) {
        for side in [first, first.other] {
            while !sides[side].outbox.isEmpty { #expect(sides.deliver(from: side) == .stored) }
        }
    }

    @Test(
        "An agreement holds against whatever the side that proposed sends before it has seen it", .rule("DERBY-76"),
        arguments: TransferSide.allCases, TransferSide.allCases)
    func agreementHolds(proposer: TransferSide, first: TransferSide) throws {
        for later in ["proposed", "withdrawn", "resolved"] {
            var sides = raised(by: proposer)
            sides.say(try said(.proposed(effects(sides, .reviewDecides)), sides), by: proposer)
            let proposal = try #require(sides.sending.state?.messages.last { $0.kind == .dispute }?.digest)
            let act: DisputeAct =
                switch later {
                case "proposed": .proposed(effects(sides, .noChange))
                case "withdrawn": .withdrawn
                default: .resolved(effects(sides, proposer == .sending ? .sendingKeeps : .receivingAccepts))
                }
            let overtaken = sides.seal(try said(act, sides), by: proposer)
            sides.seal(try said(.agreed(proposal: proposal), sides), by: proposer.other)
            exchange(&sides, first: first)
            for side in TransferSide.allCases {
                #expect(try dispute(sides, at: side).state.name == .agreed, "\(later)")
                #expect(try dispute(sides, at: side).state.effects == effects(sides, .reviewDecides))
                #expect(sides[side].state?.anomalies == [])
                let notices = sides[side].state?.notices.filter { $0.message == overtaken.digest } ?? []
                let told = notices.map(\.finding).filter { $0.code == "dispute-overtaken" }
                #expect(told.count == 1)
                #expect(
                    told.first?.message.hasPrefix(side == proposer ? "What we said" : "What they said") == true,
                    "whose word it was")
            }
        }
    }

    @Test("A message that claims to have seen less than the one before it is a conflict")
    func seenLess() throws {
        var sides = raised()
        sides.say(try said(.answered, sides), by: .receiving)
        sides.say(try said(.proposed(effects(sides, .noChange)), sides), by: .sending)
        var record = sides.message(try said(.answered, sides), by: .receiving)
        let order = try #require(record.order)
        let pack = try #require(sides.pack)
        for seen in [nil, SeenMessage(sequence: 1, digest: pack)] {
            record.order = MessageOrder(sequence: order.sequence, previous: order.previous, seen: seen)
            #expect(
                TransferState.orderVerdict(for: record, in: sides.sending.state, us: Invented.calderdale)
                    == .conflict(.seenLess))
        }
    }

    @Test("Disputes keep their numbers when another crosses them or falls away", arguments: TransferSide.allCases)
    func numbers(first: TransferSide) throws {
        var sides = TwoSides.at(.acknowledged)
        sides.move(to: friday)
        for side in TransferSide.allCases { sides.seal(Invented.dispute(sides.children, .delay), by: side) }
        let own = try TransferSide.allCases.map { try dispute(sides, at: $0).id }
        exchange(&sides, first: first)
        for (side, id) in zip(TransferSide.allCases, own) {
            let state = try #require(sides[side].state)
            #expect(state.disputes.map(\.id).first == id, "our own came first in our journal")
            #expect(state.disputes.map { state.number(of: $0) } == [1, 2])
        }
        #expect(Set(sides.sending.state?.disputes ?? []) == Set(sides.receiving.state?.disputes ?? []))
        sides.seal(Invented.dispute(sides.children, .threshold), by: .sending)
        sides.deliver(from: .sending, rejecting: .tooLarge)
        sides.seal(Invented.dispute(sides.children, .responsibility), by: .sending)
        let state = try #require(sides.sending.state)
        #expect(state.disputes.map { state.number(of: $0) } == [1, 2, 4], "nobody's number changes under their hands")
    }

    @Test("When the work has ended for every child the dispute is closed by law on both sides, and can be erased")
    func nothingLeft() throws {
        var sides = raised()
        let today = sides.now.londonDate
        sides.say(Invented.ending([sides.children[0]], .died, on: today), by: .receiving)
        #expect(try dispute(sides).isOpen, "a sibling's work goes on")
        #expect(sides.sending.state?.isOver == false)
        sides.say(Invented.ending([sides.children[1]], .leftEngland, on: today.adding(days: -1)), by: .sending)
        #expect(try dispute(sides).isOpen, "the other side may have the child at its door")
        sides.say(Invented.ending([sides.children[1]], .leftEngland, on: today.adding(days: -1)), by: .receiving)
        for side in TransferSide.allCases {
            let state = try #require(sides[side].state)
            guard case .nothingLeft(let closed) = try dispute(sides, at: side).state else {
                Issue.record("it is open")
                return
            }
            #expect(closed.on == today)
            #expect(state.notices.last?.finding.code == "dispute-nothing-left")
            #expect(state.isOver)
            expectLawful(try #require(sides.law(.payloadsErased(entries: [1]), at: side)))
            expectForbidden(sides.law(try said(.answered, sides), by: side), "dispute-over")
        }
        #expect(sides.sending.state?.disputes == sides.receiving.state?.disputes)
    }

    @Test("It is open again when the ending is taken back, with the same turn as before")
    func reopened() throws {
        var sides = raised()
        let before = try dispute(sides)
        let today = sides.now.londonDate
        sides.say(Invented.ending(sides.children, .died, on: today), by: .receiving)
        #expect(try dispute(sides).state.name == .nothingLeft)
        sides.say(Invented.endingWithdrawn(sides.children, .died, on: today), by: .receiving)
        for side in TransferSide.allCases { #expect(try dispute(sides, at: side) == before) }
    }

    @Test(
        "What the receiving authority alone says of a new place closes no dispute: where the family lives is the question"
    )
    func placeStaysOpen() throws {
        var sides = raised()
        let today = sides.now.londonDate
        sides.say(Invented.ending(sides.children, .returned, on: today), by: .receiving)
        #expect(try dispute(sides).isOpen)
        sides.say(Invented.ending(sides.children, .returned, on: today), by: .sending)
        #expect(try dispute(sides).state.name == .nothingLeft)
    }

    @Test(
        "What one side alone says of an ending closes no dispute, one that is raised after it neither, until the other says so too",
        .rule("DERBY-76"),
        arguments: [EndedChild.Reason.leftEngland, .noLongerInNeed, .serviceDeclined, .harmEnquiry, .lookedAfter],
        TransferSide.allCases)
    func oneSide(reason: EndedChild.Reason, speaker: TransferSide) throws {
        // Before the acceptance the sending side's word counts alone, after it the receiving one's does.
        var sides = TwoSides.at(speaker == .sending ? .acknowledged : .accepted)
        let today = sides.now.londonDate
        sides.say(Invented.dispute(sides.children), by: .receiving)
        sides.say(Invented.ending(sides.children, reason, on: today), by: speaker)
        sides.say(Invented.dispute(sides.children, .threshold), by: speaker.other)
        for side in TransferSide.allCases {
            let state = try #require(sides[side].state)
            #expect(state.openDisputes.count == 2)
            #expect(
                state.children.allSatisfy(\.isOver) && !state.isOver, "nothing of it is erased while it is disputed")
        }
        #expect(sides.differences == [])
        // A plan is ended by who works it alone, so the other side answers in the dispute; what happens in a child's life both can say.
        let answer = Invented.ending(sides.children, reason, on: today)
        if case .failure = sides.law(answer, by: speaker.other) {
            #expect([.noLongerInNeed, .serviceDeclined].contains(reason))
            sides.say(Invented.ending(sides.children, .leftEngland, on: today), by: speaker.other)
        } else {
            sides.say(answer, by: speaker.other)
        }
        for side in TransferSide.allCases
        where speaker == .receiving || reason.effect != .endsPlan || reason == .leftEngland {
            #expect(sides[side].state?.disputes.map(\.state.name) == [.nothingLeft, .nothingLeft])
        }
        sides.say(Invented.endingWithdrawn(sides.children, reason, on: today), by: speaker)
        for side in TransferSide.allCases { #expect(sides[side].state?.openDisputes.count == 2) }
        #expect(sides.differences == [])
    }

    @Test(
        "A dispute that is raised about children whose work has ended is taken and closed at once; so is one that crosses it"
    )
    func raisedAfter() throws {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        sides.seal(Invented.ending(sides.children, .died, on: today), by: .sending)
        sides.seal(Invented.dispute(sides.children), by: .receiving)
        exchange(&sides, first: .receiving)
        #expect(sides.say(Invented.dispute(sides.children, .threshold), by: .receiving) == .stored)
        for side in TransferSide.allCases {
            #expect(sides[side].state?.disputes.map(\.state.name) == [.nothingLeft, .nothingLeft])
            #expect(sides[side].state?.anomalies == [])
        }
    }

    @Test(
        "A bank holiday imported later counts for every lapse, the earlier ones too: the fold keeps days and no calendar",
        .rule("T-3"))
    func oneCalendar() throws {
        var sides = raised()
        let monday = Invented.date("2026-12-07")
        let holiday = WorkingDayCalendar(
            division: .englandAndWales,
            amendment: HolidayAmendment(added: [BankHoliday(date: monday, title: "Invented holiday")]))
        // Answered on Tuesday: late by the program's own list, in time when Monday was a holiday.
        sides.move(to: monday.adding(days: 1))
        sides.say(try said(.answered, sides), by: .receiving)
        let answer = try #require(sides.receiving.state?.messages.last { $0.kind == .dispute }?.digest)
        let answered = try dispute(sides)
        let turn = try #require(answered.state.turn)
        let tuesday = monday.adding(days: 1)
        #expect(turn.standing(on: tuesday).rung == .serviceManager)
        #expect(turn.standing(on: tuesday, in: holiday).rung == .teamManager)
        #expect(answered.lateAnswers(in: .englandAndWales) == [answer])
        #expect(answered.lateAnswers(in: holiday) == [])
        #expect(sides.sending.state?.notices.map(\.finding.code).contains("dispute-answered-late") == false)
    }
}
