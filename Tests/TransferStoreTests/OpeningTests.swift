import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Making and opening a store")
struct OpeningTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func code(_ work: () throws -> Void) -> StoreError.Code? {
        do {
            try work()
            return nil
        } catch {
            return (error as? StoreError)?.code
        }
    }

    private func open(_ path: String? = nil) throws {
        _ = try TransferStore.open(at: path ?? folder.file(), digest: .test)
    }

    @Test("A new store is its owner's alone, and so are the files beside it")
    func mode() throws {
        let store = try folder.begunStore()
        for suffix in ["", "-wal", "-shm"] {
            #expect(StoreFile.mode(at: folder.file() + suffix) == 0o600)
        }
        #expect(store.check().isEmpty)
    }

    @Test("The writer commits durably and erases what is deleted")
    func settings() throws {
        let store = try folder.store()
        try store.pool.writeWithoutTransaction { (db) throws in
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1)
            #expect(try Int.fetchOne(db, sql: "PRAGMA temp_store") == 2)
            #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
        }
        try store.write { (writer) throws in
            #expect(try Int.fetchOne(writer.db, sql: "PRAGMA synchronous") == 2)
        }
    }

    @Test("A store that was closed says so to whoever still uses it, and takes nothing")
    func closed() async throws {
        let store = try folder.begunStore()
        try store.close()
        #expect(code { _ = try store.read { try $0.journal } } == .closed)
        #expect(code { _ = try store.write { try $0.note("late") } } == .closed)
        #expect(throws: StoreError.self) { _ = try store.read { try $0.journal } }
        await #expect(throws: StoreError.self) { try await store.write { _ in } }
    }

    @Test("A check names the setting, the mode and the rows that are wrong")
    func check() throws {
        let store = try folder.begunStore()
        try store.write { try $0.note("kept") }
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file())
        try folder.tamper("DELETE FROM journal_entry WHERE number = 2")
        #expect(store.check().map(\.code) == ["store-orphans", "store-setting", "store-mode"])
    }

    @Test("A released step is text of its own, and the indexes that it made are those that the queries ask for")
    func released() throws {
        let change = "the queries have changed: make the index anew in a new step, and leave the released one as it is"
        #expect(
            SchemaMigration.deeds.sql
                == "CREATE INDEX journal_entry_by_deed ON journal_entry (\(JournalQuery.mark), recorded_at);",
            "\(change)")
        let (actor, typist) = (JournalQuery.actor, JournalQuery.typist)
        #expect(
            SchemaMigration.oversight.sql.hasPrefix(
                """
                CREATE INDEX journal_entry_by_person ON journal_entry (\(actor), number);
                CREATE INDEX journal_entry_by_typist ON journal_entry (\(typist), number)
                    WHERE \(typist) IS NOT NULL;

                """), "\(change)")
        let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/TransferStore/Schema").standardizedFileURL
        let steps = try FileManager.default.contentsOfDirectory(at: schema, includingPropertiesForKeys: nil)
        #expect(steps.count > SchemaMigration.all.count)
        for step in steps {
            let text = try String(contentsOf: step, encoding: .utf8)
            #expect(!text.contains("JournalQuery"), "\(step.lastPathComponent) is made of code that may change")
        }
    }

    @Test("A damaged file is reported, not trusted")
    func damaged() throws {
        let store = try folder.begunStore()
        for number in 0..<200 { try store.write { try $0.note("entry \(number)") } }
        #expect(try store.emptyWriteAheadLog())
        try store.close()
        let handle = try #require(FileHandle(forWritingAtPath: folder.file()))
        for page in 3..<12 {
            try handle.seek(toOffset: UInt64(page * 4096 + 8))
            try handle.write(contentsOf: Data(repeating: 0xA5, count: 3000))
        }
        try handle.close()
        let codes = (try? TransferStore.open(at: folder.file(), digest: .test).check().map(\.code)) ?? ["not opened"]
        #expect(!codes.isEmpty)
    }

    @Test("A store never takes the place of a file that is there")
    func exists() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file()))
        #expect(code { _ = try folder.store() } == .alreadyExists)
        #expect(FileManager.default.contents(atPath: folder.file()) == Data("mine".utf8))
    }

    @Test("What is no store of ours is left as it is")
    func notAStore() throws {
        #expect(code { try open() } == .notFound)
        #expect(code { try open(folder.path) } != nil)
        for content in [Data(), Data("SQLite format 3\0 but no more".utf8), Data(repeating: 1, count: 5000)] {
            try content.write(to: URL(fileURLWithPath: folder.file()))
            #expect(code { try open() } == .notAStore)
            #expect(FileManager.default.contents(atPath: folder.file()) == content)
        }
        let other = folder.file("other.sqlite")
        let queue = try DatabaseQueue(path: other)
        try queue.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
        try queue.close()
        #expect(code { try open(other) } == .notAStore)
        #expect(try DatabaseQueue(path: other).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
    }

    @Test("A store of a newer release is not touched")
    func newer() throws {
        try folder.begunStore().close()
        try folder.tamper("PRAGMA user_version = \(SchemaMigration.newest + 1)")
        #expect(code { try open() } == .newerVersion)
    }

    @Test("A folder that is not there, and a file that may not be written")
    func cannotOpen() throws {
        #expect(code { _ = try TransferStore.create(at: folder.path + "/none/store", digest: .test) } == .notFound)
        #expect(code { _ = try TransferStore.create(at: "/dev/full/store", digest: .test) } == .cannotOpen)
    }

    @Test(
        "A store made by each step of the schema opens, and has the schema of a new one",
        arguments: 0..<SchemaMigration.newest)
    func upgrades(_ step: Int) throws {
        let old = try TransferStore.create(at: folder.file(), digest: .test, schema: step)
        if step >= 1 {
            let entry = JournalEntry(
                number: 1, recordedAt: nine, occurredOn: nil, actor: .gateway, conversation: nil,
                event: .gatewayInitialised(authority: Invented.derby), rule: nil, payload: nil, previous: nil)
            let bytes = try CanonicalJSON.encode(entry)
            try old.pool.write { (db) throws in
                try db.execute(
                    sql: "INSERT INTO journal_entry (number, bytes, hash, recorded_at) VALUES (1, ?, ?, ?)",
                    arguments: [bytes, DigestFunction.test([UInt8](bytes)).blob, nine.secondsSinceEpoch])
            }
        }
        try old.close()

        let upgraded = try TransferStore.open(at: folder.file(), digest: .test)
        let fresh = try TransferStore.create(at: folder.file("fresh.sqlite"), digest: .test)
        let schema = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        #expect(
            try upgraded.pool.read { try String.fetchAll($0, sql: schema) }
                == fresh.pool.read { try String.fetchAll($0, sql: schema) })
        #expect(try upgraded.read { try $0.journal?.length } == (step >= 1 ? 1 : nil))
        #expect(try upgraded.read { try JournalVerification.verify($0, witnesses: []) }.faults.isEmpty)
        #expect(upgraded.check().isEmpty)
    }

    @Test("The steps of the schema are numbered 1, 2, 3 …")
    func stepNumbers() {
        #expect(SchemaMigration.all.map(\.number) == Array(1...SchemaMigration.newest))
    }

    @Test("One process serves a home at a time")
    func homeLock() throws {
        let path = folder.file("serve.lock")
        var first: HomeLock? = try HomeLock(path: path)
        #expect(first != nil)
        #expect(StoreFile.mode(at: path) == 0o600)
        let fault = #expect(throws: StoreError.self) { try HomeLock(path: path) }
        #expect(fault?.code == .homeInUse)
        #expect(
            fault?.message == "Another process (\(ProcessInfo.processInfo.processIdentifier)) already serves this home."
        )
        first = nil
        _ = try HomeLock(path: path)
        #expect(code { _ = try HomeLock(path: folder.path + "/none/lock") } == .cannotOpen)
    }

    @Test("Every error says what to do, and two are equal by their codes")
    func errors() {
        let full = StoreError(DatabaseError(resultCode: .SQLITE_FULL), at: "/home/store.sqlite")
        #expect(full.description.hasPrefix("disk-full: There is no room left for the store at /home/store.sqlite."))
        let codes: [(ResultCode, StoreError.Code)] = [
            (.SQLITE_BUSY, .busy), (.SQLITE_NOTADB, .notAStore), (.SQLITE_CORRUPT, .corrupt),
            (.SQLITE_CANTOPEN, .cannotOpen), (.SQLITE_CONSTRAINT, .contradiction), (.SQLITE_IOERR, .storageFailed),
        ]
        for (result, code) in codes {
            let error = StoreError(DatabaseError(resultCode: result), at: "x")
            #expect(error == StoreError(code: code, message: "", remedy: ""))
            #expect(!error.remedy.isEmpty)
        }
    }
}
