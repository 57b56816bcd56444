extension SchemaMigration {
    /// What lets somebody look over everything: the journal by person and by time, how meetings stood to their due dates by month, and
    /// keyed tokens of what children are called, which say nothing without the key beside the gateway's other keys.
    ///
    /// `transfer` in `search_token` is the number of the journal's entry that opened the transfer. `search_known` says by what of a
    /// transfer its tokens were taken, so that an entry that changes none of it costs nothing.
    ///
    /// It stands here as it was released, whatever the queries say by now.
    static let oversight = SchemaMigration(
        number: 16,
        sql: """
            CREATE INDEX journal_entry_by_person ON journal_entry (\
            CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.actor.person') END, number);
            CREATE INDEX journal_entry_by_typist ON journal_entry (\
            CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.actor.enteredBy') END, number)
                WHERE CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.actor.enteredBy') END IS NOT NULL;
            CREATE INDEX journal_entry_by_time ON journal_entry (recorded_at);
            CREATE TABLE worklist_meeting (
                conversation TEXT NOT NULL,
                due INTEGER NOT NULL,
                held INTEGER,
                PRIMARY KEY (conversation, due)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX worklist_meeting_by_due ON worklist_meeting (due, held);
            CREATE TABLE search_token (
                token INTEGER NOT NULL,
                transfer INTEGER NOT NULL,
                PRIMARY KEY (token, transfer)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX search_token_by_transfer ON search_token (transfer);
            CREATE TABLE search_known (
                transfer INTEGER PRIMARY KEY,
                basis BLOB NOT NULL
            ) STRICT;
            """)
}
