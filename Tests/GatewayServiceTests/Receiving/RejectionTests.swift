import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A message that is refused")
struct RejectionTests {
    @Test("The same id with another manifest is a conflict, signed and on record")
    func conflict() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = Invented.messageID(1)
        let first = try sender.seal(.test, to: receiver.code, in: Invented.conversation(1), id: id)
        let other = try sender.seal(.test, to: receiver.code, in: Invented.conversation(2), id: id)
        _ = await wire.hand(first.bytes, from: sender.code, to: receiver.code)

        let answer = await wire.hand(other.bytes, from: sender.code, to: receiver.code)

        let rejection = try receiver.expectRejection(answer, .conflict)
        #expect(rejection?.digest == other.digest)
        #expect(rejection?.message == id)
        try receiver.expectOnRecord(.conflict, file: other.bytes)
        #expect(try receiver.stored(first.digest) != nil)
    }

    @Test("A claimed sender who is not the peer of the connection is a sender mismatch")
    func senderMismatch() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let third = try Station(Invented.havering, clock: sender.clock)
        try receiver.trust(third)
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)

        let answer = await wire.hand(bytes, from: third.code, to: receiver.code)

        try receiver.expectRejection(answer, .senderMismatch)
        try receiver.expectOnRecord(.senderMismatch, file: bytes, peer: third.code)
        #expect(try receiver.stored(queued.digest) == nil)
    }

    @Test("A message for somebody else is for a wrong recipient")
    func wrongRecipient() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let elsewhere = try sender.seal(.test, to: Invented.havering, in: Invented.conversation(1))

        let answer = await wire.hand(elsewhere.bytes, from: sender.code, to: receiver.code)

        let rejection = try receiver.expectRejection(answer, .wrongRecipient)
        #expect(rejection?.file == MessageDigest.of(elsewhere.bytes))
        try receiver.expectOnRecord(.wrongRecipient, file: elsewhere.bytes)
    }

    @Test("A receipt that is posted as a message, and a profile of tomorrow, are unsupported")
    func unsupported() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let receipt = await wire.hand(try sender.bytes(queued.digest), from: sender.code, to: receiver.code)
        let posted = await wire.hand(receipt.body, from: receiver.code, to: sender.code)
        #expect(posted.status == RejectionCode.unsupported.httpStatus || posted.status == 422)

        let text = String(decoding: try sender.bytes(queued.digest), as: UTF8.self)
        let tomorrow = Array(text.replacing("1-draft", with: "7").utf8)
        let answer = await wire.hand(tomorrow, from: sender.code, to: receiver.code)
        try receiver.expectRejection(answer, .unsupported)
        try receiver.expectOnRecord(.unsupported, file: tomorrow)
    }

    @Test("What is no bundle is malformed, and the rejection names the bytes as they came")
    func malformed() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let bytes = Array("<?xml version=\"1.0\"?><Nothing/>".utf8)

        let answer = await wire.hand(bytes, from: sender.code, to: receiver.code)

        let rejection = try receiver.expectRejection(answer, .malformed)
        #expect(rejection?.file == MessageDigest.of(bytes))
        #expect(rejection?.digest == nil)
        #expect(rejection?.findings.isEmpty == false)
        try receiver.expectOnRecord(.malformed, file: bytes)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
    }

    @Test("A seal that is not registered for the claimed sender does not count, nor does a withdrawn one")
    func signature() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let stranger = try Station(Invented.calderdale, clock: sender.clock, seed: 9)
        let forged = try stranger.seal(.test, to: receiver.code, in: Invented.conversation(1))
        try receiver.expectRejection(
            await wire.hand(forged.bytes, from: sender.code, to: receiver.code), .signature)
        try receiver.expectOnRecord(.signature, file: forged.bytes)

        sender.clock.advance(seconds: 60)
        try receiver.gateway.withdrawPeer(sender.code, reason: "Invented.", by: receiver.acting(.administrator))
        sender.clock.advance(seconds: 60)
        let late = try sender.seal(.test, to: receiver.code, in: Invented.conversation(2))
        try receiver.expectRejection(
            await wire.hand(late.bytes, from: sender.code, to: receiver.code), .signature)
    }

    @Test("A document that is not what was signed is named by the contents")
    func contents() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let text = String(decoding: try sender.bytes(pack.digest), as: UTF8.self)
        guard let part = text.range(of: "<Part n=\"1\">") else {
            Issue.record("the example's pack has no attachment")
            return
        }
        // Another letter of base64 is another file, in a bundle of the same shape.
        var changed = text
        let place = changed.index(part.upperBound, offsetBy: 5)
        changed.replaceSubrange(place...place, with: changed[place] == "A" ? "B" : "A")

        let answer = await wire.hand(Array(changed.utf8), from: sender.code, to: receiver.code)

        let rejection = try receiver.expectRejection(answer, .contents)
        #expect(rejection?.digest == pack.digest)
        #expect(await wire.hand(Array(text.utf8), from: sender.code, to: receiver.code).status == 200)
    }

    @Test("What was too large, or would not go onto the disk, is answered without having been read")
    func notTaken() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let entries = try receiver.events().count

        let large = await wire.hand([], from: sender.code, to: receiver.code, arrival: .tooLarge)
        let rejection = try receiver.expectRejection(large, .tooLarge)
        #expect(rejection?.file == nil)
        let full = await wire.hand([], from: sender.code, to: receiver.code, arrival: .notStored)
        try receiver.expectRejection(full, .tryLater)

        #expect(try receiver.events().count == entries)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
    }

    @Test("A message that our law does not allow is refused, signed, on record once and not stored")
    func lawless() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        _ = await wire.hand(try sender.bytes(pack.digest), from: sender.code, to: receiver.code)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        // Only the receiving side accepts responsibility.
        let lawless = try sender.seal(
            Invented.acceptance(transfer.children.map(\.child), from: sender.gateway.today), to: receiver.code,
            in: pack.conversation, sequence: 2, previous: pack.digest)

        let answer = await wire.hand(lawless.bytes, from: sender.code, to: receiver.code)

        let rejection = try receiver.expectRejection(answer, .notAllowed)
        #expect(rejection?.digest == lawless.digest)
        try receiver.expectOnRecord(.notAllowed, file: lawless.bytes)
        #expect(try receiver.storedMessages(of: pack.conversation).count == 1)
        #expect(try receiver.names(in: receiver.layout.messages) == ["\(pack.digest).xml"])
    }
}

extension Station {
    /// Expects exactly one rejection on record, with this code and about these bytes.
    func expectOnRecord(
        _ code: RejectionCode, file bytes: [UInt8], peer: AuthorityCode = Invented.calderdale,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let issued = try events().filter(\.isRejectionIssued)
        #expect(
            issued == [.rejectionIssued(file: .of(bytes), peer: peer, code: code)], sourceLocation: sourceLocation)
    }
}
