import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Transfers that are about one family's moves", .rule("DERBY-63", "HAV-46", "CAL-30"))
struct LinkTests {
    private func link(_ direction: TransferLink.Direction, move: Int) -> JournalEvent {
        .transferLinked(
            TransferLink(
                direction: direction, transfer: Invented.conversation(move), authority: Invented.suffolk, move: move))
    }

    @Test("A transfer knows which move it is by those that it comes from, and says so when there is more than one")
    func moves() throws {
        var sides = TwoSides.at(.drafted)
        #expect(sides.sending.state?.move == 1)
        sides.record(link(.onward, move: 2), at: .sending)
        #expect(sides.sending.state?.move == 1, "where it goes on is another transfer's move")
        #expect(sides.sending.state?.notices.isEmpty == true)
        sides.record(link(.from, move: 3), at: .sending)
        #expect(sides.sending.state?.move == 3)
        #expect(sides.sending.state?.notices.map(\.finding.code) == ["moved-repeatedly"])
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("Only the sending side links, to another transfer, from the second move on")
    func forbidden() throws {
        let sides = TwoSides.at(.delivered)
        expectForbidden(try #require(sides.law(link(.onward, move: 2), at: .receiving)), "not-your-step")
        expectForbidden(try #require(sides.law(link(.onward, move: 1))), "another-conversation")
    }
}
