import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The birth of an unborn child", .rule("T-12"))
struct BirthTests {
    /// A transfer whose second child was sent as unborn.
    private func sides() -> TwoSides {
        var sides = TwoSides.at(.drafted)
        var pack = Invented.pack(sides.children, resident: sides.residence)
        pack.children[1].unborn = true
        sides.seal(.pack(pack), by: .sending)
        sides.deliver(from: .sending)
        return sides
    }

    private func birth(_ sides: TwoSides, _ child: Int = 1, on date: CivilDate? = nil) -> Statement {
        .birth(BirthStatement(child: sides.children[child], on: date ?? sides.now.londonDate))
    }

    @Test("Either side tells it, both know it, and no date, holder or duty changes", arguments: TransferSide.allCases)
    func told(side: TransferSide) throws {
        var sides = sides()
        let before = try #require(sides.sending.state?.children[1])
        #expect(before.unborn)
        #expect(sides.say(birth(sides), by: side) == .stored)
        for state in [sides.sending.state, sides.receiving.state] {
            let child = try #require(state?.children[1])
            #expect(!child.unborn)
            #expect(child.bornOn == sides.now.londonDate)
            #expect(child.residence == before.residence)
            #expect(child.state == before.state)
            #expect(child.meeting == before.meeting)
            #expect(state?.children[0].bornOn == nil)
            #expect(state?.anomalies == [])
        }
    }

    @Test(
        "A birth is not told of a child who was sent as born, ahead of time, of a stranger, or after the child's death")
    func forbidden() {
        var sides = sides()
        let today = sides.now.londonDate
        expectForbidden(sides.law(birth(sides, 0), by: .sending), "not-unborn")
        expectForbidden(sides.law(birth(sides, on: today.adding(days: 1)), by: .sending), "in-future")
        expectForbidden(
            sides.law(.birth(BirthStatement(child: Invented.child(77), on: today)), by: .sending), "unknown-child")
        sides.say(birth(sides), by: .receiving)
        expectLawful(sides.law(birth(sides), by: .sending))
        sides.say(Invented.ending(sides.children, .died, on: today), by: .sending)
        expectForbidden(sides.law(birth(sides), by: .receiving), "already-over")
    }

    @Test(
        "A second day is for people to compare and not refused: both sides come to the same one, and a wrong one is put right"
    )
    func anotherDay() {
        for first in TransferSide.allCases {
            var sides = sides()
            let today = sides.now.londonDate
            sides.seal(birth(sides), by: .sending)
            sides.seal(birth(sides, on: today.adding(days: -1)), by: .receiving)
            #expect(sides.deliver(from: first) == .stored)
            #expect(sides.deliver(from: first.other) == .stored)
            for side in TransferSide.allCases {
                let state = sides[side].state
                #expect(state?.children[1].bornOn == today.adding(days: -1))
                #expect(state?.notices.map(\.finding.code) == ["birth-on-another-day"])
                #expect(state?.anomalies == [])
            }
            #expect(sides.sending.state?.children[1].births == sides.receiving.state?.children[1].births)
            #expect(sides.say(birth(sides), by: .receiving) == .stored)
            #expect(sides.sending.state?.children[1].bornOn == today)
            #expect(sides.receiving.state?.children[1].bornOn == today)
        }
    }

    @Test(
        "It is told after the closing and on another route, and taken when it crossed those or the death, by either side",
        .rule("T-10"), arguments: TransferSide.allCases)
    func afterEndings(side: TransferSide) throws {
        for reason in [EndedChild.Reason.transferred, .harmEnquiry, .protectionPlan, .lookedAfter, .died] {
            var sides = sides()
            let today = sides.now.londonDate
            let pack = try #require(sides.pack)
            sides.say(
                Invented.acknowledgement(
                    of: pack, sides.children, resident: sides.residence, receiving: sides.receiving.us), by: .receiving)
            sides.say(Invented.acceptance(sides.children, from: today), by: .receiving)
            let ending = Invented.ending(sides.children, reason, on: today)
            let speaker = reason == .transferred ? TransferSide.sending : side.other
            if reason != .died {
                var later = sides
                #expect(later.say(ending, by: speaker) == .stored)
                #expect(later.say(birth(later), by: side) == .stored)
                #expect(later[side.other].state?.children[1].bornOn == today)
            }
            if speaker != side {
                sides.seal(ending, by: speaker)
                sides.seal(birth(sides), by: side)
                #expect(sides.deliver(from: speaker) == .stored)
                #expect(sides.deliver(from: side) == .stored)
            } else {
                #expect(sides.say(ending, by: speaker) == .stored)
                #expect(sides.say(birth(sides), by: side) == .stored)
            }
            #expect(sides.sending.state?.children == sides.receiving.state?.children, "\(reason)")
            #expect(sides.sending.state?.children[1].bornOn == today)
            #expect(sides.sending.state?.anomalies == [] && sides.receiving.state?.anomalies == [])
        }
    }

    @Test("Words of one birth that cross on the way agree")
    func crossed() {
        var sides = sides()
        sides.seal(birth(sides), by: .sending)
        sides.seal(birth(sides), by: .receiving)
        sides.deliver(from: .sending)
        sides.deliver(from: .receiving)
        #expect(sides.sending.state?.children[1].bornOn == sides.receiving.state?.children[1].bornOn)
        #expect(sides.sending.state?.anomalies == [] && sides.receiving.state?.anomalies == [])
    }
}
