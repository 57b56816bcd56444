import GRDB

/// An authority's durable memory: one SQLite file that holds journal, projections, messages, outbox, register and drafts.
///
/// Every write is one immediate transaction that reads the journal's head inside it, so several processes over the same file
/// cannot fork the chain. A commit is on the disk when the call returns (`synchronous=FULL`).
public final class TransferStore: Sendable {
    /// Where the file is.
    public let path: String

    let pool: DatabasePool
    private let readers: ReadingConnections
    let digest: DigestFunction
    private let cache = TransferCache()
    private let queue = WriteQueue()

    init(path: String, pool: DatabasePool, readers: ReadingConnections, digest: DigestFunction) {
        self.path = path
        self.pool = pool
        self.readers = readers
        self.digest = digest
    }

    /// Reads from one consistent state of the store, blocking the calling thread; writers are not held up.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails, and whatever the body throws.
    public func read<T>(_ body: (StoreReader) throws -> T) throws -> T {
        try translatingErrors(at: path) {
            try readers.read { db in try body(StoreReader(db, digest: digest, cache: cache)) }
        }
    }

    /// Writes in one immediate transaction, blocking the calling thread; when the body throws, nothing is changed.
    ///
    /// The commit may be shared with other writes that are waiting, and then the body may run on the thread of one of them.
    ///
    /// Within the body of a write nothing else of this store is written: that would wait for itself.
    ///
    /// - Throws: a coded ``StoreError`` when writing or committing fails, `busy` at once while another process keeps the store and enough
    ///   writers wait, `nestedWrite` within another write's body, and whatever the body throws.
    @discardableResult
    public func write<T>(_ body: (StoreWriter) throws -> T) throws -> T {
        try translatingErrors(at: path) {
            try queue.requireNotWriting()
            return try withoutActuallyEscaping(body) { body in
                let write = ValueWrite(body)
                queue.settle(write) { pool.writeWithoutTransaction { db in settle(write, on: db) } }
                return try write.result()
            }
        }
    }

    /// Writes in one immediate transaction; when the body throws, nothing is changed. A write is never cancelled half-way.
    ///
    /// - Throws: a coded ``StoreError`` when writing or committing fails, and whatever the body throws.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (StoreWriter) throws -> T) async throws -> T {
        let write = ValueWrite(body)
        queue.add(write)
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            pool.asyncWriteWithoutTransaction { [self] db in
                settle(write, on: db)
                continuation.resume()
            }
        }
        return try translatingErrors(at: path) { try write.result() }
    }

    private func settle(_ write: PendingWrite, on db: Database) {
        queue.settle(write, on: db) { try StoreWriter(writing: db, digest: digest, cache: cache) }
    }

    /// A number that changes when another process has committed to the file since the last call; our own commits do not count.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public func dataVersion() throws -> Int {
        try translatingErrors(at: path) {
            try queue.requireNotWriting()
            // Only the one writing connection can tell our own commits from other processes'.
            return try pool.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
        }
    }

    /// Moves everything from the write-ahead log into the file and empties the log, so that erased payloads are gone from both.
    ///
    /// - Returns: false when a reader or another process was in the way; call again later.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func emptyWriteAheadLog() throws -> Bool {
        try translatingErrors(at: path) {
            try queue.requireNotWriting()
            return try pool.writeWithoutTransaction { db in
                let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return try row?.value(Int.self, at: 0) == 0
            }
        }
    }

    /// Closes the store, having moved into the file what nobody is reading just then; it waits for no other process and for no
    /// reader: a read under way ends by itself, and every later use is refused.
    ///
    /// - Throws: a coded ``StoreError`` when a connection is still at work.
    public func close() throws {
        try translatingErrors(at: path) {
            try queue.requireNotWriting()
            try readers.close()
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
            try pool.close()
        }
    }
}
