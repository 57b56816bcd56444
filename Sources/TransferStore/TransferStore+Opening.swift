import GRDB

extension TransferStore {
    /// Makes a new, empty store that only its owner may read, and opens it.
    ///
    /// - Throws: `StoreError` with `alreadyExists`, `notFound` (no such folder), `cannotOpen`, `diskFull` or `notDurable`.
    public static func create(at path: String, digest: DigestFunction) throws -> TransferStore {
        try create(at: path, digest: digest, schema: SchemaMigration.newest)
    }

    /// Opens a store and brings it up to this release's schema.
    ///
    /// - Throws: `StoreError` with `notFound`, `notAStore`, `newerVersion`, `cannotOpen`, `busy`, `diskFull`, `corrupt` or
    ///   `notDurable`.
    public static func open(at path: String, digest: DigestFunction) throws -> TransferStore {
        try open(at: path, digest: digest, schema: SchemaMigration.newest)
    }

    /// Whether opening a store will bring it up to this release's schema, which processes of an earlier release do not expect.
    ///
    /// - Throws: `StoreError` with `notFound`, `notAStore`, `cannotOpen` or `busy`.
    public static func awaitsUpgrade(at path: String) throws -> Bool {
        guard try StoreFile.schema(at: path) < SchemaMigration.newest else { return false }
        return try translatingErrors(at: path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            let found = try queue.read { (db) throws in try SchemaMigration.version(of: db) }
            try queue.close()
            return found < SchemaMigration.newest
        }
    }

    static func create(at path: String, digest: DigestFunction, schema: Int) throws -> TransferStore {
        try StoreFile.make(at: path)
        do {
            try translatingErrors(at: path) {
                // In rollback mode, so that the mark stands in the file itself and not in a log that a crash may leave behind.
                let queue = try DatabaseQueue(path: path, configuration: configuration())
                try queue.write { db in try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)") }
                try queue.close()
            }
            return try open(at: path, digest: digest, schema: schema)
        } catch {
            StoreFile.remove(at: path)
            throw error
        }
    }

    static func open(at path: String, digest: DigestFunction, schema: Int) throws -> TransferStore {
        try StoreFile.requireOurMark(at: path)
        return try translatingErrors(at: path) {
            let pool = try DatabasePool(path: path, configuration: configuration())
            try pool.writeWithoutTransaction { db in
                // The pool sets NORMAL on its writer after every hook we could use, so FULL comes last and is asked back.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
                let journalMode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
                guard synchronous == 2, journalMode == "wal" else { throw notDurable(at: path) }
                try SchemaMigration.upgrade(db, at: path, through: schema)
            }
            let store = TransferStore(
                path: path, pool: pool,
                readers: ReadingConnections(path: path, configuration: configuration()), digest: digest)
            if schema == SchemaMigration.newest { try store.bringProjectionsUpToDate() }
            return store
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "TransferStore"
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // What is erased is overwritten in the file, not merely forgotten.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // Intermediate results would otherwise lie in /var/tmp, outside the home, with what they hold.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    private static func notDurable(at path: String) -> StoreError {
        StoreError(
            code: .notDurable, message: "The store at \(path) would not take the settings that make a commit durable.",
            remedy: "Move the home to a local disk; network file systems do not suit it.")
    }
}
