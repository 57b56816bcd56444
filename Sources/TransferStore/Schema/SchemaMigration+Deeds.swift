extension SchemaMigration {
    /// The journal by what was done and when. It stands here as it was released, whatever the queries say by now; an index that says
    /// something else than they do is found by none of them.
    static let deeds = SchemaMigration(
        number: 19,
        sql: """
            CREATE INDEX journal_entry_by_deed ON journal_entry (CASE WHEN instr(CAST(bytes AS TEXT), '"event":{"') > 0 THEN substr(substr(CAST(bytes AS \
            TEXT), instr(CAST(bytes AS TEXT), '"event":{"') + 10), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"event":{"') + 10), \
            '"') - 1) ELSE '' END || CASE CASE WHEN instr(CAST(bytes AS TEXT), '"event":{"') > 0 THEN substr(substr(CAST(bytes AS TEXT), \
            instr(CAST(bytes AS TEXT), '"event":{"') + 10), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"event":{"') + 10), '"') - \
            1) ELSE '' END
            WHEN 'messageSealed' THEN '.' || CASE WHEN instr(CAST(bytes AS TEXT), '"statement":{"') > 0 THEN substr(substr(CAST(bytes AS TEXT), \
            instr(CAST(bytes AS TEXT), '"statement":{"') + 14), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"statement":{"') + 14), \
            '"') - 1) ELSE '' END
            WHEN 'caseOpened' THEN '.' || CASE WHEN instr(CAST(bytes AS TEXT), '"way":"') > 0 THEN substr(substr(CAST(bytes AS TEXT), instr(CAST(bytes \
            AS TEXT), '"way":"') + 7), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"way":"') + 7), '"') - 1) ELSE '' END
            WHEN 'documentOpened' THEN '.' || CASE WHEN instr(CAST(bytes AS TEXT), '"way":"') > 0 THEN substr(substr(CAST(bytes AS TEXT), \
            instr(CAST(bytes AS TEXT), '"way":"') + 7), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"way":"') + 7), '"') - 1) ELSE \
            '' END
            WHEN 'signInNoted' THEN '.' || CASE WHEN instr(CAST(bytes AS TEXT), '"note":"') > 0 THEN substr(substr(CAST(bytes AS TEXT), instr(CAST(bytes \
            AS TEXT), '"note":"') + 8), 1, instr(substr(CAST(bytes AS TEXT), instr(CAST(bytes AS TEXT), '"note":"') + 8), '"') - 1) ELSE '' END
            ELSE '' END, recorded_at);
            """)
}
