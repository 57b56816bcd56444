extension SchemaMigration {
    /// Who was given a way of signing in by somebody else, and who signs in through the authority's own provider.
    ///
    /// Failures are counted under keyed digests from here on; those of the release before stand under what people had typed, and go.
    static let signInWays = SchemaMigration(
        number: 15,
        sql: """
            DELETE FROM sign_in_failure;
            CREATE TABLE given_sign_in_way (
                number INTEGER PRIMARY KEY,
                person TEXT NOT NULL,
                given_at INTEGER NOT NULL,
                record BLOB NOT NULL
            ) STRICT;
            CREATE INDEX given_sign_in_way_by_person ON given_sign_in_way (person, given_at);
            CREATE INDEX given_sign_in_way_by_age ON given_sign_in_way (given_at);
            CREATE TABLE sign_in_link (
                person TEXT PRIMARY KEY,
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                UNIQUE (issuer, subject)
            ) STRICT, WITHOUT ROWID;
            """)
}
