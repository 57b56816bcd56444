public import CaseTransfer
import GRDB

extension StoreWriter {
    /// Saves an account in place of the one its person had.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func save(_ account: SignInAccount) throws {
        try run(
            """
            INSERT INTO sign_in_account (person, record) VALUES (?, ?)
            ON CONFLICT (person) DO UPDATE SET record = excluded.record
            """, [account.person.text, try CanonicalJSON.encode(account)])
    }

    /// Puts a new session on record.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func insert(_ session: StoredSession) throws {
        try run(
            """
            INSERT INTO staff_session (secret, person, stage, began_at, seen_at, address, browser, provider_roles)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                session.secret.blob, session.person.text, session.stage.rawValue, session.beganAt.secondsSinceEpoch,
                session.seenAt.secondsSinceEpoch, session.address, session.browser, session.way.stored,
            ])
    }

    /// Notes that a session was used.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func touchSession(_ secret: MessageDigest, at now: Moment) throws {
        try run("UPDATE staff_session SET seen_at = ? WHERE secret = ?", [now.secondsSinceEpoch, secret.blob])
    }

    /// Ends a session.
    ///
    /// - Returns: false when there was none.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func removeSession(_ secret: MessageDigest) throws -> Bool {
        try run("DELETE FROM staff_session WHERE secret = ?", [secret.blob]) > 0
    }

    /// Ends every session of a person.
    ///
    /// - Returns: how many there were.
    /// - Throws: a coded ``StoreError`` when writing fails.
    @discardableResult
    public func removeSessions(of person: PersonID) throws -> Int {
        try run("DELETE FROM staff_session WHERE person = ?", [person.text])
    }

    /// Ends every session that began before one moment or was last used before another.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func removeSessions(begunBefore begun: Moment, orUnusedSince used: Moment) throws {
        try run(
            "DELETE FROM staff_session WHERE began_at < ? OR seen_at < ?",
            [begun.secondsSinceEpoch, used.secondsSinceEpoch])
    }

    /// Notes how often signing in failed for a handle or an address.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func noteSignInFailures(_ failures: SignInFailures, of subject: String) throws {
        try run(
            """
            INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
            """, [subject, failures.count, failures.lastAt.secondsSinceEpoch])
    }

    /// Forgets what failed for a handle or an address.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func forgetSignInFailures(of subject: String) throws {
        try run("DELETE FROM sign_in_failure WHERE subject = ?", [subject])
    }

    /// Forgets every failure whose last one lies before a moment.
    ///
    /// - Throws: a coded ``StoreError`` when writing fails.
    public func forgetSignInFailures(before moment: Moment) throws {
        try run("DELETE FROM sign_in_failure WHERE last_at < ?", [moment.secondsSinceEpoch])
    }
}
