import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("No date and no limit changes silently", .rule("T-1"))
struct DueDifferencesTests {
    private func codes(_ state: TransferState?) -> [String] { state?.notices.map(\.finding.code) ?? [] }

    @Test("An acknowledgement with another limit than the receiver's procedure is flagged on both sides")
    func otherLimit() throws {
        for (days, rule) in [
            (30, RuleCitation("DERBY-78")), (20, RuleCitation("CAL-45")), (60, RuleCitation.ourDefault),
        ] {
            var sides = TwoSides.at(.delivered, children: 1)
            let due = MeetingDeadline.of(
                sides.children[0], residence: sides.residence, limit: WorkingDayLimit(workingDays: days, rule: rule))
            let pack = try #require(sides.pack)
            #expect(
                sides.say(.acknowledgement(AcknowledgementStatement(pack: pack, children: [due])), by: .receiving)
                    == .stored)
            for state in [sides.sending.state, sides.receiving.state] {
                #expect(codes(state) == ["limit-differs"])
                #expect(state?.notices.first?.finding.message.contains("\(days) working days") == true)
                #expect(state?.meetingDue(for: sides.children[0]) == due, "their word holds")
            }
        }
        #expect(codes(TwoSides.at(.acknowledged).sending.state) == [])
    }

    @Test("A second acknowledgement that moves the date is flagged on both sides; one that says the same is not")
    func moved() throws {
        var sides = TwoSides.at(.acknowledged, children: 1)
        let pack = try #require(sides.pack)
        sides.say(Invented.acknowledgement(of: pack, sides.children, resident: sides.residence), by: .receiving)
        #expect(codes(sides.sending.state) == [])
        sides.say(
            Invented.acknowledgement(of: pack, sides.children, resident: sides.residence.adding(days: 7)),
            by: .receiving)
        for state in [sides.sending.state, sides.receiving.state] {
            #expect(Set(codes(state)) == ["due-moved", "residence-differs"])
        }
    }

    @Test("An authority with nothing on file may count as it does", .rule("T-1"))
    func nothingOnFile() throws {
        var sides = TwoSides(to: Invented.suffolk, children: 1)
        sides.prepare()
        sides.seal(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        sides.deliver(from: .sending)
        let pack = try #require(sides.pack)
        sides.say(
            Invented.acknowledgement(of: pack, sides.children, resident: sides.residence, receiving: Invented.suffolk),
            by: .receiving)
        #expect(codes(sides.sending.state) == [])
    }
}
