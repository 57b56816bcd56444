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

    /// What became of taking a lock.
    public enum Attempt: Sendable {
        /// It is ours now.
        case taken(FlightLock)
        /// Somebody else has it, in this process or another.
        case busy
        /// The file is not there, or the system gives no lock on it.
        case notPossible

        /// The lock, when it is ours.
        public var lock: FlightLock? {
            guard case .taken(let lock) = self else { return nil }
            return lock
        }
    }

    /// Takes the lock on a message's file without waiting.
    ///
    /// - Parameter path: the file, which is only read.
    public static func attempt(path: String) -> Attempt {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .notPossible }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isBusy = errno == EWOULDBLOCK
            close(descriptor)
            return isBusy ? .busy : .notPossible
        }
        return .taken(FlightLock(descriptor: descriptor))
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        // Closing alone would not let go while a child that is just being started still has a copy of the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
