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

    @Test("A birth is not told of a child who was born, ahead of time, of a stranger, or after the end")
    func forbidden() {
        var sides = sides()
        let today = sides.now.londonDate
        expectForbidden(sides.law(birth(sides, 0), by: .sending), "not-unborn")
        expectForbidden(sides.law(birth(sides, on: today.adding(days: 1)), by: .sending), "in-future")
        expectForbidden(
            sides.law(.birth(BirthStatement(child: Invented.child(77), on: today)), by: .sending), "unknown-child")
        sides.say(birth(sides), by: .receiving)
        expectLawful(sides.law(birth(sides), by: .sending))
        expectForbidden(sides.law(birth(sides, on: today.adding(days: -1)), by: .sending), "not-unborn")
        sides.say(Invented.ending(sides.children, .died, on: today), by: .sending)
        expectForbidden(sides.law(birth(sides), by: .receiving), "already-over")
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
