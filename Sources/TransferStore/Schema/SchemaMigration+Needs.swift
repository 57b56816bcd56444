extension SchemaMigration {
    /// Of which roles each transfer asks something, and how many ask it of whom: the worker while they have the work, the team otherwise.
    ///
    /// `wants` and `decides` hold a bit for each role. They are filled when the list is worked out by the law of this release.
    static let needs = SchemaMigration(
        number: 20,
        sql: """
            ALTER TABLE worklist ADD COLUMN wants INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE worklist ADD COLUMN decides INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX worklist_needs
                ON worklist (part, rank, place, conversation, heads, on_team, worker, team, wants, decides)
                WHERE part = 1 AND (wants <> 0 OR decides <> 0);
            CREATE TABLE worklist_need_tally (
                rank INTEGER NOT NULL,
                heads INTEGER NOT NULL,
                on_team INTEGER NOT NULL,
                worker TEXT NOT NULL,
                team TEXT NOT NULL,
                wants INTEGER NOT NULL,
                decides INTEGER NOT NULL,
                transfers INTEGER NOT NULL,
                PRIMARY KEY (\(tallied))
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER worklist_needs_what_enters AFTER INSERT ON worklist BEGIN
                \(countingIn("NEW"))
            END;
            CREATE TRIGGER worklist_needs_what_leaves AFTER DELETE ON worklist BEGIN
                \(countingOut("OLD"))
            END;
            CREATE TRIGGER worklist_needs_what_moves
            AFTER UPDATE OF part, rank, heads, on_team, worker, team, wants, decides ON worklist
            WHEN (OLD.part, \(values("OLD"))) <> (NEW.part, \(values("NEW")))
            BEGIN
                \(countingOut("OLD"))
                \(countingIn("NEW"))
            END;
            """)

    private static let tallied = "rank, heads, on_team, worker, team, wants, decides"

    /// A row as the tally counts it: whoever had the work and is not registered any more has it no longer.
    private static func values(_ row: String) -> String {
        "\(row).rank, \(row).heads, \(row).on_team, CASE \(row).on_team WHEN 0 THEN \(row).worker ELSE '' END, "
            + "\(row).team, \(row).wants, \(row).decides"
    }

    private static func asks(_ row: String) -> String {
        "\(row).part = 1 AND (\(row).wants <> 0 OR \(row).decides <> 0)"
    }

    private static func countingIn(_ row: String) -> String {
        """
        INSERT INTO worklist_need_tally SELECT \(values(row)), 1 WHERE \(asks(row))
        ON CONFLICT (\(tallied)) DO UPDATE SET transfers = transfers + 1;
        """
    }

    private static func countingOut(_ row: String) -> String {
        """
        UPDATE worklist_need_tally SET transfers = transfers - 1
        WHERE (\(tallied)) = (\(values(row))) AND \(asks(row));
        DELETE FROM worklist_need_tally WHERE (\(tallied)) = (\(values(row))) AND transfers = 0;
        """
    }
}
