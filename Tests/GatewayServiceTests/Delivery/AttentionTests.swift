import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A message that needs a person")
struct AttentionTests {
    @Test("A message that was given up is shown with the peer's telephone number, and resend sends the stored bytes")
    func givenUp() async throws {
        let (sender, receiver, wire) = try Station.pair(giveUpAfterSeconds: 3600)
        let pack = try await sender.sendPack(to: receiver)
        let path = sender.layout.message(pack.digest.text)
        let bytes = try sender.bytes(pack.digest)
        let touched = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        wire.set(.requestLost)

        try await sender.settle(over: wire)

        #expect(try sender.outboxItem(pack.digest)?.state == .needsAttention)
        #expect(wire.attempts.count > 5)
        #expect(try sender.events().filter { $0 == .deliveryGivenUp(message: pack.digest, fault: "cut") }.count == 1)
        let line = try #require(try sender.gateway.list(by: sender.acting(.practitioner)).first)
        let attention = try #require(line.attention)
        #expect(attention.contains(receiver.settings.dutyTelephone))
        #expect(attention.contains("handover resend"))

        wire.set(.delivered)
        let attempts = wire.attempts.count
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(try sender.gateway.resend(transfer, by: sender.acting(.practitioner)) == [pack.digest])
        try await sender.settle(over: wire)

        #expect(wire.attempts.count == attempts + 1)
        #expect(wire.attempts.last?.bytes == bytes)
        #expect(try sender.bytes(pack.digest) == bytes)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == touched)
        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention == nil)
    }

    @Test("A test that failed asks nobody for anything, in no place; a pack that was given up does")
    func failedTest() async throws {
        let (sender, receiver, wire) = try Station.pair(giveUpAfterSeconds: 3600)
        let test = try await sender.queueTest(to: receiver)
        wire.set(.requestLost)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(test.digest)?.state == .needsAttention)
        func standing() throws -> [Int?] {
            [
                try sender.gateway.outboxStanding().stuck,
                try sender.gateway.partnerLines().first { $0.code == receiver.code }?.stuck,
            ]
        }
        #expect(try standing() == [0, 0])
        #expect(try sender.gateway.outboxStanding().since == nil)
        #expect(sender.gateway.examineAtAGlance().first { $0.check == "outbox" }?.health == .good)

        _ = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        #expect(try standing() == [1, 1])
        let check = sender.gateway.examineAtAGlance().first { $0.check == "outbox" }
        #expect(check?.health == .soon && check?.message.contains("1 message could not be delivered") == true)
    }

    @Test(
        "doctor warns of a queue that nobody serves, of a gateway without peers, and of cases with one that was withdrawn"
    )
    func nobodyServes() async throws {
        let (sender, receiver, _) = try Station.pair()
        func check(_ name: String) -> Diagnosis? { sender.gateway.examineHome().first { $0.check == name } }
        #expect(check("outbox")?.health == .good && check("peers") == nil)
        _ = try await sender.sendPack(to: receiver)
        #expect(check("outbox")?.health == .soon)
        #expect(check("outbox")?.message.contains("no `handover serve` runs") == true)
        do {
            let serving = try HomeLock(path: sender.layout.serveLock)
            #expect(check("outbox")?.health == .good)
            withExtendedLifetime(serving) {}
        }
        try sender.gateway.withdrawPeer(receiver.code, reason: "Invented.", by: sender.acting(.administrator))
        #expect(
            check("peers")?.message.contains("1 transfer is open with an authority that is trusted no longer") == true)
        let alone = try Station(Invented.derby, clock: HandClock())
        #expect(alone.gateway.examineHome().first { $0.check == "peers" }?.health == .soon)
    }

    @Test("A final rejection is shown in the protocol's words, and what was queued behind it is stranded")
    func rejected() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        wire.set { [receiver] _ in
            (try? receiver.gateway.reject(.tooLarge, to: sender.code, Unverified())).map { .answeredBySomebody($0) }
                ?? .requestLost
        }

        try await sender.settle(over: wire)

        #expect(try sender.outboxItem(pack.digest)?.state == .rejected)
        #expect(try sender.outboxItem(more.digest)?.state == .stranded)
        #expect(wire.attempts.count == 1)
        let onRecord = try sender.events().filter {
            if case .rejectionStored(pack.digest, .tooLarge, _) = $0 { true } else { false }
        }
        #expect(onRecord.count == 1)
        let attention = try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention
        #expect(attention?.hasPrefix(RejectionCode.tooLarge.explanation) == true)
        #expect(attention?.contains(receiver.settings.dutyTelephone) == true)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(throws: GatewayFault.self) {
            try sender.gateway.resend(transfer, by: sender.acting(.practitioner))
        }
    }

    @Test("News of safety that was stranded heads the list however much is sent since, until a person drops it")
    func notTold() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let id = try await sender.sendPack(to: receiver).conversation
        try await sender.settle(over: wire)
        _ = try await sender.supplement(id, to: receiver)
        _ = try await sender.close(id, .harmEnquiry)
        wire.set { [receiver] _ in
            (try? receiver.gateway.reject(.tooLarge, to: sender.code, Unverified())).map { .answeredBySomebody($0) }
                ?? .requestLost
        }
        try await sender.settle(over: wire)
        wire.set(.delivered)
        for _ in 0..<2 { _ = try await sender.supplement(id, to: receiver) }
        try await sender.settle(over: wire)
        func attention() throws -> String? {
            try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention
        }
        let words = try #require(try attention())
        #expect(words.hasPrefix("They have not been told: \(EndedChild.Reason.harmEnquiry.words)"))
        #expect(words.contains(receiver.settings.dutyTelephone))
        let transfer = try sender.gateway.transfer(id.text)
        let refused = #expect(throws: GatewayFault.self) {
            try sender.gateway.dropUntoldNews(
                transfer, because: "The enquiry was about another child.", by: sender.acting(.practitioner))
        }
        #expect(refused?.code == "not-permitted")
        let dropped = try sender.gateway.dropUntoldNews(
            transfer, because: "The enquiry was about another child.", by: sender.acting(.teamManager))
        #expect(dropped.count == 1)
        #expect(try attention() == nil)
        let fault = #expect(throws: GatewayFault.self) {
            try sender.gateway.dropUntoldNews(
                sender.gateway.transfer(id.text), because: "Again.", by: sender.acting(.teamManager))
        }
        #expect(fault?.code == "nothing-untold")
        #expect(try sender.gateway.transfer(id.text).anomalies.isEmpty)
    }

    @Test("A seal that becomes known after all is put right by a resend, stranded messages with it")
    func putRight() async throws {
        let clock = HandClock()
        let sender = try Station(Invented.calderdale, clock: clock)
        let receiver = try Station(Invented.derby, clock: clock)
        let wire = Wire([sender, receiver])
        try sender.trust(receiver)
        let pack = try await sender.sendPack(to: receiver)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.fault == RejectionCode.signature.rawValue)

        // The officers telephone the next day; the seal was the sender's when it sealed, whenever we heard of it.
        clock.advance(days: 1)
        try receiver.trust(sender)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        let resent = try sender.gateway.resend(transfer, by: sender.acting(.practitioner))
        #expect(resent == [pack.digest, more.digest])
        try await sender.settle(over: wire)

        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
        #expect(try sender.outboxItem(more.digest)?.state == .delivered)
        #expect(
            try sender.answers(to: pack.digest).map(\.kind) == [.rejection, .receipt])
        #expect(try receiver.gateway.transfer(pack.conversation.text).children.count == transfer.children.count)
    }

    @Test("A rejected message whose step was done anew is no longer shown, and does not stand in a resend's way")
    func doneAnew() async throws {
        let (sender, receiver, wire) = try Station.pair(giveUpAfterSeconds: 3600)
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let large = try await sender.supplement(pack.conversation, to: receiver)
        wire.set { [receiver] _ in
            (try? receiver.gateway.reject(.tooLarge, to: sender.code, Unverified())).map { .answeredBySomebody($0) }
                ?? .requestLost
        }
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(large.digest)?.state == .rejected)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention != nil)

        let smaller = try await sender.supplement(pack.conversation, to: receiver)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention == nil)
        wire.set(.requestLost)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(smaller.digest)?.state == .needsAttention)
        wire.set(.delivered)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(try sender.gateway.resend(transfer, by: sender.acting(.practitioner)) == [smaller.digest])
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(smaller.digest)?.state == .delivered)
        #expect(
            try receiver.storedMessages(of: pack.conversation).map(\.record.digest) == [pack.digest, smaller.digest])
    }

    @Test("A message that can never be taken does not keep one that can from being sent again")
    func mixed() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let first = try await sender.supplement(pack.conversation, to: receiver)
        // A copy that is damaged on the way is rejected; an earlier, whole one comes late and is stored.
        wire.set(.attachmentSpoiled)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(first.digest)?.fault == RejectionCode.contents.rawValue)
        _ = await wire.hand(try sender.bytes(first.digest), from: sender.code, to: receiver.code)
        let second = try await sender.supplement(pack.conversation, to: receiver)
        wire.set(.delivered)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(second.digest)?.fault == RejectionCode.conflict.rawValue)

        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(try sender.gateway.resend(transfer, by: sender.acting(.practitioner)) == [first.digest])
        try await sender.settle(over: wire)

        #expect(try sender.outboxItem(first.digest)?.state == .delivered)
        #expect(try sender.gateway.list(by: sender.acting(.practitioner)).first?.attention == nil)
    }

    @Test("There is nothing to resend while everything goes by itself")
    func nothing() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let waiting = try sender.gateway.transfer(pack.conversation.text)
        let fault = #expect(throws: GatewayFault.self) {
            try sender.gateway.resend(waiting, by: sender.acting(.practitioner))
        }
        #expect(fault?.code == "nothing-to-resend")
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(pack.digest)?.state == .delivered)
    }
}
