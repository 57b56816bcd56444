public import CaseTransfer
import GRDB

/// One immediate transaction on the store, to be used while the closure that received it runs and not after.
public final class StoreWriter: StoreReader {
    private(set) var head: JournalWitness?
    private(set) var lastAppended: JournalEntry?
    private(set) var foldersToSynchronise: Set<String> = []

    /// Reads the journal's head at once: inside the transaction nobody else can move it.
    init(writing db: Database, digest: DigestFunction, cache: TransferCache) throws {
        super.init(db, digest: digest, cache: cache)
        head = try super.journal
    }

    /// How long the journal is and the hash of its last entry, with what this transaction has appended; nil when it is empty.
    override public var journal: JournalWitness? { head }

    func advance(to entry: JournalEntry, hash: MessageDigest) {
        head = JournalWitness(length: entry.number, head: hash)
        lastAppended = entry
    }

    /// Has the names in a folder put on the disk before this transaction commits, once for all the writes that share the commit.
    ///
    /// For a file that was moved there: its message must not be on record before its name survives a power cut. When it cannot be
    /// done, the commit fails.
    public func synchronise(folder: String) {
        foldersToSynchronise.insert(folder)
    }

    /// Runs one statement and says how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        // After a full disk SQLite has undone the transaction by itself; what came now would stand alone, and stay.
        guard db.isInsideTransaction else {
            throw DatabaseError(resultCode: .SQLITE_ABORT, message: "the transaction was undone")
        }
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
        return db.changesCount
    }
}
