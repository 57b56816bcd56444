extension SchemaMigration {
    /// Which sessions came through the authority's provider, and in which roles: nothing for a local account, `*` for those of the
    /// registration, else their codes with commas.
    static let signInThroughProvider = SchemaMigration(
        number: 17, sql: "ALTER TABLE staff_session ADD COLUMN provider_roles TEXT;")
}
