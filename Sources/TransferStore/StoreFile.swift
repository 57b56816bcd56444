#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The store's file as the operating system sees it, before and beside SQLite.
enum StoreFile {
    /// "HNDV": tells our file from any other SQLite file.
    static let applicationID: Int32 = 0x484E_4456

    /// Makes an empty file that only its owner may read; SQLite gives the log files beside it the same mode.
    static func make(at path: String) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw creationFault(errno, at: path) }
        close(descriptor)
    }

    /// Removes what a failed creation left behind.
    static func remove(at path: String) {
        for leftover in [path, path + "-wal", path + "-shm", path + "-journal"] { unlink(leftover) }
    }

    /// Looks at the first bytes before SQLite does, because opening alone would change another program's database.
    static func requireOurMark(at path: String) throws { _ = try header(at: path) }

    /// The schema's number as the file itself says it; a later one may still stand in the log beside it.
    static func schema(at path: String) throws -> Int {
        Int(try header(at: path)[60..<64].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }

    private static func header(at path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw openingFault(errno, at: path) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 72)
        let count = read(descriptor, &header, header.count)
        guard count >= 0 else { throw openingFault(errno, at: path) }
        let mark = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard count == header.count, Array(header[..<16]) == Array("SQLite format 3\0".utf8),
            mark == UInt32(applicationID)
        else { throw StoreError.notAStore(path) }
        return header
    }

    /// The permission bits of the file, or nil when it is not there.
    static func mode(at path: String) -> UInt32? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return UInt32(status.st_mode) & 0o777
    }

    /// Puts the names in a folder on the disk.
    static func synchronise(folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw synchronisingFault(errno, at: folder) }
        defer { close(descriptor) }
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw synchronisingFault(errno, at: folder) }
        }
    }

    private static func synchronisingFault(_ number: Int32, at folder: String) -> StoreError {
        StoreError(
            code: number == ENOSPC || number == EDQUOT ? .diskFull : .storageFailed,
            message: "The folder \(folder) cannot be brought to the disk (\(String(cString: strerror(number)))).",
            remedy: "Check the disk and that the folder belongs to the gateway's account, then run doctor.")
    }

    private static func creationFault(_ number: Int32, at path: String) -> StoreError {
        guard number == EEXIST else { return openingFault(number, at: path) }
        return StoreError(
            code: .alreadyExists, message: "There is a file at \(path) already.",
            remedy: "Choose another home folder; an existing store is never overwritten.")
    }

    private static func openingFault(_ number: Int32, at path: String) -> StoreError {
        let reason = String(cString: strerror(number))
        return switch number {
        case ENOENT:
            StoreError(
                code: .notFound, message: "There is no store at \(path).",
                remedy: "Run init first, or name the right home folder.")
        case ENOSPC, EDQUOT:
            StoreError(
                code: .diskFull, message: "There is no room left for the store at \(path).",
                remedy: "Free some space on that disk.")
        default:
            StoreError(
                code: .cannotOpen, message: "The store at \(path) cannot be opened (\(reason)).",
                remedy: "Check that the gateway's account owns the home folder and may write in it.")
        }
    }
}
