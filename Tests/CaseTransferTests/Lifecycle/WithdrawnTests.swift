import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("A message that is withdrawn before it left")
struct WithdrawnTests {
    @Test("A queued pack is withdrawn and ends its transfer; nothing comes after it")
    func pack() throws {
        var sides = TwoSides.at(.queued)
        let pack = try #require(sides.sending.state?.messages.last?.digest)
        sides.record(.messageWithdrawn(message: pack), at: .sending)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.pack.name) == [.withdrawn, .withdrawn])
        #expect(state.messages.last?.delivery?.name == .withdrawn)
        #expect(state.packDigest == nil)
        #expect(state.isOver && state.isSettled)
        #expect(state.anomalies == [])
        expectForbidden(
            sides.law(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending), "pack-withdrawn")
        expectForbidden(try #require(sides.law(.draftDiscarded)), "pack-withdrawn")
        expectForbidden(try #require(sides.law(.messageWithdrawn(message: pack))), "already-answered")
        expectLawful(try #require(sides.law(.payloadsErased(entries: [1]))))
        #expect(TransferState.folding(sides.sending.entries, us: sides.sending.us) == state)
    }

    @Test("What was delivered is recalled instead", arguments: [TwoSides.Stage.delivered, .acknowledged, .accepted])
    func delivered(stage: TwoSides.Stage) throws {
        let sides = TwoSides.at(stage)
        let pack = try #require(sides.pack)
        expectForbidden(try #require(sides.law(.messageWithdrawn(message: pack))), "delivered")
    }

    @Test("A later message is withdrawn as if it had never been said, and its number is given again")
    func later() throws {
        var sides = TwoSides.at(.delivered)
        let ending = sides.seal(
            Invented.ending([sides.children[0]], .died, on: sides.now.londonDate), by: .sending)
        #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .heldBySender])
        sides.record(.messageWithdrawn(message: ending.digest), at: .sending)
        let state = try #require(sides.sending.state)
        #expect(state.children.map(\.state.name) == [.heldBySender, .heldBySender])
        #expect(state.children.map(\.pack.name) == [.delivered, .delivered])
        #expect(state.nextOrder.sequence == ending.order?.sequence)
        #expect(state.anomalies == [])
    }
}
