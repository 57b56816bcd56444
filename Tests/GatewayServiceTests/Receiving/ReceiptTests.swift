import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A message that is taken")
struct ReceiptTests {
    @Test("A receipt is sealed by the receiver, names the message, and is stored with it")
    func receipt() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)

        let answer = await wire.hand(try sender.bytes(queued.digest), from: sender.code, to: receiver.code)

        #expect(answer.status == 200)
        guard case .receipt(let receipt) = try receiver.manifest(of: answer)?.statement else {
            Issue.record("the answer is no receipt of the receiver's")
            return
        }
        #expect(receipt.digest == queued.digest)
        #expect(receipt.message == queued.id)
        #expect(try receiver.bytes(queued.digest) == sender.bytes(queued.digest))
        let kept = try receiver.answer(to: queued.digest)
        #expect(kept?.bytes == answer.body)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
    }

    @Test("A message is stored with the fingerprint of the client certificate that brought it")
    func broughtBy() async throws {
        let (sender, receiver, _) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let path = receiver.layout.incoming + "/invented.part"
        let bytes = try sender.bytes(queued.digest)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let certificate = Array("an invented certificate".utf8)

        let upload = UploadedMessage(
            path: path, size: Int64(bytes.count), arrival: .whole, certificate: certificate)
        #expect(await receiver.gateway.receive(upload, from: sender.code).status == 200)

        #expect(try receiver.stored(queued.digest)?.receivedFrom == MessageDigest.of(certificate))
    }

    @Test("The same message a year later, after a restart, gets the same receipt byte for byte")
    func again() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)
        let first = await wire.hand(bytes, from: sender.code, to: receiver.code)
        let entries = try receiver.events().count

        sender.clock.advance(days: 365)
        try receiver.restart()
        let again = await wire.hand(bytes, from: sender.code, to: receiver.code)

        #expect(again == first)
        #expect(try receiver.events().count == entries)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
    }

    @Test(
        "A damaged copy of a message that is stored gets its receipt, not a rejection that would void it at its sender")
    func damagedCopy() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let third = try Station(Invented.havering, clock: sender.clock)
        try receiver.trust(third)
        let pack = try await sender.sendPack(to: receiver)
        let bytes = try sender.bytes(pack.digest)
        #expect(
            try receiver.expectRejection(
                await wire.hand(bytes.spoiledInAttachment, from: sender.code, to: receiver.code), .contents)?.digest
                == pack.digest)
        let first = await wire.hand(bytes, from: sender.code, to: receiver.code)

        let again = await wire.hand(bytes.spoiledInAttachment, from: sender.code, to: receiver.code)

        #expect(again == first)
        #expect(try receiver.bytes(pack.digest) == bytes)
        // Nobody else is told that it is here.
        try receiver.expectRejection(
            await wire.hand(bytes.spoiledInAttachment, from: third.code, to: receiver.code), .contents)
    }

    @Test("Ten copies at once are stored once and get one receipt")
    func copiesAtOnce() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)

        let answers = await withTaskGroup(of: ExchangeAnswer.self) { group in
            for _ in 0..<10 {
                group.addTask { await wire.hand(bytes, from: sender.code, to: receiver.code) }
            }
            return await group.reduce(into: Set<ExchangeAnswer>()) { $0.insert($1) }
        }

        #expect(answers.count == 1)
        #expect(answers.first?.status == 200)
        #expect(try receiver.storedMessages(of: queued.conversation).count == 1)
        #expect(try receiver.events().filter(\.isReceived).count == 1)
    }

    @Test("A message that came too early is taken once the one before it has come")
    func outOfOrder() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let conversation = Invented.conversation(1)
        let first = try sender.seal(.test, to: receiver.code, in: conversation)
        let second = try sender.seal(
            .test, to: receiver.code, in: conversation, sequence: 2, previous: first.digest)

        let early = await wire.hand(second.bytes, from: sender.code, to: receiver.code)
        let rejection = try receiver.expectRejection(early, .outOfOrder)
        #expect(rejection?.digest == second.digest)
        // Not final: it comes again, and is no fact to keep.
        #expect(try receiver.events().filter(\.isRejectionIssued).isEmpty)

        #expect(await wire.hand(first.bytes, from: sender.code, to: receiver.code).status == 200)
        #expect(await wire.hand(second.bytes, from: sender.code, to: receiver.code).status == 200)
    }
}

extension JournalEvent {
    var isReceived: Bool {
        if case .messageReceived = self { true } else { false }
    }

    var isRejectionIssued: Bool {
        if case .rejectionIssued = self { true } else { false }
    }

    var isReceiptStored: Bool {
        if case .receiptStored = self { true } else { false }
    }
}
