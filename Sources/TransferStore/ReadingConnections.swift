import GRDB
import Synchronization

/// Connections that only read, each lent to one reader at a time, the last returned first.
///
/// GRDB's own pool asks for the schema's version before every read and goes through four queues for each; with some small reads
/// for every message that was a sixth of a gateway's work. SQLite itself notices when the schema changes.
final class ReadingConnections: Sendable {
    private let path: String
    private let configuration: Configuration
    /// Those not in use; nil once the store is closed.
    private let idle = Mutex<[DatabaseQueue]?>([])

    /// As many as messages are under way to one peer and from it; what more readers open is closed after its use.
    private static let kept = 12

    init(path: String, configuration: Configuration) {
        self.path = path
        var reading = configuration
        reading.readonly = true
        reading.label = "TransferStore.reading"
        self.configuration = reading
    }

    /// Runs a body in one read transaction, on the calling thread.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let kept = try idle.withLock { idle in
            guard idle != nil else { throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed") }
            return idle?.popLast()
        }
        let connection = try kept ?? DatabaseQueue(path: path, configuration: configuration)
        defer {
            idle.withLock { idle in
                if let count = idle?.count, count < Self.kept { idle?.append(connection) }
            }
        }
        return try connection.inDatabase { db in
            try db.run("BEGIN DEFERRED")
            // Nothing was written, so there is nothing to lose.
            defer { try? db.run("ROLLBACK") }
            return try body(db)
        }
    }

    /// Closes what is not in use and lends nothing more; what is being read is read to its end, and its connection goes then.
    func close() throws {
        let connections = idle.withLock { idle in
            defer { idle = nil }
            return idle ?? []
        }
        for connection in connections { try connection.close() }
    }
}
