extension SchemaMigration {
    /// The journal by what was done and when.
    static let deeds = SchemaMigration(
        number: 19,
        sql: "CREATE INDEX journal_entry_by_deed ON journal_entry (\(JournalQuery.mark), recorded_at);")
}
