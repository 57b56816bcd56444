#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Held on a sealed message's file while the message is under way, and while it is being withdrawn: never both at once.
///
/// The system lets go when the process dies. It costs no write to the disk, as a claim in the store would with every message.
public final class FlightLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock on a message's file without waiting.
    ///
    /// - Parameter path: the file, which is only read.
    /// - Returns: nil when somebody else has it, in this process or another, or the file is not there.
    public init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit {
        // Closing alone would not let go while a child that is just being started still has a copy of the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
