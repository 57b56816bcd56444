extension SchemaMigration {
    /// Cases that are being prepared, and numbers handed out once.
    static let drafts = SchemaMigration(
        number: 5,
        sql: """
            CREATE TABLE draft (
                conversation TEXT PRIMARY KEY,
                folder TEXT NOT NULL,
                facts BLOB NOT NULL,
                saved_at INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            """)
}
