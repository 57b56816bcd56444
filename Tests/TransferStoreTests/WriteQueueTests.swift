import CaseTransfer
import Dispatch
import GRDB
import GatewayTesting
import Synchronization
import Testing

@testable import TransferStore

@Suite("Writes that wait together share a commit")
struct WriteQueueTests {
    private struct Interrupted: Error {}

    private final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    private final class Commits: TransactionObserver {
        private(set) var count = 0
        func observes(eventsOfKind _: DatabaseEventKind) -> Bool { true }
        func databaseDidChange(with _: DatabaseEvent) {}
        func databaseDidCommit(_: Database) { count += 1 }
        func databaseDidRollback(_: Database) {}
    }

    let folder: TestFolder
    let store: TransferStore

    init() throws {
        folder = try TestFolder()
        store = try folder.begunStore()
    }

    /// Settles some pieces of work that were waiting, and says how many commits it took.
    private func settle(_ pieces: [PendingWrite]) -> Int {
        let queue = WriteQueue()
        let cache = TransferCache()
        for piece in pieces { queue.add(piece) }
        return store.pool.writeWithoutTransaction { db in
            let commits = Commits()
            db.add(transactionObserver: commits)
            for piece in pieces {
                queue.settle(piece, on: db) { try StoreWriter(writing: db, digest: .test, cache: cache) }
            }
            db.remove(transactionObserver: commits)
            return commits.count
        }
    }

    @Test("One commit for all that wait, and each gets its own answer")
    func shared() throws {
        let pieces = (0..<10).map { number in ValueWrite { try $0.note("piece \(number)").number } }
        #expect(settle(pieces) == 1)
        #expect(try pieces.map { try $0.result() } == Array(2...11))
        #expect(try store.read { try JournalVerification.verify($0, witnesses: []) }.findings.isEmpty)
    }

    @Test("More than one commit's worth takes another")
    func many() throws {
        let pieces = (0..<40).map { number in ValueWrite { try $0.note("piece \(number)").number } }
        #expect(settle(pieces) == 2)
        #expect(try pieces.map { try $0.result() } == Array(2...41))
    }

    @Test("A piece that throws is undone alone")
    func undoneAlone() throws {
        let pieces = (0..<5).map { number in
            ValueWrite { writer in
                let entry = try writer.note("piece \(number)")
                if number == 2 { throw Interrupted() }
                return entry.number
            }
        }
        #expect(settle(pieces) == 1)
        #expect(throws: Interrupted.self) { try pieces[2].result() }
        #expect(try [0, 1, 3, 4].map { try pieces[$0].result() } == [2, 3, 4, 5])
        let reasons = try store.read { try $0.entries(after: 1, limit: 10) }.map(\.payload)
        #expect(reasons.count == 4)
        #expect(!reasons.contains(.kept(JournalPayload(rationale: "piece 2", details: ["name": "piece 2"]))))
        #expect(try store.read { try JournalVerification.verify($0, witnesses: []) }.findings.isEmpty)
    }

    @Test("When the whole transaction is undone, nobody is told that their piece is stored")
    func allUndone() throws {
        let pieces = (0..<4).map { number in
            ValueWrite { writer in
                try writer.note("piece \(number)")
                if number == 2 { try writer.db.execute(sql: "ROLLBACK") }
            }
        }
        #expect(settle(pieces) == 0)
        for piece in pieces { #expect(throws: (any Error).self) { try piece.result() } }
        #expect(try store.read { try $0.journal?.length } == 1)
    }

    @Test("Threads that write at once, some of them failing, each get their own outcome")
    func threads() throws {
        let stored = Counter()
        onThreads(8) { [store] thread in
            for number in 0..<20 {
                do {
                    try store.write { writer in
                        try writer.note("\(thread) \(number)")
                        if number % 5 == 4 { throw Interrupted() }
                    }
                    stored.add()
                } catch {
                    if number % 5 != 4 { Issue.record(error) }
                }
            }
        }
        #expect(stored.value == 128)
        let verification = try store.read { try JournalVerification.verify($0, witnesses: []) }
        #expect(verification.findings.isEmpty)
        #expect(verification.entries == 129)
    }

    @Test("Tasks and threads that write side by side are all stored, each in its place of one chain")
    func tasksAndThreads() async throws {
        let stored = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask { [store] in
                    for number in 0..<20 {
                        _ = try await store.write { writer in try writer.note("task \(task) \(number)").number }
                        stored.add()
                    }
                }
            }
            await withCheckedContinuation { continuation in
                onThreadsThen(6) { [store] thread in
                    for number in 0..<20 {
                        do {
                            try store.write { writer in _ = try writer.note("thread \(thread) \(number)") }
                            stored.add()
                        } catch {
                            Issue.record(error)
                        }
                    }
                } finally: {
                    continuation.resume()
                }
            }
            try await group.waitForAll()
        }
        #expect(stored.value == 200)
        let verification = try store.read { try JournalVerification.verify($0, witnesses: []) }
        #expect(verification.findings.isEmpty)
        #expect(verification.entries == 201)
    }

    @Test("What a piece appended to a transfer before it failed is unknown to the next in the same commit")
    func undoneTransfer() throws {
        let conversation = Invented.conversation(1)
        var seen: [Int?] = []
        let pieces = [
            ValueWrite { writer in
                try writer.seal(1, sequence: 1)
                seen.append(try writer.transfer(conversation)?.messages.count)
                throw Interrupted()
            },
            ValueWrite { writer in seen.append(try writer.transfer(conversation)?.messages.count) },
            ValueWrite { writer in
                try writer.seal(1, sequence: 1)
                seen.append(try writer.transfer(conversation)?.messages.count)
            },
        ]
        #expect(settle(pieces) == 1)
        #expect(seen == [1, nil, 1])
        #expect(try store.read { try $0.transfer(conversation)?.messages.count } == 1)
    }

    @Test("A write within a write says so at once, with a code, and the outer one goes on")
    func nested() throws {
        let number = try store.write { writer in
            let fault = #expect(throws: StoreError.self) { try store.write { try $0.note("inner") } }
            #expect(fault?.code == .nestedWrite)
            #expect(throws: StoreError.self) { try store.dataVersion() }
            #expect(throws: StoreError.self) { try store.emptyWriteAheadLog() }
            return try writer.note("outer").number
        }
        #expect(number == 2)
        #expect(try store.write { try $0.note("after").number } == 3)
    }

    @Test("While another process keeps the store a few writers wait, the others hear at once, and readers read")
    func heldUp() throws {
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 600000") }
        let (refused, stored, told) = (Counter(), Counter(), DispatchSemaphore(value: 0))
        let holder = try DatabaseQueue(path: folder.file())
        let done = DispatchSemaphore(value: 0)
        try holder.writeWithoutTransaction { (db) throws in
            try db.inTransaction(.immediate) { () throws -> Database.TransactionCompletion in
                onThreadsThen(20) { [store] thread in
                    do {
                        try store.write { writer in _ = try writer.note("thread \(thread)") }
                        stored.add()
                    } catch {
                        if (error as? StoreError)?.code == .busy { refused.add() }
                        told.signal()
                    }
                } finally: {
                    done.signal()
                }
                // Of twenty, one goes for the connection and eight wait behind it.
                for _ in 0..<11 { #expect(told.wait(timeout: .now() + 60) == .success) }
                let length = try store.read { try $0.journal?.length }
                #expect(length == 1)
                #expect(stored.value == 0)
                return .commit
            }
        }
        #expect(done.wait(timeout: .now() + 60) == .success)
        #expect(refused.value == 11)
        #expect(stored.value == 9)
    }
}
