extension SchemaMigration {
    /// How people sign in to the workbench: their accounts, their sessions, and what failed.
    ///
    /// Of a session's secret only the digest is kept. A failure is counted for the handle as it was typed, whether or not anybody has
    /// it, and for the address it came from.
    static let signIn = SchemaMigration(
        number: 12,
        sql: """
            CREATE TABLE sign_in_account (
                person TEXT PRIMARY KEY,
                record BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE staff_session (
                secret BLOB PRIMARY KEY CHECK (length(secret) = 32),
                person TEXT NOT NULL,
                stage TEXT NOT NULL CHECK (stage IN ('code', 'password', 'open')),
                began_at INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                address TEXT NOT NULL,
                browser TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX staff_session_by_person ON staff_session (person, began_at);
            CREATE TABLE sign_in_failure (
                subject TEXT PRIMARY KEY,
                failures INTEGER NOT NULL,
                last_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX sign_in_failure_by_age ON sign_in_failure (last_at);
            """)
}
