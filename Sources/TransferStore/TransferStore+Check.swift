public import CaseTransfer
import GRDB

extension TransferStore {
    /// Checks the file for damage, for the settings that make a commit durable and an erasure final, and for its mode.
    ///
    /// Reads the whole file.
    ///
    /// - Returns: what is wrong; nothing when all is well.
    public func check() -> [Finding] {
        do {
            return try translatingErrors(at: path) {
                try pool.writeWithoutTransaction { db in try damage(db) + settings(db) } + fileMode()
            }
        } catch {
            let message = (error as? StoreError)?.message ?? "The store cannot be read."
            return [finding("store-unreadable", message, "Restore the store from the last backup.")]
        }
    }

    private func damage(_ db: Database) throws -> [Finding] {
        let reports = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        var findings = reports.map { report in
            finding("store-damaged", "SQLite reports: \(report).", "Restore the store from the last backup.")
        }
        if orphans > 0 {
            findings.append(
                finding(
                    "store-orphans", "\(orphans) rows belong to rows that are gone.",
                    "Run journal verify: somebody edited the file."))
        }
        return findings
    }

    private func settings(_ db: Database) throws -> [Finding] {
        let expected: [(pragma: String, value: String)] = [
            ("synchronous", "2"), ("journal_mode", "wal"), ("secure_delete", "1"), ("foreign_keys", "1"),
            ("temp_store", "2"),
        ]
        return try expected.compactMap { pragma, value in
            let found = try String.fetchOne(db, sql: "PRAGMA \(pragma)") ?? "nothing"
            guard found != value else { return nil }
            return finding(
                "store-setting", "The setting \(pragma) is \(found) and should be \(value).",
                "Restart the gateway; if it happens again, move the home to a local disk.")
        }
    }

    private func fileMode() -> [Finding] {
        [path, path + "-wal", path + "-shm"].compactMap { file in
            guard let mode = StoreFile.mode(at: file), mode & 0o077 != 0 else { return nil }
            return finding(
                "store-mode", "Others than the gateway's account may open \(file).", "Run chmod 600 on it.")
        }
    }

    private func finding(_ code: String, _ message: String, _ remedy: String) -> Finding {
        Finding(code: code, severity: .blocking, place: path, message: message, remedy: remedy)
    }
}
