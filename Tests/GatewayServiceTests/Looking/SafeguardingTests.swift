import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import GatewayService

@Suite("When the route switches to protect a child, the step says by whose procedures")
struct SafeguardingTests {
    private func step(at receiver: AuthorityCode, _ reason: EndedChild.Reason) throws -> NextStep {
        var sides = TwoSides(from: Invented.derby, to: receiver)
        sides.prepare()
        sides.say(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        sides.say(Invented.ending(sides.children, reason, on: sides.now.londonDate), by: .sending)
        let state = try #require(sides.receiving.state)
        return try #require(NextStep.of(state, meetingDue: nil, today: sides.now.londonDate))
    }

    @Test(
        "Havering, Calderdale and Suffolk each name theirs; nobody's are invented", .rule("HAV-38", "CAL-23", "SUF-30"))
    func named() throws {
        for (authority, words, rule) in [
            (Invented.havering, "London Child Protection Procedures", "HAV-38"),
            (Invented.calderdale, "West Yorkshire procedures", "CAL-23"),
            (Invented.suffolk, "SSCB procedures", "SUF-30"),
        ] {
            let step = try step(at: authority, .harmEnquiry)
            #expect(step.what.contains(words))
            #expect(step.what.contains("ring them now"))
            #expect(step.rule?.id == rule)
        }
        #expect(try step(at: Invented.camden, .harmEnquiry).rule == nil)
        #expect(try step(at: Invented.havering, .died).rule == nil, "only where the route switches")
    }
}
