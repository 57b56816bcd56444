import CaseTransfer
import ExchangeFormats
import Dispatch
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

    @Test("When the register cannot be read, the message is not judged by it: the sender tries again")
    func register() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)
        try receiver.alter("ALTER TABLE peer_certificate RENAME TO away")

        let answer = await wire.hand(bytes, from: sender.code, to: receiver.code)

        #expect(answer == ExchangeAnswer(status: 503, body: []))
        #expect(try receiver.events().filter(\.isRejectionIssued).isEmpty)
        try receiver.alter("ALTER TABLE away RENAME TO peer_certificate")
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(queued.digest)?.state == .delivered)
    }

    @Test("Of two copies in one commit, the one that fails does not take the other's file away")
    func copiesInOneCommit() async throws {
        let (sender, receiver, _) = try Station.pair()
        let queued = try await sender.queueTest(to: receiver)
        let bytes = try sender.bytes(queued.digest)
        let gateway = receiver.gateway
        // A copy that says of itself that it has one byte fails after its file was put into place.
        try receiver.alter(
            """
            CREATE TRIGGER invented BEFORE INSERT ON answer
            WHEN (SELECT size FROM message WHERE digest = NEW.message) = 1
            BEGIN SELECT RAISE(ABORT, 'invented'); END
            """)
        let (held, letGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let holder = Task {
            try await BlockingWork.run {
                try gateway.store.write { _ in
                    held.signal()
                    letGo.wait()
                }
            }
        }
        try await BlockingWork.run { held.wait() }
        var copies: [Task<ExchangeAnswer, Never>] = []
        for size in [1, Int64(bytes.count)] {
            let path = receiver.layout.incoming + "/copy-\(size).part"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let code = sender.code
            copies.append(
                Task { await gateway.receive(UploadedMessage(path: path, size: size, arrival: .whole), from: code) })
            // Time to get in line; in another order the test shows nothing, and passes.
            try await Task.sleep(for: .milliseconds(300))
        }
        letGo.signal()
        try await holder.value

        let answers = [await copies[0].value, await copies[1].value]

        #expect(answers.map(\.status).contains(200))
        #expect(try receiver.stored(queued.digest) != nil)
        #expect(try receiver.bytes(queued.digest) == bytes)
        #expect(try receiver.names(in: receiver.layout.incoming).isEmpty)
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
        let settled = receipts.filter {
            (try? sender.gateway.takeAnswer($0.bytes, to: $0.job, askedAt: sender.clock.now))
                == .delivered(mayBeMore: false)
        }
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
    /// Does something to the store behind the gateway's back.
    fileprivate func alter(_ sql: String) throws {
        try gateway.store.pool.writeWithoutTransaction { db in try db.execute(sql: sql) }
    }

    /// Lets the store's file grow no more until the home is opened anew, as on a full disk.
    fileprivate func fillStore() throws {
        try gateway.store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA max_page_count = 1")
        }
    }
}
