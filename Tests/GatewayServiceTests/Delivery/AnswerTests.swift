import CaseTransfer
import ExchangeFormats
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("An answer settles a message only when it is about that message")
struct AnswerTests {
    @Test("A rejection that names nothing, replayed from an earlier day, is tried again and voids nothing")
    func replayed() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let old = try receiver.gateway.reject(.tooLarge, to: sender.code, Unverified())
        sender.clock.advance(days: 1)
        let queued = try await sender.queueTest(to: receiver)
        wire.set(.answeredBySomebody(old))

        try await sender.dispatch(over: wire)

        #expect(try sender.outboxItem(queued.digest)?.state == .waiting)
        #expect(try sender.outboxItem(queued.digest)?.fault == "unsigned-answer-413")
        wire.set(.delivered)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
    }

    @Test(
        "A rejection that names nothing is final only for bytes that were not taken", arguments: RejectionCode.allCases)
    func unbound(_ code: RejectionCode) async throws {
        let (sender, receiver, _) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let job = try #require(try sender.outboxItem(queued.digest))
        let answer = try receiver.gateway.reject(code, to: sender.code, Unverified())

        let reading = try sender.gateway.takeAnswer(answer.body, to: job, askedAt: sender.clock.now)

        switch code {
        case .tooLarge: #expect(reading == .rejected(.tooLarge))
        case _ where code.isFinal: #expect(reading == .unsigned)
        default: #expect(reading == .retry(code.rawValue))
        }
        #expect(try sender.stored(queued.digest)?.isVoid == (code == .tooLarge))
    }

    @Test("A rejection that names our message's id is about it, and one that names another's is not")
    func byID() async throws {
        let (sender, receiver, _) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let job = try #require(try sender.outboxItem(queued.digest))
        var facts = Unverified()
        facts.message = Invented.messageID(77)
        let other = try receiver.gateway.reject(.unsupported, to: sender.code, facts)
        facts.message = queued.id
        let ours = try receiver.gateway.reject(.unsupported, to: sender.code, facts)

        #expect(try sender.gateway.takeAnswer(other.body, to: job, askedAt: sender.clock.now) == .unsigned)
        #expect(try sender.gateway.takeAnswer(ours.body, to: job, askedAt: sender.clock.now) == .rejected(.unsupported))
    }

    @Test("A receipt that lies about anything it proves is no receipt, and the truth after it is")
    func receipts() async throws {
        let (sender, receiver, _) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let job = try #require(try sender.outboxItem(pack.digest))
        let sealed = try #require(
            try BundleInspection.listedDocuments(
                file: sender.layout.message(pack.digest.text), digest: pack.digest))
        let proofs = sealed.map { DocumentProof(ref: $0.ref, digest: $0.digest) }
        #expect(proofs.count > 2)
        let truth = ReceiptStatement(
            message: pack.id, digest: pack.digest, storedAt: sender.clock.now, documents: proofs)
        func reading(_ receipt: ReceiptStatement, in conversation: ConversationID? = nil) throws -> AnswerReading {
            let answer = try receiver.seal(
                .receipt(receipt), to: sender.code, in: conversation ?? pack.conversation, sequence: nil)
            return try sender.gateway.takeAnswer(answer.bytes, to: job, askedAt: sender.clock.now)
        }
        func lie(_ change: (inout ReceiptStatement) -> Void) -> ReceiptStatement {
            var lie = truth
            change(&lie)
            return lie
        }
        let lies = [
            lie { $0.digest = Invented.digest(9) }, lie { $0.message = Invented.messageID(9) },
            lie { $0.documents = [] }, lie { $0.documents.removeLast() }, lie { $0.documents.swapAt(0, 1) },
            lie { $0.documents.append($0.documents[0]) }, lie { $0.documents[1].digest = Invented.digest(9) },
            lie { $0.documents[1].ref = "d99" }, lie { $0.storedAt = $0.storedAt.adding(seconds: -601) },
        ]
        for (number, lie) in lies.enumerated() {
            #expect(try reading(lie) == .unsigned, "lie \(number)")
        }
        #expect(try reading(truth, in: Invented.conversation(9)) == .unsigned)
        #expect(try sender.outboxItem(pack.digest)?.state == .waiting)

        // A clock that is a little behind is no lie.
        #expect(try reading(lie { $0.storedAt = $0.storedAt.adding(seconds: -600) }) == .delivered(mayBeMore: false))
        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
    }
}
