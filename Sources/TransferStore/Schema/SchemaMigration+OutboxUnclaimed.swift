extension SchemaMigration {
    /// The process that serves remembers what it is sending; the outbox only says what is still to be sent.
    ///
    /// `next_at` of a row that an earlier release was sending is the end of its lease, so it is due then at the latest.
    static let outboxUnclaimed = SchemaMigration(
        number: 8,
        sql: """
            UPDATE outbox SET state = 'waiting' WHERE state = 'sending';
            DROP INDEX outbox_takeable;
            DROP INDEX outbox_open;
            CREATE INDEX outbox_takeable ON outbox (next_at, number) WHERE state = 'waiting';
            CREATE UNIQUE INDEX outbox_open ON outbox (conversation, sequence)
                WHERE state IN ('waiting', 'needs-attention');
            """)
}
