extension SchemaMigration {
    /// Peers with their certificates, and the authority's own people.
    static let register = SchemaMigration(
        number: 4,
        sql: """
            CREATE TABLE peer (
                code TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                exchange_url TEXT NOT NULL,
                duty_telephone TEXT NOT NULL,
                duty_team TEXT NOT NULL,
                out_of_hours_telephone TEXT NOT NULL,
                added_by TEXT,
                confirmation TEXT,
                last_contact_at INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE peer_certificate (
                peer TEXT NOT NULL REFERENCES peer (code),
                purpose TEXT NOT NULL CHECK (purpose IN ('seal', 'tls')),
                fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
                der BLOB NOT NULL,
                valid_from INTEGER NOT NULL,
                valid_until INTEGER NOT NULL,
                withdrawn_at INTEGER,
                UNIQUE (fingerprint, purpose)
            ) STRICT;
            CREATE INDEX peer_certificate_by_peer ON peer_certificate (peer, purpose, valid_from);
            CREATE TABLE person (
                id TEXT PRIMARY KEY,
                account TEXT NOT NULL UNIQUE,
                record BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
}
