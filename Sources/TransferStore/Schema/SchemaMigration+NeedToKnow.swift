extension SchemaMigration {
    /// Which transfers are restricted to those who need to know, of which a manager has still to look who opened them, and in which
    /// team's hands each stands; no team is the empty text. The list and its tally are made again from the journal.
    ///
    /// `transfer` is the number of the journal's entry that opened the transfer, by which its search tokens are kept.
    static let needToKnow = SchemaMigration(
        number: 18,
        sql: """
            CREATE TABLE need_to_know (
                conversation TEXT PRIMARY KEY,
                transfer INTEGER NOT NULL,
                restricted INTEGER NOT NULL,
                to_look_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            DELETE FROM worklist;
            DELETE FROM counter WHERE name = 'worklist-through';
            DROP TRIGGER worklist_counts_what_enters;
            DROP TRIGGER worklist_counts_what_leaves;
            DROP TRIGGER worklist_counts_what_moves;
            DROP TABLE worklist_tally;
            ALTER TABLE worklist ADD COLUMN team TEXT NOT NULL DEFAULT '';
            CREATE TABLE worklist_tally (
                part INTEGER NOT NULL,
                rank INTEGER NOT NULL,
                heads INTEGER NOT NULL,
                side TEXT NOT NULL,
                stage TEXT NOT NULL,
                on_team INTEGER NOT NULL,
                disputed INTEGER NOT NULL,
                place INTEGER NOT NULL,
                team TEXT NOT NULL,
                transfers INTEGER NOT NULL,
                PRIMARY KEY (part, rank, heads, side, stage, on_team, disputed, place, team)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER worklist_counts_what_enters AFTER INSERT ON worklist BEGIN
                INSERT INTO worklist_tally
                VALUES (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place,
                    NEW.team, 1)
                ON CONFLICT (part, rank, heads, side, stage, on_team, disputed, place, team)
                DO UPDATE SET transfers = transfers + 1;
            END;
            CREATE TRIGGER worklist_counts_what_leaves AFTER DELETE ON worklist BEGIN
                UPDATE worklist_tally SET transfers = transfers - 1
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND team = OLD.team;
                DELETE FROM worklist_tally
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND team = OLD.team AND transfers = 0;
            END;
            CREATE TRIGGER worklist_counts_what_moves
            AFTER UPDATE OF part, rank, heads, side, stage, on_team, disputed, place, team ON worklist
            WHEN (OLD.part, OLD.rank, OLD.heads, OLD.side, OLD.stage, OLD.on_team, OLD.disputed, OLD.place, OLD.team)
                <> (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place, NEW.team)
            BEGIN
                UPDATE worklist_tally SET transfers = transfers - 1
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND team = OLD.team;
                DELETE FROM worklist_tally
                WHERE part = OLD.part AND rank = OLD.rank AND heads = OLD.heads AND side = OLD.side
                    AND stage = OLD.stage AND on_team = OLD.on_team AND disputed = OLD.disputed
                    AND place = OLD.place AND team = OLD.team AND transfers = 0;
                INSERT INTO worklist_tally
                VALUES (NEW.part, NEW.rank, NEW.heads, NEW.side, NEW.stage, NEW.on_team, NEW.disputed, NEW.place,
                    NEW.team, 1)
                ON CONFLICT (part, rank, heads, side, stage, on_team, disputed, place, team)
                DO UPDATE SET transfers = transfers + 1;
            END;
            """)
}
