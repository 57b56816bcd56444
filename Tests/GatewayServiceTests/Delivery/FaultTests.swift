import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A network that cannot be relied on")
struct FaultTests {
    enum Weather: String, CaseIterable {
        case requestLost, answerLost, doubled, answerSpoiled, emptyAnswer, proxyPage, anothersReceipt

        func fate(_ alien: ExchangeAnswer) -> Wire.Fate {
            switch self {
            case .requestLost: .requestLost
            case .answerLost: .answerLost
            case .doubled: .doubled
            case .answerSpoiled: .answerSpoiled
            case .emptyAnswer: .answeredBySomebody(ExchangeAnswer(status: 200, body: []))
            case .proxyPage:
                .answeredBySomebody(ExchangeAnswer(status: 403, body: Array("<html>Blocked</html>".utf8)))
            case .anothersReceipt: .answeredBySomebody(alien)
            }
        }
    }

    @Test(
        "Whatever happens to the first two attempts, the third delivers, and the message is stored once",
        arguments: Weather.allCases)
    func third(_ weather: Weather) async throws {
        let (sender, receiver, wire) = try Station.pair()
        // A genuine receipt of the peer's about another message settles nothing.
        let earlier = try await sender.queueTest(to: receiver)
        try await sender.settle(over: wire)
        let alien = await wire.hand(try sender.bytes(earlier.digest), from: sender.code, to: receiver.code)
        #expect(alien.status == 200)
        let before = wire.attempts.count
        wire.set { [before] _ in wire.attempts.count - before <= 2 ? weather.fate(alien) : .delivered }

        let queued = try await sender.queueTest(to: receiver)
        try await sender.dispatch(over: wire)
        let first = try sender.outboxItem(queued.digest)
        if weather == .doubled {
            #expect(first?.state == .delivered)
        } else {
            #expect(first?.state == .waiting)
            #expect(first?.fault?.isEmpty == false)
        }
        try await sender.settle(over: wire)

        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
        #expect(wire.attempts.count - before == (weather == .doubled ? 1 : 3))
        #expect(Set(wire.attempts.dropFirst(before).map(\.bytes)) == [try sender.bytes(queued.digest)])
        #expect(try receiver.storedMessages(of: queued.conversation).count == 1)
        #expect(try sender.events().filter(\.isReceiptStored).count == 2)
    }

    @Test("A rejection sealed by somebody else, or about another message, is a network fault")
    func alienRejection() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let stranger = try Station(Invented.derby, clock: sender.clock, seed: 5)
        let elsewhere = try sender.seal(.test, to: Invented.havering, in: Invented.conversation(7))
        let aboutAnother = await wire.hand(elsewhere.bytes, from: sender.code, to: receiver.code)
        try receiver.expectRejection(aboutAnother, .wrongRecipient)
        let queued = try await sender.queueTest(to: receiver)
        let forged = try stranger.gateway.reject(.malformed, to: sender.code, Unverified())

        for answer in [aboutAnother, forged] {
            wire.set(.answeredBySomebody(answer))
            try await sender.dispatch(over: wire)
            let item = try sender.outboxItem(queued.digest)
            #expect(item?.state == .waiting)
            #expect(item?.fault == "unsigned-answer-\(answer.status)")
            if let next = item?.nextAt { sender.clock.advance(to: next) }
        }
        wire.set(.delivered)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
    }

    @Test("A receipt that comes a second time changes nothing")
    func receiptTwice() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let job = try #require(try sender.outboxItem(queued.digest))
        let receipt = await wire.hand(try sender.bytes(queued.digest), from: sender.code, to: receiver.code)

        guard case .delivered = try sender.gateway.takeAnswer(receipt.body, to: job, askedAt: sender.clock.now) else {
            Issue.record("the first receipt settles the message")
            return
        }
        let entries = try sender.events().count
        #expect(try sender.gateway.takeAnswer(receipt.body, to: job, askedAt: sender.clock.now) == .known)

        #expect(try sender.events().count == entries)
        #expect(try sender.answers(to: queued.digest).count == 1)
    }

    @Test("A peer whose certificates have all ended is not called at all")
    func noDestination() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        try sender.gateway.withdrawPeer(receiver.code, reason: "Invented.", by: sender.acting(.administrator))

        try await sender.dispatch(over: wire)

        #expect(wire.attempts.isEmpty)
        #expect(try sender.outboxItem(queued.digest)?.fault == "peer-unknown")
    }

    @Test("Messages of one transfer leave one after another, in their order")
    func order() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        wire.set { attempt in wire.attempts.count <= 2 ? .answerLost : .delivered }

        try await sender.settle(over: wire)

        let posted = wire.attempts.map(\.bytes)
        let first = try sender.bytes(pack.digest)
        #expect(posted == [first, first, first, try sender.bytes(more.digest)])
        #expect(wire.attempts.allSatisfy { $0.url == receiver.settings.exchangeURL + "/exchange/v1/messages" })
    }

    @Test("What was under way when a process stopped is sent again by the next")
    func restart() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        wire.set(.unanswered)
        let (first, transport) = (sender.gateway, wire.transport(of: sender))
        let dying = Task { await Dispatcher(gateway: first, transport: transport).run() }
        while wire.attempts.isEmpty { try await Task.sleep(for: .milliseconds(2)) }

        try sender.restart()
        wire.set(.delivered)
        // The system lets go of a dead process's lock. Here it lives on, so the file is another one, which it has no lock on.
        let path = sender.layout.message(queued.digest.text)
        try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
        #expect(rename(path + ".copy", path) == 0)
        try await sender.dispatch(over: wire)

        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
        #expect(try receiver.gateway.store.read { try $0.messages(of: queued.conversation) }.count == 1)
        dying.cancel()
        await dying.value
    }
}
