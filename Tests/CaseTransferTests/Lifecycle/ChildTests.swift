import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Responsibility for a child")
struct ChildTests {
    @Test("Acceptance needs an acknowledged pack and no meeting")
    func acceptance() {
        let delivered = TwoSides.at(.delivered)
        expectForbidden(
            delivered.law(Invented.acceptance(delivered.children, from: delivered.residence), by: .receiving),
            "acknowledge-first")
        let acknowledged = TwoSides.at(.acknowledged)
        let step = expectLawful(
            acknowledged.law(Invented.acceptance(acknowledged.children, from: acknowledged.residence), by: .receiving))
        #expect(step?.notices.map(\.code) == ["accepted-before-meeting"])
        #expect(step?.notices.first?.rule == "DERBY-78")
        let held = TwoSides.at(.held)
        #expect(
            expectLawful(held.law(Invented.acceptance(held.children, from: held.residence), by: .receiving))?.notices
                == [])
    }

    @Test("Accepting from before the residence date is allowed and flagged", .rule("T-2"))
    func acceptanceBeforeResidence() {
        let sides = TwoSides.at(.held)
        let step = expectLawful(
            sides.law(Invented.acceptance(sides.children, from: sides.residence.adding(days: -1)), by: .receiving))
        #expect(step?.notices.map(\.code) == ["accepted-before-residence"])
    }

    @Test(
        "The sender closes as transferred only after acceptance", .rule("T-10"),
        arguments: [TwoSides.Stage.queued, .delivered, .acknowledged, .refused, .convened, .notHeld, .held, .declined])
    func closingBeforeAcceptance(stage: TwoSides.Stage) {
        let sides = TwoSides.at(stage)
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: sides.now.londonDate), by: .sending),
            "closing-before-acceptance", by: "T-10")
    }

    @Test(
        "The sender closes on or after the date from which the case was accepted, and not ahead of time", .rule("T-10"))
    func closingDate() {
        var sides = TwoSides.at(.held)
        let from = sides.now.londonDate.adding(days: 5)
        sides.say(Invented.acceptance(sides.children, from: from), by: .receiving)
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: from.adding(days: -1)), by: .sending),
            "in-future")
        sides.move(to: from)
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: from.adding(days: -1)), by: .sending),
            "closing-before-effect", by: "T-10")
        #expect(
            expectLawful(sides.law(Invented.ending(sides.children, .transferred, on: from), by: .sending))?.rule
                == "T-10")
    }

    @Test("Only the sender closes as transferred", .rule("T-10"))
    func closingIsTheSenders() {
        let sides = TwoSides.at(.accepted)
        expectForbidden(
            sides.law(Invented.ending(sides.children, .transferred, on: sides.now.londonDate), by: .receiving),
            "closing-is-the-senders")
    }

    @Test("Only the authority that works the plan ends it as no longer in need", .rule("CAL-27"))
    func noLongerInNeed() {
        let held = TwoSides.at(.acknowledged)
        let today = held.now.londonDate
        expectForbidden(
            held.law(Invented.ending(held.children, .noLongerInNeed, on: today), by: .receiving), "plan-not-ours",
            by: "CAL-27")
        expectLawful(held.law(Invented.ending(held.children, .noLongerInNeed, on: today), by: .sending))
        let accepted = TwoSides.at(.accepted)
        let later = accepted.now.londonDate
        expectForbidden(
            accepted.law(Invented.ending(accepted.children, .noLongerInNeed, on: later), by: .sending), "plan-not-ours")
        expectLawful(accepted.law(Invented.ending(accepted.children, .noLongerInNeed, on: later), by: .receiving))
    }

    @Test("A return ends the transfer before acceptance and not after it")
    func returned() {
        let held = TwoSides.at(.acknowledged)
        for side in TransferSide.allCases {
            expectLawful(held.law(Invented.ending(held.children, .returned, on: held.now.londonDate), by: side))
        }
        let accepted = TwoSides.at(.accepted)
        for side in TransferSide.allCases {
            expectForbidden(
                accepted.law(Invented.ending(accepted.children, .returned, on: accepted.now.londonDate), by: side),
                "returned-after-acceptance")
        }
    }

    @Test("Each side may say once that the work has ended, and then nobody decides any more")
    func endedByBoth() {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let today = sides.now.londonDate
        #expect(sides.say(Invented.ending(sides.children, .died, on: today), by: .receiving) == .stored)
        expectForbidden(sides.law(Invented.ending(sides.children, .died, on: today), by: .receiving), "already-over")
        expectForbidden(sides.law(Invented.acceptance(sides.children, from: today), by: .receiving), "already-over")
        expectForbidden(sides.law(Invented.decline(sides.children), by: .receiving), "already-over")
        expectForbidden(
            sides.law(Invented.meeting(sides.children, .convened(for: today)), by: .receiving), "already-over")
        #expect(sides.say(Invented.ending(sides.children, .died, on: today), by: .sending) == .stored)
        #expect(sides.sending.state?.isOver == true)
        guard case .ended(let ended) = sides.receiving.state?.children.first?.state else {
            Issue.record("not ended")
            return
        }
        #expect(ended.words.map(\.side) == [.sending, .receiving])
        #expect(ended.diedOn == today)
    }

    @Test("What is accepted is not declined or accepted again; what was declined may be accepted", .rule("DERBY-76"))
    func decisions() {
        let accepted = TwoSides.at(.accepted)
        expectForbidden(
            accepted.law(Invented.acceptance(accepted.children, from: accepted.residence), by: .receiving),
            "already-accepted")
        expectForbidden(accepted.law(Invented.decline(accepted.children), by: .receiving), "already-accepted")
        let acknowledged = TwoSides.at(.acknowledged)
        #expect(
            expectLawful(acknowledged.law(Invented.decline(acknowledged.children), by: .receiving))?.rule == "DERBY-76")
        let declined = TwoSides.at(.declined)
        expectLawful(declined.law(Invented.acceptance(declined.children, from: declined.residence), by: .receiving))
        expectLawful(declined.law(Invented.decline(declined.children, .belowThreshold), by: .receiving))
    }

    @Test("Siblings go their own ways", .rule("T-14"))
    func siblings() {
        var sides = TwoSides.at(.held)
        let today = sides.now.londonDate
        sides.say(Invented.acceptance([sides.children[0]], from: today), by: .receiving)
        sides.say(Invented.decline([sides.children[1]], .belowThreshold), by: .receiving)
        sides.say(Invented.ending([sides.children[0]], .transferred, on: today), by: .sending)
        for side in [sides.sending, sides.receiving] {
            #expect(side.state?.children.map(\.state.name) == [.closed, .declined])
            #expect(side.state?.isOver == false)
        }
    }

    @Test("A step that is lawful for one child and not for another happens for neither")
    func wholeOrNothing() {
        var sides = TwoSides.at(.held)
        sides.say(Invented.acceptance([sides.children[0]], from: sides.now.londonDate), by: .receiving)
        let before = sides.receiving.state?.children
        let both = Invented.acceptance(sides.children, from: sides.now.londonDate)
        expectForbidden(sides.law(both, by: .receiving), "already-accepted")
        sides.seal(both, by: .receiving)
        #expect(sides.receiving.state?.children == before)
        #expect(sides.receiving.state?.anomalies.map(\.code) == ["already-accepted"])
    }

    @Test("Each side may say only what is its own", arguments: MessageKind.allCases)
    func speakers(kind: MessageKind) {
        let sides = TwoSides.at(.accepted)
        for side in TransferSide.allCases where !TransferState.speakers(of: kind).contains(side) {
            expectForbidden(sides.law(Invented.statement(of: kind), by: side), "not-your-step")
        }
        expectForbidden(
            TransferState.allows(
                Invented.statement(of: kind), by: Invented.suffolk, to: Invented.derby, in: sides.sending.state,
                on: sides.residence), "not-ours")
    }
}
