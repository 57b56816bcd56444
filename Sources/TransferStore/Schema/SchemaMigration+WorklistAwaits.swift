extension SchemaMigration {
    /// Whose confirmation a transfer awaits, so that it stands in their list though somebody else works it.
    static let worklistAwaits = SchemaMigration(
        number: 14,
        sql: """
            CREATE TABLE worklist_awaits (
                person TEXT NOT NULL,
                conversation TEXT NOT NULL,
                PRIMARY KEY (person, conversation)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX worklist_awaits_by_transfer ON worklist_awaits (conversation);
            """)
}
