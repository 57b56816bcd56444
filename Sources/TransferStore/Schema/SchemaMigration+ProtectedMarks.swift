extension SchemaMigration {
    /// By what the confidential addresses of a transfer are known once their words are gone: keyed digests, which say nothing without
    /// the key beside the gateway's other keys.
    ///
    /// In a store that holds nothing yet there is nothing earlier to take marks of.
    ///
    /// `length` is that of the text in signs; 0 for a mark that is only ever compared whole.
    static let protectedMarks = SchemaMigration(
        number: 11,
        sql: """
            CREATE TABLE protected_mark (
                conversation TEXT NOT NULL,
                length INTEGER NOT NULL,
                mark BLOB NOT NULL,
                PRIMARY KEY (conversation, length, mark)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO counter (name, value)
                SELECT 'places-marked', 1 WHERE NOT EXISTS (SELECT 1 FROM message) AND NOT EXISTS (SELECT 1 FROM draft);
            """)
}
