extension SchemaMigration {
    /// What a list of work is ordered and filtered by, and every day that is awaited: codes, dates and references, nobody's name.
    ///
    /// `place` orders within a rank: the next day that is awaited, and for what is over the day of its last entry, negative, so that the
    /// latest comes first. `worklist_tally` holds how many rows stand at each place, so that a page far down needs no counting.
    static let worklist = SchemaMigration(
        number: 10,
        sql: """
            DROP TABLE meeting_deadline;
            DELETE FROM counter WHERE name = 'told-through';
            CREATE INDEX outbox_undelivered ON outbox (conversation) WHERE state <> 'delivered';
            CREATE INDEX transfer_at_work_by_peer ON transfer (peer) WHERE is_over = 0;
            CREATE TABLE worklist (
                conversation TEXT PRIMARY KEY,
                part INTEGER NOT NULL CHECK (part IN (1, 2)),
                side TEXT NOT NULL CHECK (side IN ('sending', 'receiving')),
                peer TEXT NOT NULL,
                stage TEXT NOT NULL,
                worker TEXT,
                on_team INTEGER NOT NULL,
                disputed INTEGER NOT NULL,
                breached INTEGER NOT NULL,
                heads INTEGER NOT NULL CHECK (heads IN (0, 1, 2)),
                needs_from INTEGER,
                rank INTEGER NOT NULL CHECK (rank IN (0, 1, 2)),
                place INTEGER NOT NULL,
                look_on INTEGER,
                tell_on INTEGER,
                through INTEGER NOT NULL,
                law INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX worklist_in_order ON worklist (part, rank, place);
            CREATE INDEX worklist_by_side ON worklist (part, side, rank, place);
            CREATE INDEX worklist_by_stage ON worklist (stage, part, rank, place);
            CREATE INDEX worklist_by_peer ON worklist (peer, part, rank, place);
            CREATE INDEX worklist_by_worker ON worklist (worker, on_team, part, rank, place) WHERE worker IS NOT NULL;
            CREATE INDEX worklist_on_team ON worklist (part, rank, place) WHERE on_team = 1;
            CREATE INDEX worklist_disputed ON worklist (part, rank, place) WHERE disputed = 1;
            CREATE INDEX worklist_heading ON worklist (part, place) WHERE heads < 2;
            CREATE INDEX worklist_breached ON worklist (breached) WHERE breached = 1;
            CREATE INDEX worklist_to_need ON worklist (rank, needs_from) WHERE needs_from IS NOT NULL;
            CREATE INDEX worklist_to_look ON worklist (look_on) WHERE look_on IS NOT NULL;
            CREATE INDEX worklist_to_tell ON worklist (tell_on) WHERE tell_on IS NOT NULL;
            CREATE INDEX worklist_by_law ON worklist (law);
            CREATE TABLE worklist_tally (
                part INTEGER NOT NULL,
                rank INTEGER NOT NULL,
                heads INTEGER NOT NULL,
                side TEXT NOT NULL,
                stage TEXT NOT NULL,
                on_team INTEGER NOT NULL,
                disputed INTEGER NOT NULL,
                place INTEGER NOT NULL,
                transfers INTEGER NOT NULL,
                PRIMARY KEY (part, rank, heads, side, stage, on_team, disputed, place)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER worklist_counts_what_enters AFTER INSERT ON worklist BEGIN
                INSERT INTO worklist_tally
                VALUES (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place, 1)
                ON CONFLICT (part, rank, heads, side, stage, on_team, disputed, place)
                DO UPDATE SET transfers = transfers + 1;
            END;
            CREATE TRIGGER worklist_counts_what_leaves AFTER DELETE ON worklist BEGIN
                UPDATE worklist_tally SET transfers = transfers - 1
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place;
                DELETE FROM worklist_tally
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND transfers = 0;
            END;
            CREATE TRIGGER worklist_counts_what_moves
            AFTER UPDATE OF part, rank, heads, side, stage, on_team, disputed, place ON worklist
            WHEN (OLD.part, OLD.rank, OLD.heads, OLD.side, OLD.stage, OLD.on_team, OLD.disputed, OLD.place)
                <> (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place)
            BEGIN
                UPDATE worklist_tally SET transfers = transfers - 1
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place;
                DELETE FROM worklist_tally
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND transfers = 0;
                INSERT INTO worklist_tally
                VALUES (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place, 1)
                ON CONFLICT (part, rank, heads, side, stage, on_team, disputed, place)
                DO UPDATE SET transfers = transfers + 1;
            END;
            CREATE TABLE deadline (
                due INTEGER NOT NULL,
                conversation TEXT NOT NULL,
                kind TEXT NOT NULL,
                number INTEGER NOT NULL,
                dispute INTEGER NOT NULL,
                peer TEXT NOT NULL,
                child TEXT,
                whose TEXT NOT NULL,
                counted_from INTEGER NOT NULL,
                from_words TEXT NOT NULL,
                span TEXT NOT NULL,
                rule TEXT NOT NULL,
                convention TEXT NOT NULL,
                calendar TEXT,
                convened_for INTEGER,
                counts_closures INTEGER NOT NULL,
                PRIMARY KEY (due, conversation, kind, number, dispute)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX deadline_by_transfer ON deadline (conversation);
            """)
}
