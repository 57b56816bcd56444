extension SchemaMigration {
    /// By what a child is known again in another transfer: keyed digests of identifiers, and of name with date of birth, which say nothing
    /// without the key beside the gateway's other keys.
    ///
    /// In a store that holds nothing yet there is nothing earlier to take marks of.
    static let childMarks = SchemaMigration(
        number: 12,
        sql: """
            CREATE TABLE child_mark (
                conversation TEXT NOT NULL,
                child TEXT NOT NULL,
                kind TEXT NOT NULL,
                mark BLOB NOT NULL,
                PRIMARY KEY (conversation, child, kind, mark)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX child_mark_mark ON child_mark (mark);
            INSERT INTO counter (name, value)
                SELECT 'children-marked', 1 WHERE NOT EXISTS (SELECT 1 FROM message) AND NOT EXISTS (SELECT 1 FROM draft);
            """)
}
