extension SchemaMigration {
    /// Since when a message is being tried, so that the time in which nobody tried does not count against it.
    static let outboxTrying = SchemaMigration(number: 7, sql: "ALTER TABLE outbox ADD COLUMN tried_since INTEGER;")
}
