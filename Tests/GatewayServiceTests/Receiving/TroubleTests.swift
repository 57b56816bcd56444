import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import Testing
import TransferStore

@testable import GatewayService

@Suite("A gateway that cannot store")
struct TroubleTests {
    @Test("When the messages' folder cannot be written, nothing is promised and nothing is lost")
    func folder() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)
        let away = receiver.layout.messages + ".away"
        try FileManager.default.moveItem(atPath: receiver.layout.messages, toPath: away)
        let entries = try receiver.events().count

        let answer = await wire.hand(bytes, from: sender.code, to: receiver.code)

        #expect(answer == ExchangeAnswer(status: 503, body: []))
        #expect(try receiver.events().count == entries)
        #expect(try receiver.stored(queued.digest) == nil)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)

        // The sender takes it for a fault and tries again; then it is stored.
        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .waiting)
        try FileManager.default.moveItem(atPath: away, toPath: receiver.layout.messages)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
        #expect(try receiver.stored(queued.digest) != nil)
    }

    @Test("When the store is closed, the answer is empty and the sender tries again until it is open")
    func store() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        try receiver.gateway.store.close()

        let answer = await wire.hand(try sender.bytes(queued.digest), from: sender.code, to: receiver.code)
        #expect(answer == ExchangeAnswer(status: 503, body: []))

        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.fault == "unsigned-answer-503")
        try receiver.restart()
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
    }

    @Test("A message of ours that cannot be written is not queued, and its number is free again")
    func sealing() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let away = sender.layout.messages + ".away"
        try FileManager.default.moveItem(atPath: sender.layout.messages, toPath: away)
        let entries = try sender.events().count

        await #expect(throws: GatewayFault.self) { try await sender.queueTest(to: receiver) }

        #expect(try sender.events().count == entries)
        #expect(try sender.names(in: sender.layout.incoming).isEmpty)
        try FileManager.default.moveItem(atPath: away, toPath: sender.layout.messages)
        let queued = try await sender.queueTest(to: receiver)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
    }
}
