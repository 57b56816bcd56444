import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The order of messages")
struct OrderTests {
    @Test("Each side numbers its own messages and names what it has seen")
    func numbering() throws {
        let sides = TwoSides.at(.closed)
        let state = try #require(sides.sending.state)
        let ours = state.messages.filter { $0.sender == Invented.calderdale }
        let theirs = state.messages.filter { $0.sender == Invented.derby }
        #expect(ours.map(\.order?.sequence) == [1, 2])
        #expect(theirs.map(\.order?.sequence) == [1, 2, 3, 4])
        #expect(ours.map(\.order?.previous) == [nil, ours[0].digest])
        #expect(theirs.map(\.order?.previous) == [nil, theirs[0].digest, theirs[1].digest, theirs[2].digest])
        #expect(ours[1].order?.seen == SeenMessage(sequence: 4, digest: theirs[3].digest))
        #expect(theirs[0].order?.seen == SeenMessage(sequence: 1, digest: ours[0].digest))
        #expect(state.nextOrder.sequence == 3)
    }

    @Test("The first message of a conversation has number 1 and names nothing")
    func first() {
        #expect(
            TransferState.nextOrder(for: Invented.derby, in: nil)
                == MessageOrder(sequence: 1, previous: nil, seen: nil))
    }

    @Test("The next one, one we have, one too early and ones that contradict what we have")
    func verdicts() throws {
        var sides = TwoSides.at(.acknowledged)
        let state = try #require(sides.sending.state)
        let next = sides.message(.test, by: .receiving)
        func verdict(_ change: (inout MessageRecord) -> Void) -> OrderVerdict {
            var record = next
            change(&record)
            return TransferState.orderVerdict(for: record, in: state, us: Invented.calderdale)
        }
        let order = try #require(next.order)
        let last = try #require(state.messages.last { $0.sender == Invented.derby })
        #expect(verdict { _ in } == .inOrder)
        #expect(verdict { $0.digest = last.digest } == .alreadyHave)
        #expect(verdict { $0.id = last.id } == .conflict(.sameID))
        #expect(verdict { $0.order = nil } == .conflict(.noNumber))
        #expect(
            verdict { $0.order = MessageOrder(sequence: 3, previous: order.previous, seen: order.seen) }
                == .outOfOrder(expected: 2))
        #expect(
            verdict { $0.order = MessageOrder(sequence: .max, previous: order.previous, seen: order.seen) }
                == .outOfOrder(expected: 2))
        #expect(
            verdict { $0.order = MessageOrder(sequence: 1, previous: nil, seen: order.seen) } == .conflict(.numberTaken)
        )
        #expect(
            verdict { $0.order = MessageOrder(sequence: .min, previous: nil, seen: order.seen) }
                == .conflict(.numberTaken))
        #expect(
            verdict { $0.order = MessageOrder(sequence: 2, previous: Invented.digest(8), seen: order.seen) }
                == .conflict(.otherPrevious))
        let unseen = SeenMessage(sequence: 1, digest: Invented.digest(8))
        #expect(
            verdict { $0.order = MessageOrder(sequence: 2, previous: order.previous, seen: unseen) }
                == .conflict(.neverSent))
        #expect(
            verdict { $0.order = MessageOrder(sequence: 2, previous: order.previous, seen: nil) }
                == .conflict(.seenLess))
    }

    @Test(
        "A message that is dated before one that it names is taken and flagged; ten minutes between clocks are not",
        .rule("T-2"))
    func datedBack() throws {
        for (seconds, isFlagged) in [(0, false), (600, false), (601, true), (86_400 * 30, true)] {
            var sides = TwoSides.at(.acknowledged)
            sides.now = sides.now.adding(seconds: -Int64(seconds))
            sides.say(Invented.ending(sides.children, .died, on: sides.now.londonDate), by: .receiving)
            let codes = sides.sending.state?.notices.map(\.finding.code) ?? []
            #expect(codes.contains("dated-back") == isFlagged, "\(seconds)")
            #expect(sides.sending.state?.children.map(\.state.name) == [.ended, .ended])
        }
    }

    @Test("A message of a conversation that we do not know is in order only as the first")
    func unknownConversation() {
        var sides = TwoSides.at(.drafted)
        var record = sides.message(.test, by: .sending)
        #expect(TransferState.orderVerdict(for: record, in: nil, us: Invented.derby) == .inOrder)
        record.order = MessageOrder(sequence: 2, previous: Invented.digest(1), seen: nil)
        #expect(TransferState.orderVerdict(for: record, in: nil, us: Invented.derby) == .outOfOrder(expected: 1))
    }

    @Test("Only a pack or a test opens a conversation", arguments: MessageKind.allCases)
    func opening(kind: MessageKind) {
        let sender = TransferState.speakers(of: kind).contains(.sending)
        let answer = TransferState.allows(
            Invented.statement(of: kind), by: Invented.calderdale, to: Invented.derby, in: nil,
            on: Invented.date("2026-12-18"))
        switch kind {
        case .pack, .test, .receipt, .rejection: expectLawful(answer)
        case .supplement, .dispute, .residence: expectForbidden(answer, "pack-first")
        case .acknowledgement, .refusal, .meeting, .decision, .restatement: expectForbidden(answer, "not-your-step")
        case .ending, .endingWithdrawn, .birth: expectForbidden(answer, "unknown-child")
        }
        #expect(sender || answer.forbidden?.code == "not-your-step")
    }

    @Test("What the exchange protocol answers to each verdict")
    func rejections() {
        #expect(OrderVerdict.inOrder.rejection == nil)
        #expect(OrderVerdict.alreadyHave.rejection == nil)
        #expect(OrderVerdict.outOfOrder(expected: 2).rejection == .outOfOrder)
        for conflict in OrderConflict.allCases { #expect(OrderVerdict.conflict(conflict).rejection == .conflict) }
    }

    @Test(
        "A message sealed with a number that is not the next is forbidden, so two processes cannot fork a conversation")
    func staleOrder() throws {
        var sides = TwoSides.at(.acknowledged)
        let one = sides.message(.test, by: .sending)
        let other = sides.message(.test, by: .sending)
        sides.record(.messageSealed(one), at: .sending)
        expectForbidden(try #require(sides.law(.messageSealed(other))), "order-stale")
    }
}
