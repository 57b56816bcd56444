import GRDB

extension StoreError {
    /// The coded form of what SQLite reported; statements and their arguments stay behind.
    init(_ error: DatabaseError, at path: String) {
        let reported = error.message ?? "no explanation"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                code: .diskFull, message: "There is no room left for the store at \(path).",
                remedy: "Free some space on that disk; nothing already stored is lost.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                code: .busy, message: "Another process is holding the store at \(path).",
                remedy: "Try again in a minute.")
        case .SQLITE_NOTADB:
            self = .notAStore(path)
        case .SQLITE_CORRUPT:
            self.init(
                code: .corrupt, message: "The store at \(path) is damaged (\(reported)).",
                remedy: "Run doctor, then restore the store from the last backup.")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
            self.init(
                code: .cannotOpen, message: "The store at \(path) cannot be opened for writing (\(reported)).",
                remedy: "Check that the gateway's account owns the home folder and may write in it.")
        case .SQLITE_MISUSE:
            self.init(
                code: .closed, message: "The store at \(path) was closed by this process.",
                remedy: "Run the command again; a server that says this is stopping.")
        case .SQLITE_CONSTRAINT:
            self = .contradiction("The store refused a change that contradicts what it holds (\(reported))")
        default:
            self.init(
                code: .storageFailed,
                message: "The store at \(path) failed (SQLite \(error.extendedResultCode.rawValue), \(reported)).",
                remedy: "Check the disk, then run doctor.")
        }
    }

    static func notAStore(_ path: String) -> StoreError {
        StoreError(
            code: .notAStore, message: "The file at \(path) is not a store of this gateway.",
            remedy: "Check the home folder named on the command line or in the configuration.")
    }
}

/// Runs work on the store and turns what SQLite throws into coded errors; other errors pass through.
func translatingErrors<T>(at path: String, _ work: () throws -> T) throws -> T {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw StoreError(error, at: path)
    }
}
