import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("Journals that no law would have allowed")
struct OddJournalTests {
    @Test("Any entries in any order are folded without a trap, the same way every time", arguments: 1...40)
    func shuffled(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let story = TwoSides.at(.closed, seed: UInt64(seed))
        var entries = story.sending.entries + story.receiving.entries
        entries += odd(story)
        entries.shuffle(using: &random)
        for us in [Invented.calderdale, Invented.derby, Invented.suffolk] {
            let state = TransferState.folding(entries, us: us)
            #expect(state == TransferState.folding(entries, us: us), "seed \(seed)")
            #expect((state?.nextOrder.sequence ?? 1) != 0 || state != nil, "seed \(seed)")
        }
    }

    @Test("A lawless message is kept in the list with its number, and changes nothing else")
    func lawlessMessage() throws {
        var sides = TwoSides.at(.acknowledged)
        let before = try #require(sides.receiving.state)
        let record = sides.seal(
            Invented.ending(sides.children, .transferred, on: sides.now.londonDate), by: .receiving)
        let after = try #require(sides.receiving.state)
        #expect(after.children == before.children)
        #expect(after.messages.last?.digest == record.digest)
        #expect(after.nextOrder.previous == record.digest)
        #expect(after.anomalies.map(\.code) == ["closing-before-acceptance"])
        #expect(sides.deliver(from: .receiving) == .rejected(.notAllowed))
        #expect(sides.receiving.state?.nextOrder.previous == before.nextOrder.previous)
    }

    /// Entries with impossible numbers, empty lists and unknown children.
    private func odd(_ story: TwoSides) -> [JournalEntry] {
        guard let first = story.sending.entries.first, let conversation = first.conversation else { return [] }
        let statements: [Statement] = [
            .pack(Invented.pack([], resident: story.residence)), Invented.meeting([], .held(on: story.residence)),
            Invented.acceptance([Invented.child(1), Invented.child(1)], from: story.residence), .test,
        ]
        let orders = [
            nil, MessageOrder(sequence: .max, previous: Invented.digest(1), seen: nil),
            MessageOrder(sequence: .min, previous: nil, seen: SeenMessage(sequence: .max, digest: Invented.digest(2))),
        ]
        var events: [JournalEvent] = [
            .deliveryResumed(message: Invented.digest(1)), .overrideConfirmed(children: []),
            .rejectionIssued(file: Invented.digest(3), peer: Invented.derby, code: .malformed),
        ]
        for (number, statement) in statements.enumerated() {
            for order in orders {
                let record = MessageRecord(
                    id: Invented.messageID(number), digest: Invented.digest(number), sender: Invented.calderdale,
                    recipient: Invented.derby, createdAt: story.now, order: order, journal: Invented.witness(),
                    statement: statement)
                events += [.messageSealed(record), .messageReceived(record)]
                events.append(
                    .rejectionStored(message: record.digest, code: .signature, witness: Invented.witness()))
            }
        }
        return events.enumerated().map { number, event in
            JournalEntry(
                number: number, recordedAt: story.now, occurredOn: nil, actor: .gateway, conversation: conversation,
                event: event, rule: nil, payload: nil, previous: nil)
        }
    }
}
