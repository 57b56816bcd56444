import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@Suite("The transcript of a conversation")
struct TranscriptTests {
    /// Every message of a whole transfer, with a receipt for each, as a verifier finds them in a folder.
    private func conversation(seed: UInt64 = 1) -> [MessageRecord] {
        let sides = TwoSides.at(.closed, seed: seed)
        let entries = sides.sending.entries + sides.receiving.entries
        let sealed = entries.compactMap { entry -> MessageRecord? in
            if case .messageSealed(let record) = entry.event { record } else { nil }
        }
        return sealed + sealed.enumerated().map { number, record in receipt(for: record, number) }
    }

    private func receipt(for record: MessageRecord, _ number: Int) -> MessageRecord {
        MessageRecord(
            id: Invented.messageID(1000 + number), digest: Invented.digest(1000 + number), sender: record.recipient,
            recipient: record.sender, createdAt: record.createdAt, order: nil, journal: Invented.witness(),
            statement: .receipt(
                ReceiptStatement(
                    message: record.id, digest: record.digest, storedAt: record.createdAt, documents: [])))
    }

    @Test("A transfer reads from pack to closing, with each receipt directly after its message")
    func story() {
        let kinds = Transcript.ordered(conversation()).map(\.statement.kind)
        #expect(
            kinds == [
                .pack, .receipt, .acknowledgement, .receipt, .meeting, .receipt, .meeting, .receipt, .decision,
                .receipt,
                .ending, .receipt,
            ])
    }

    @Test("The order is the same however the messages come to hand", arguments: 1...50)
    func shuffled(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let messages = conversation(seed: UInt64(seed))
        let expected = Transcript.ordered(messages)
        #expect(Transcript.ordered(messages.shuffled(using: &random)) == expected, "seed \(seed)")
        #expect(Transcript.ordered((messages + messages).shuffled(using: &random)) == expected, "seed \(seed)")
        #expect(Set(expected.map(\.digest)) == Set(messages.map(\.digest)))
    }

    @Test("Nothing comes before what it names, however two sides' messages cross", arguments: 1...30)
    func afterWhatItNames(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var sides = TwoSides.at(.acknowledged, seed: UInt64(seed))
        for _ in 0..<30 {
            let side: TransferSide = Bool.random(using: &random) ? .sending : .receiving
            if Bool.random(using: &random) { sides.seal(.test, by: side) } else { sides.deliver(from: side) }
        }
        let sealed = (sides.sending.entries + sides.receiving.entries).compactMap { entry -> MessageRecord? in
            if case .messageSealed(let record) = entry.event { record } else { nil }
        }
        let ordered = Transcript.ordered(sealed.shuffled(using: &random))
        #expect(ordered.count == sealed.count)
        var read: Set<MessageDigest> = []
        for message in ordered {
            let names = [message.order?.previous, message.order?.seen?.digest].compactMap { $0 }
            #expect(read.isSuperset(of: names), "seed \(seed)")
            read.insert(message.digest)
        }
    }

    @Test("Of two messages that do not know of each other, the lower authority code comes first, then the lower number")
    func ties() {
        var sides = TwoSides.at(.acknowledged)
        let late = sides.seal(.test, by: .sending)
        let early = sides.seal(.test, by: .receiving)
        let second = sides.seal(.test, by: .receiving)
        let ordered = Transcript.ordered([late, second, early])
        #expect(ordered.map(\.digest) == [early.digest, second.digest, late.digest])
    }

    @Test("A message that is missing holds nothing back")
    func missing() {
        let messages = conversation().filter { $0.statement.kind != .acknowledgement }
        #expect(Transcript.ordered(messages).count == messages.count)
        #expect(Transcript.ordered(messages).first?.statement.kind == .pack)
    }

    @Test("Messages that name each other in a circle come last, and none is lost")
    func circle() {
        var sides = TwoSides.at(.acknowledged)
        var one = sides.message(.test, by: .sending)
        var two = sides.message(.test, by: .receiving)
        let free = sides.message(.test, by: .receiving)
        one.order = MessageOrder(sequence: 2, previous: nil, seen: SeenMessage(sequence: 2, digest: two.digest))
        two.order = MessageOrder(sequence: 2, previous: one.digest, seen: nil)
        #expect(Transcript.ordered([one, two, free]).map(\.digest) == [free.digest, two.digest, one.digest])
    }

    @Test("An answer to a message that is not there still appears, and an answer to an answer too")
    func strayAnswers() {
        let messages = conversation()
        let stray = receipt(for: MessageRecord(Invented.manifest(.test, number: 77), digest: Invented.digest(77)), 500)
        let toAnswer = receipt(for: stray, 501)
        let ordered = Transcript.ordered(messages + [stray, toAnswer])
        #expect(ordered.count == messages.count + 2)
    }

    @Test("An empty conversation has an empty transcript")
    func empty() {
        #expect(Transcript.ordered([MessageRecord]()).isEmpty)
    }
}
