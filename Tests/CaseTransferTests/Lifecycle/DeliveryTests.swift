import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Messages on their way, and what a rejection undoes")
struct DeliveryTests {
    @Test("A rejected step is undone on the side that took it, and its number is free again")
    func rejectionUndoes() throws {
        var sides = TwoSides.at(.held)
        let before = try #require(sides.receiving.state)
        let rejected = sides.seal(Invented.acceptance(sides.children, from: sides.now.londonDate), by: .receiving)
        #expect(sides.receiving.state?.children.map(\.state.name) == [.accepted, .accepted])
        sides.deliver(from: .receiving, rejecting: .notAllowed)
        #expect(sides.receiving.state?.children == before.children)
        #expect(sides.receiving.state?.nextOrder == before.nextOrder)
        #expect(rejected.order == before.nextOrder)
        #expect(sides.say(Invented.decline(sides.children), by: .receiving) == .stored)
        #expect(
            sides.receiving.state?.children == sides.sending.state?.children.map { $0.asKept(by: .receiving, sides) })
        #expect(sides.receiving.state?.anomalies == [])
    }

    @Test("Whatever was sealed behind a rejected message is stranded and undone too")
    func stranding() throws {
        var sides = TwoSides.at(.acknowledged)
        let day = sides.residence.adding(days: 9)
        let convened = sides.seal(Invented.meeting(sides.children, .convened(for: day)), by: .receiving)
        let accepted = sides.seal(Invented.acceptance(sides.children, from: day), by: .receiving)
        sides.deliver(from: .receiving, rejecting: .signature)
        let state = try #require(sides.receiving.state)
        #expect(state.messages.suffix(2).map(\.delivery?.name) == [.rejected, .stranded])
        #expect(state.children.map(\.state.name) == [.heldBySender, .heldBySender])
        #expect(state.children.map(\.meeting.name) == [.none, .none])
        #expect(sides.receiving.outbox.isEmpty)
        // What can be put right is sent again, in its old order.
        expectForbidden(
            state.allows(.deliveryResumed(message: accepted.digest), by: Invented.manager, at: sides.now), "place-taken"
        )
        sides.resume(convened, by: .receiving)
        sides.resume(accepted, by: .receiving)
        #expect(sides.deliver(from: .receiving) == .stored)
        #expect(sides.deliver(from: .receiving) == .stored)
        #expect(sides.sending.state?.children.map(\.state.name) == [.accepted, .accepted])
        #expect(sides.receiving.state?.children.map(\.meeting.name) == [.convened, .convened])
        #expect(sides.receiving.state?.anomalies == [])
    }

    @Test("A rejected message whose number was taken by another is not sent again")
    func placeTaken() throws {
        var sides = TwoSides.at(.acknowledged)
        let day = sides.residence.adding(days: 9)
        let first = sides.seal(Invented.meeting(sides.children, .convened(for: day)), by: .receiving)
        sides.deliver(from: .receiving, rejecting: .signature)
        sides.say(Invented.meeting(sides.children, .convened(for: day.adding(days: 1))), by: .receiving)
        expectForbidden(
            try #require(sides.law(.deliveryResumed(message: first.digest), at: .receiving)), "place-taken")
    }

    @Test("A rejected pack can be prepared and sent anew; the rejected one counts no more")
    func rejectedPack() throws {
        var sides = TwoSides.at(.queued)
        sides.deliver(from: .sending, rejecting: .tooLarge)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.rejected, .rejected])
        #expect(sides.pack == nil)
        sides.prepare()
        #expect(sides.sending.state?.children.map(\.pack.name) == [.draft, .draft])
        #expect(sides.say(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending) == .stored)
        #expect(sides.pack == sides.receiving.state?.packDigest)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.delivered, .delivered])
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("A pack rejected for its seal goes out again, the same bytes, once cards were exchanged")
    func resumedPack() throws {
        var sides = TwoSides(children: 1)
        sides.prepare()
        let pack = sides.seal(.pack(Invented.pack(sides.children, resident: sides.residence)), by: .sending)
        sides.deliver(from: .sending, rejecting: .signature)
        sides.resume(pack, by: .sending)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.queued])
        #expect(sides.deliver(from: .sending) == .stored)
        #expect(sides.pack == pack.digest)
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("Codes that people can put right, and codes that they cannot", arguments: RejectionCode.allCases)
    func puttingRight(code: RejectionCode) {
        let rejected = DeliveryState.queued.answer(to: .rejected(code, on: Invented.date("2026-12-02"))).step?.next
        guard let rejected else {
            #expect(!code.isFinal)
            return
        }
        #expect((rejected.answer(to: .resumed).forbidden == nil) == code.canBePutRight)
    }

    @Test("A message given up waits for a person, who sends it on")
    func needsAttention() throws {
        var sides = TwoSides.at(.queued)
        let message = try #require(sides.sending.outbox.first)
        sides.record(.deliveryGivenUp(message: message.digest, fault: "unreachable"), at: .sending)
        #expect(sides.sending.state?.messages.first?.delivery?.name == .needsAttention)
        #expect(sides.sending.state?.children.map(\.pack.name) == [.queued, .queued])
        sides.record(.deliveryResumed(message: message.digest), at: .sending)
        #expect(sides.deliver(from: .sending) == .stored)
        #expect(sides.sending.state?.anomalies == [])
    }

    @Test("A second, different receipt for a message is noticed")
    func secondReceipt() throws {
        var sides = TwoSides.at(.delivered)
        let pack = try #require(sides.pack)
        sides.record(
            .receiptStored(message: pack, receipt: Invented.digest(5), witness: Invented.witness()), at: .sending)
        #expect(sides.sending.state?.anomalies.map(\.code) == ["second-receipt"])
    }

    @Test("An answer to a message that is not ours is noticed")
    func unknownMessage() throws {
        var sides = TwoSides.at(.delivered)
        sides.record(
            .receiptStored(message: Invented.digest(5), receipt: Invented.digest(6), witness: Invented.witness()),
            at: .sending)
        #expect(sides.sending.state?.anomalies.map(\.code) == ["unknown-message"])
    }

    @Test("When both sides act at once and each forbids the other's step, both are undone and both agree again")
    func crossing() throws {
        var sides = TwoSides.at(.held)
        let today = sides.now.londonDate
        sides.seal(Invented.acceptance(sides.children, from: today), by: .receiving)
        sides.seal(Invented.ending(sides.children, .returned, on: today), by: .sending)
        #expect(sides.deliver(from: .receiving) == .rejected(.notAllowed))
        #expect(sides.deliver(from: .sending) == .stored)
        #expect(sides.sending.state?.children.map(\.state) == sides.receiving.state?.children.map(\.state))
        #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .ended])
    }
}

extension ChildProgress {
    /// This child as the other side keeps it, where the two may differ: the day on which the pack was recorded.
    fileprivate func asKept(by side: TransferSide, _ sides: TwoSides) -> ChildProgress? {
        sides[side].state?.progress(of: child).flatMap { other in
            other.state == state && other.meeting == meeting && other.pack == pack && other.residence == residence
                ? other : nil
        }
    }
}
