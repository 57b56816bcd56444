import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Several writers, crashes and full disks")
struct ConcurrencyTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("Four threads over two connections append one chain without gaps")
    func oneChain() throws {
        let stores = [try folder.begunStore(), try TransferStore.open(at: folder.file(), digest: .test)]
        onThreads(4) { thread in
            for number in 0..<50 {
                do {
                    try stores[thread % 2].write { (writer) throws in
                        try writer.seal(thread * 1000 + number, in: thread, sequence: number + 1)
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        for store in stores {
            let verification = try store.read { try JournalVerification.verify($0, witnesses: []) }
            #expect(verification.findings.isEmpty)
            #expect(verification.entries == 201)
            #expect(try store.read { try $0.undelivered() }.count == 200)
        }
    }

    @Test("Tasks write and read at once without getting in each other's way")
    func tasks() async throws {
        let store = try folder.begunStore()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<10 {
                        try await store.write { writer in _ = try writer.note("\(task) \(number)") }
                        let (length, entries) = try store.read { (reader) throws in
                            (try reader.journal?.length, try reader.entries(after: 0, limit: 1000).count)
                        }
                        #expect(length == entries)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.read { try $0.journal?.length } == 81)
    }

    @Test("Another process's commit changes the data version; our own does not")
    func dataVersion() throws {
        let ours = try folder.begunStore()
        let theirs = try TransferStore.open(at: folder.file(), digest: .test)
        let before = try ours.dataVersion()
        try ours.write { try $0.note("ours") }
        #expect(try ours.dataVersion() == before)
        try theirs.write { try $0.note("theirs") }
        let after = try ours.dataVersion()
        #expect(after != before)
        #expect(try ours.dataVersion() == after)
    }

    @Test("A writer that another process holds up says so, with a code")
    func busy() throws {
        let store = try folder.begunStore()
        let queue = try DatabaseQueue(path: folder.file())
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
        try queue.writeWithoutTransaction { (db) throws in
            try db.inTransaction(.immediate) {
                let fault = #expect(throws: StoreError.self) { try store.write { try $0.note("late") } }
                #expect(fault?.code == .busy)
                return .commit
            }
        }
        try store.write { try $0.note("now") }
        #expect(try store.read { try $0.journal?.length } == 2)
    }

    @Test("A crash in the middle of a transaction loses that transaction and nothing else")
    func crash() throws {
        let store = try folder.begunStore()
        try store.write { try $0.seal(1, sequence: 1) }
        let after = try TestFolder()
        try store.write { (writer) throws in
            try writer.seal(2, sequence: 2)
            try folder.copy(to: after)
        }
        let survivor = try TransferStore.open(at: after.file(), digest: .test)
        #expect(try survivor.read { try JournalVerification.verify($0, witnesses: []) }.findings.isEmpty)
        #expect(try survivor.read { try $0.journal?.length } == 2)
        #expect(try survivor.read { try $0.message(Invented.digest(2)) } == nil)
        #expect(try survivor.read { try $0.undelivered() }.count == 1)
        #expect(survivor.check().isEmpty)
    }

    @Test("Wherever the log is cut off, what opens is a whole beginning of the history")
    func cutLog() throws {
        let store = try folder.begunStore()
        try store.emptyWriteAheadLog()
        var heads = [try #require(try store.read { try $0.journal })]
        for number in 1...12 {
            try store.write { (writer) throws in
                try writer.seal(number, sequence: number)
                heads.append(try #require(writer.journal))
            }
        }
        let log = try #require(FileManager.default.contents(atPath: folder.file() + "-wal"))
        var random = SeededRandom(seed: 11)
        var lengths: Set<Int> = []
        for _ in 0..<25 {
            let after = try TestFolder()
            try folder.copy(to: after, suffixes: [""])
            let cut = Int.random(in: 0...log.count, using: &random)
            try log.prefix(cut).write(to: URL(fileURLWithPath: after.file() + "-wal"))
            let survivor = try TransferStore.open(at: after.file(), digest: .test)
            let head = try #require(try survivor.read { try $0.journal })
            #expect(heads.contains(head), "cut at \(cut)")
            #expect(try survivor.read { try JournalVerification.verify($0, witnesses: []) }.findings.isEmpty)
            #expect(try survivor.read { try $0.messages(of: Invented.conversation(1)) }.count == head.length - 1)
            lengths.insert(head.length)
        }
        #expect(lengths.count > 5)
    }

    @Test("A full disk is a coded error, undoes what was being written, and loses nothing")
    func fullDisk() throws {
        let store = try folder.begunStore()
        try store.pool.writeWithoutTransaction { (db) throws in
            let pages = try #require(try Int.fetchOne(db, sql: "PRAGMA page_count"))
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
        }
        var written = 1
        var fault: StoreError?
        while fault == nil, written < 1000 {
            do {
                try store.write { writer in _ = try writer.seal(written, sequence: written) }
                written += 1
            } catch {
                fault = error as? StoreError
            }
        }
        #expect(fault?.code == .diskFull)
        #expect(written > 1)
        #expect(try store.read { try $0.journal?.length } == written)
        #expect(try store.read { try $0.undelivered() }.count == written - 1)
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        try store.write { writer in _ = try writer.seal(written, sequence: written) }
        #expect(try store.read { try JournalVerification.verify($0, witnesses: []) }.findings.isEmpty)
        #expect(store.check().isEmpty)
    }
}
