extension SchemaMigration {
    /// What the journal says of each transfer now; all of it can be rebuilt from the journal.
    ///
    /// `state` is the fold up to `state_entry`, which may lie some entries back; `last_hash` names the history up to the last.
    static let projections = SchemaMigration(
        number: 6,
        sql: """
            CREATE TABLE transfer (
                conversation TEXT PRIMARY KEY,
                state BLOB,
                state_entry INTEGER NOT NULL,
                peer TEXT NOT NULL,
                side TEXT NOT NULL CHECK (side IN ('sending', 'receiving')),
                is_over INTEGER NOT NULL,
                first_entry INTEGER NOT NULL,
                last_entry INTEGER NOT NULL,
                last_hash BLOB NOT NULL,
                entries INTEGER NOT NULL,
                opened_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX transfer_by_last_entry ON transfer (last_entry);
            CREATE TABLE meeting_deadline (
                conversation TEXT NOT NULL,
                child TEXT NOT NULL,
                due INTEGER NOT NULL,
                rule TEXT NOT NULL,
                PRIMARY KEY (conversation, child)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX meeting_deadline_by_due ON meeting_deadline (due);
            """)
}
