import GRDB

/// One numbered step from an empty file to the present schema; a step that was released is never edited again.
struct SchemaMigration: Sendable {
    /// 1 for the first; the number stands in the file as `user_version` once the step is done.
    let number: Int
    /// The statements of the step.
    let sql: String

    /// Every step in order.
    static let all: [SchemaMigration] = [
        .journal, .messages, .outbox, .register, .drafts, .projections, .outboxTrying, .outboxUnclaimed, .outboxLeft,
        .worklist,
        .protectedMarks, .childMarks, .signIn, .worklistAwaits, .signInWays, .oversight,
        .signInThroughProvider, .needToKnow, .deeds, .needs,
    ]

    /// The schema this release writes.
    static let newest = all.count

    /// Brings a store up to a schema, each step in a transaction of its own that reads the number inside it.
    ///
    /// - Throws: `StoreError.Code.newerVersion` when a newer release wrote the store.
    static func upgrade(_ db: Database, at path: String, through last: Int = newest) throws {
        let found = try version(of: db)
        guard found <= newest else {
            throw StoreError(
                code: .newerVersion,
                message: "The store at \(path) has schema \(found); this release knows up to \(newest).",
                remedy: "Install the release that wrote it, or a later one.")
        }
        for step in all where step.number <= last {
            try db.inTransaction(.immediate) {
                if try version(of: db) < step.number {
                    try db.execute(sql: step.sql)
                    try db.execute(sql: "PRAGMA user_version = \(step.number)")
                }
                return .commit
            }
        }
    }

    static func version(of db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}
