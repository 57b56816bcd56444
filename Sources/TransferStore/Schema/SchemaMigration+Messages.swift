extension SchemaMigration {
    /// Messages in both directions, each with the journal's entry that says what it says, and the signed answers that belong to them for ever.
    ///
    /// A message of ours that the peer rejected, or that follows one, is void: its number may be given again.
    static let messages = SchemaMigration(
        number: 2,
        sql: """
            CREATE TABLE message (
                number INTEGER PRIMARY KEY,
                digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
                sender TEXT NOT NULL,
                id TEXT NOT NULL,
                conversation TEXT NOT NULL,
                direction INTEGER NOT NULL CHECK (direction IN (0, 1)),
                sequence INTEGER,
                entry INTEGER NOT NULL UNIQUE REFERENCES journal_entry (number),
                file TEXT NOT NULL,
                size INTEGER NOT NULL,
                received_from BLOB,
                stored_at INTEGER NOT NULL,
                is_void INTEGER NOT NULL DEFAULT 0,
                UNIQUE (sender, id)
            ) STRICT;
            CREATE UNIQUE INDEX message_by_sequence ON message (conversation, sender, sequence)
                WHERE sequence IS NOT NULL AND is_void = 0;
            CREATE TABLE answer (
                number INTEGER PRIMARY KEY,
                message BLOB NOT NULL REFERENCES message (digest),
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                kind TEXT NOT NULL CHECK (kind IN ('receipt', 'rejection')),
                bytes BLOB NOT NULL,
                UNIQUE (message, digest)
            ) STRICT;
            CREATE TRIGGER answer_of_ours_is_given_once BEFORE INSERT ON answer
                WHEN EXISTS (SELECT 1 FROM answer WHERE message = NEW.message)
                    AND (SELECT direction FROM message WHERE digest = NEW.message) = 1
                BEGIN SELECT RAISE(ABORT, 'a message of a peer is answered once'); END;
            CREATE TRIGGER answer_is_never_changed BEFORE UPDATE ON answer
                BEGIN SELECT RAISE(ABORT, 'an answer stays the same for ever'); END;
            """)
}
