extension SchemaMigration {
    /// Whether any of a message may have reached the peer, so that only what certainly has not left can be withdrawn.
    ///
    /// Of what was tried before this column nobody can tell, so it counts as having left.
    static let outboxLeft = SchemaMigration(
        number: 9,
        sql: """
            ALTER TABLE outbox ADD COLUMN may_have_left INTEGER NOT NULL DEFAULT 0;
            UPDATE outbox SET may_have_left = 1 WHERE attempts > 0;
            """)
}
