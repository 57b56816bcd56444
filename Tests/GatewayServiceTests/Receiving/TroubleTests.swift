import CaseTransfer
import ExchangeFormats
import Foundation
import GRDB
import GatewayTesting
import Testing

@testable import GatewayService
@testable import TransferStore

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

    @Test("When the disk of the store is full, nothing is promised, and the sender tries again until there is room")
    func store() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        try receiver.fillStore()
        let entries = try receiver.events().count

        let answer = await wire.hand(try sender.bytes(queued.digest), from: sender.code, to: receiver.code)

        #expect(answer == ExchangeAnswer(status: 503, body: []))
        #expect(try receiver.events().count == entries)
        #expect(try receiver.names(in: receiver.layout.messages).isEmpty)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
        try await sender.dispatch(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.fault == "unsigned-answer-503")
        try receiver.restart()
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
        #expect(try receiver.gateway.verifyJournal(witnessFolders: []).isSound)
    }

    @Test("A receipt that the sender cannot store is asked for again, and is the same")
    func receipt() async throws {
        let (sender, receiver, wire) = try Station.pair()
        var receipts: [(job: OutboxItem, bytes: [UInt8])] = []
        for _ in 0..<12 {
            let queued = try await sender.queueTest(to: receiver)
            let job = try #require(try sender.outboxItem(queued.digest))
            let bytes = try sender.bytes(queued.digest)
            receipts.append((job, await wire.hand(bytes, from: sender.code, to: receiver.code).body))
        }
        try sender.fillStore()
        // The first may still find room in a page that is there already.
        let settled = receipts.filter { (try? sender.gateway.takeAnswer($0.bytes, to: $0.job)) == .settled }
        #expect(settled.count < receipts.count)

        try sender.restart()
        try await sender.settle(over: wire)

        for receipt in receipts {
            #expect(try sender.outboxItem(receipt.job.message)?.state == .delivered)
            #expect(try sender.answers(to: receipt.job.message).map(\.bytes) == [receipt.bytes])
        }
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

extension Station {
    /// Lets the store's file grow no more until the home is opened anew, as on a full disk.
    fileprivate func fillStore() throws {
        try gateway.store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA max_page_count = 1")
        }
    }
}
