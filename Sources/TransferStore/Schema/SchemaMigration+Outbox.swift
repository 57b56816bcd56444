extension SchemaMigration {
    /// What is still to be delivered, and what became of it.
    ///
    /// `next_at` is the moment from which a row may be taken: the next attempt of a waiting row, the end of the lease of one
    /// that is being sent.
    static let outbox = SchemaMigration(
        number: 3,
        sql: """
            CREATE TABLE outbox (
                number INTEGER PRIMARY KEY,
                message BLOB NOT NULL UNIQUE REFERENCES message (digest),
                conversation TEXT NOT NULL,
                peer TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (
                    state IN ('waiting', 'sending', 'needs-attention', 'delivered', 'rejected', 'stranded')),
                attempts INTEGER NOT NULL DEFAULT 0,
                next_at INTEGER NOT NULL,
                fault TEXT,
                queued_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX outbox_takeable ON outbox (next_at, number) WHERE state IN ('waiting', 'sending');
            CREATE UNIQUE INDEX outbox_open ON outbox (conversation, sequence)
                WHERE state IN ('waiting', 'sending', 'needs-attention');
            """)
}
