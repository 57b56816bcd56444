import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("An ending that was said in mistake")
struct EndingWithdrawnTests {
    private func facts(_ sides: TwoSides, _ side: TransferSide) -> [HolderAndDuty?] {
        sides.children.map { sides[side].state?.holderAndDuty(for: $0, on: sides.now.londonDate.adding(days: 90)) }
    }

    private func statuses(_ sides: TwoSides, _ side: TransferSide) -> [MeetingStatus] {
        (sides[side].state?.children ?? []).map { child in
            MeetingStatus.of(
                due: Invented.due(child.child, resident: sides.residence).due, meeting: child.meeting,
                child: child.state, on: sides.residence.adding(days: 60))
        }
    }

    @Test("What is lawful only because of a withdrawal that the other side does not have yet is put off until it has")
    func putOff() {
        for isRejected in [false, true] {
            var sides = TwoSides.at(.acknowledged)
            let today = sides.now.londonDate
            sides.seal(Invented.acceptance(sides.children, from: today), by: .receiving)
            sides.seal(Invented.ending(sides.children, .serviceDeclined, on: today), by: .sending)
            sides.deliver(from: .sending)
            sides.seal(Invented.endingWithdrawn(sides.children, .serviceDeclined, on: today), by: .sending)

            #expect(sides.deliver(from: .receiving) == .rejected(.tryLater))
            sides.deliver(from: .sending, rejecting: isRejected ? .signature : nil)
            #expect(sides.deliver(from: .receiving) == (isRejected ? .rejected(.notAllowed) : .stored))
            #expect(sides.sending.state?.children.map(\.meeting) == sides.receiving.state?.children.map(\.meeting))
            #expect(sides.sending.state?.children.map(\.state) == sides.receiving.state?.children.map(\.state))
        }
    }

    @Test("A meeting that crossed the ending needs no waiting: it is taken whatever becomes of the withdrawal")
    func meetingNeedsNoWaiting() {
        for isRejected in [false, true] {
            var sides = TwoSides.at(.acknowledged)
            let today = sides.now.londonDate
            sides.seal(Invented.meeting(sides.children, .convened(for: today.adding(days: 2))), by: .receiving)
            sides.seal(Invented.ending(sides.children, .serviceDeclined, on: today), by: .sending)
            sides.deliver(from: .sending)
            sides.seal(Invented.endingWithdrawn(sides.children, .serviceDeclined, on: today), by: .sending)
            #expect(sides.deliver(from: .receiving) == .stored)
            sides.deliver(from: .sending, rejecting: isRejected ? .signature : nil)
            #expect(sides.sending.state?.children == sides.receiving.state?.children)
            #expect(sides.sending.state?.children.map(\.meeting.name) == [.convened, .convened])
            #expect(sides.sending.state?.children[0].state.name == (isRejected ? .ended : .heldBySender))
        }
    }

    @Test(
        "Taken back, it leaves state, holder, duty and clock on both sides as if it had not been said",
        .rule("T-10", "DERBY-64", "DERBY-78"),
        arguments: [TwoSides.Stage.acknowledged, .refused, .convened, .notHeld, .held, .declined, .accepted, .closed])
    func restored(stage: TwoSides.Stage) {
        for reason in EndedChild.Reason.allCases {
            for speaker in TransferSide.allCases {
                var sides = TwoSides.at(stage)
                let today = sides.now.londonDate
                let ending = Invented.ending(
                    sides.children, reason, on: today, to: reason == .movedOn ? Invented.havering : nil)
                guard sides.law(ending, by: speaker).forbidden == nil else { continue }
                let before = (sides.sending.state?.children, facts(sides, .sending), statuses(sides, .sending))
                sides.say(ending, by: speaker)
                #expect(sides.sending.state?.children != before.0, "\(reason) by \(speaker), \(stage)")
                #expect(sides.say(Invented.endingWithdrawn(sides.children, reason, on: today), by: speaker) == .stored)
                for side in TransferSide.allCases {
                    #expect(sides[side].state?.children.map(\.state) == before.0?.map(\.state))
                    #expect(sides[side].state?.children.map(\.meeting) == before.0?.map(\.meeting))
                    #expect(facts(sides, side) == before.1)
                    #expect(statuses(sides, side) == before.2)
                    #expect(sides[side].state?.anomalies == [])
                    #expect(sides[side].state?.notices.last?.finding.code == "ending-withdrawn")
                }
                // The work goes on from where it stood, and the same may be said again when it has become true.
                expectLawful(sides.law(ending, by: speaker))
            }
        }
    }

    @Test("Only the side that said it takes it back, with the reason and the date it gave, and once")
    func whose() {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        let withdrawal = Invented.endingWithdrawn(sides.children, .died, on: today)
        for side in TransferSide.allCases { expectForbidden(sides.law(withdrawal, by: side), "ending-not-said") }
        sides.say(Invented.ending(sides.children, .died, on: today), by: .receiving)
        expectForbidden(sides.law(withdrawal, by: .sending), "ending-not-said")
        expectForbidden(
            sides.law(Invented.endingWithdrawn(sides.children, .turned18, on: today), by: .receiving), "ending-not-said"
        )
        expectForbidden(
            sides.law(Invented.endingWithdrawn(sides.children, .died, on: today.adding(days: -1)), by: .receiving),
            "ending-not-said")
        sides.say(withdrawal, by: .receiving)
        expectForbidden(sides.law(withdrawal, by: .receiving), "ending-not-said")
        expectForbidden(sides.law(Invented.endingWithdrawn([], .died, on: today), by: .receiving), "no-children")
    }

    @Test("One child's ending is taken back and the sibling's stands")
    func oneChild() {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        sides.say(Invented.ending(sides.children, .died, on: today), by: .sending)
        sides.say(Invented.endingWithdrawn([sides.children[0]], .died, on: today), by: .sending)
        for side in TransferSide.allCases {
            #expect(sides[side].state?.children.map(\.state.name) == [.heldBySender, .ended])
        }
    }

    @Test("The other side's word stands when ours is taken back, in whichever order they crossed")
    func crossed() {
        for first in TransferSide.allCases {
            var sides = TwoSides.at(.accepted)
            let today = sides.now.londonDate
            sides.say(Invented.ending(sides.children, .died, on: today), by: .receiving)
            sides.seal(Invented.endingWithdrawn(sides.children, .died, on: today), by: .receiving)
            sides.seal(Invented.ending(sides.children, .transferred, on: today), by: .sending)
            #expect(sides.deliver(from: first) == .stored)
            #expect(sides.deliver(from: first.other) == .stored)
            for side in TransferSide.allCases {
                #expect(sides[side].state?.children.map(\.state.name) == [.closed, .closed])
                #expect(sides[side].state?.anomalies == [])
            }
            #expect(sides.sending.state?.children == sides.receiving.state?.children)
        }
    }

    @Test("A withdrawal whose ending the other gateway rejected is stranded with it")
    func stranded() {
        var sides = TwoSides.at(.acknowledged)
        let today = sides.now.londonDate
        sides.seal(Invented.ending(sides.children, .returned, on: today), by: .sending)
        sides.seal(Invented.endingWithdrawn(sides.children, .returned, on: today), by: .sending)
        sides.deliver(from: .sending, rejecting: .signature)
        #expect(sides.sending.outbox.isEmpty)
        #expect(sides.sending.state?.children.map(\.state.name) == [.heldBySender, .heldBySender])
        #expect(sides.sending.state?.anomalies == [])
    }
}
