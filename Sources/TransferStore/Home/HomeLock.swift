#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Held by the one process that serves a home, for as long as this value lives; the system lets go when the process dies.
public final class HomeLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock on a file, which is made if it is not there, without waiting.
    ///
    /// - Parameter path: the lock file; it holds the number of the process that has it, for people to read.
    /// - Throws: `StoreError` with `homeInUse` when another process has it, `cannotOpen` when the file cannot be made.
    public init(path: String) throws {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(
                code: .cannotOpen, message: "The lock file at \(path) cannot be made.",
                remedy: "Check that the gateway's account owns the home folder and may write in it.")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw StoreError(
                code: .homeInUse, message: "Another process\(holder) already serves this home.",
                remedy: "Stop it first; commands work beside it without the lock.")
        }
        ftruncate(descriptor, 0)
        let number = Array("\(getpid())\n".utf8)
        pwrite(descriptor, number, number.count, 0)
        self.descriptor = descriptor
    }

    deinit {
        // The file stays: removing it could let two processes lock two different files of the same name. Closing alone would not
        // let go while a child that is just being started still has a copy of the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(count, 0)).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.isEmpty ? "" : " (\(String(decoding: digits, as: UTF8.self)))"
    }
}
