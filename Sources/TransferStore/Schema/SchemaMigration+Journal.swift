extension SchemaMigration {
    /// The chain, and beside it what may be erased.
    static let journal = SchemaMigration(
        number: 1,
        sql: """
            CREATE TABLE journal_entry (
                number INTEGER PRIMARY KEY,
                bytes BLOB NOT NULL,
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                conversation TEXT,
                recorded_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX journal_entry_by_conversation ON journal_entry (conversation, number)
                WHERE conversation IS NOT NULL;
            CREATE TABLE journal_payload (
                number INTEGER PRIMARY KEY REFERENCES journal_entry (number),
                salt BLOB,
                payload BLOB,
                erased_at INTEGER,
                CHECK ((erased_at IS NULL) = (payload IS NOT NULL)),
                CHECK ((erased_at IS NULL) = (salt IS NOT NULL))
            ) STRICT;
            CREATE TRIGGER journal_entry_follows_the_head BEFORE INSERT ON journal_entry
                WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM journal_entry)
                BEGIN SELECT RAISE(ABORT, 'a journal entry takes the next number'); END;
            CREATE TRIGGER journal_entry_is_never_changed BEFORE UPDATE ON journal_entry
                BEGIN SELECT RAISE(ABORT, 'a journal entry is never changed'); END;
            CREATE TRIGGER journal_entry_is_never_removed BEFORE DELETE ON journal_entry
                BEGIN SELECT RAISE(ABORT, 'a journal entry is never removed'); END;
            CREATE TRIGGER journal_payload_is_never_removed BEFORE DELETE ON journal_payload
                BEGIN SELECT RAISE(ABORT, 'an erased payload leaves a tombstone'); END;
            """)
}
