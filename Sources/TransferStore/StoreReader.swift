public import CaseTransfer
import GRDB

/// One consistent state of the store, to be read while the closure that received it runs and not after.
public class StoreReader {
    let db: Database
    let digest: DigestFunction
    let cache: TransferCache
    /// The transfer last asked for, as this state of the store has it; a writer brings it forward with what it appends.
    var inHand: TransferInHand?

    init(_ db: Database, digest: DigestFunction, cache: TransferCache) {
        self.db = db
        self.digest = digest
        self.cache = cache
    }

    /// How long the journal is and the hash of its last entry, in this state of the store; nil when it is empty.
    ///
    /// - Throws: a coded ``StoreError`` when reading fails.
    public var journal: JournalWitness? {
        get throws {
            try row("SELECT number, hash FROM journal_entry ORDER BY number DESC LIMIT 1").map { row in
                JournalWitness(length: try row.value(Int.self, at: 0), head: try row.digest(at: 1))
            }
        }
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ read: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try cursor.next() { values.append(try read(row)) }
        return values
    }
}
