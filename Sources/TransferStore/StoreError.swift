/// Why the store could not do its work; two are equal when their codes are.
public struct StoreError: Error, Sendable {
    /// What went wrong, in one stable word.
    public enum Code: String, Sendable, CaseIterable {
        /// There is no file at the path.
        case notFound = "store-not-found"
        /// A file is there already, and a new store never overwrites one.
        case alreadyExists = "store-exists"
        /// The file is not a store of this product.
        case notAStore = "not-a-store"
        /// A newer release wrote the store.
        case newerVersion = "store-newer"
        /// The file or its folder cannot be opened or written.
        case cannotOpen = "store-cannot-open"
        /// No room is left; what was being written is undone and nothing else is lost.
        case diskFull = "disk-full"
        /// Another process held the store for longer than the waiting time.
        case busy = "store-busy"
        /// The file is damaged.
        case corrupt = "store-corrupt"
        /// The system failed to read or write.
        case storageFailed = "storage-failed"
        /// The store could not be brought to write durably.
        case notDurable = "store-not-durable"
        /// A change contradicts what the store holds.
        case contradiction = "store-contradiction"
        /// This process has closed the store.
        case closed = "store-closed"
        /// A write began within the body of another one: a fault of the program, which would have waited for itself for ever.
        case nestedWrite = "store-write-nested"
        /// Another process has the home open to serve.
        case homeInUse = "home-in-use"
    }

    /// What went wrong, in one stable word.
    public let code: Code
    /// What happened and where, in plain English, without case data.
    public let message: String
    /// What puts it right.
    public let remedy: String

    /// Puts an error together.
    public init(code: Code, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}

extension StoreError: Hashable {
    /// Compares by code only.
    public static func == (lhs: StoreError, rhs: StoreError) -> Bool { lhs.code == rhs.code }

    /// Hashes the code only.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension StoreError: CustomStringConvertible {
    /// Code, message and remedy on one line.
    public var description: String { "\(code.rawValue): \(message) \(remedy)" }
}

extension StoreError {
    /// A row that nobody but this room writes does not have the shape this room gives it.
    static func damaged(_ what: String) -> StoreError {
        StoreError(
            code: .corrupt, message: "The store holds a damaged \(what).",
            remedy: "Run doctor, then restore the store from the last backup.")
    }

    /// See ``Code/nestedWrite``.
    static let nestedWrite = StoreError(
        code: .nestedWrite, message: "A step of the program began to write to the store while it was writing to it.",
        remedy:
            "Nothing was changed. It is a fault of this release: report it with the step that was taken, and go back to the "
            + "release before until it is mended.")

    /// Another process keeps the store, and enough writers wait for it already.
    static let heldUp = StoreError(
        code: .busy, message: "Another process is holding the store, and others wait for it already.",
        remedy:
            "Try again in a minute. If it lasts, look for a command that still runs in this home, or a backup that holds the file."
    )

    /// A change that the store will not make.
    static func contradiction(_ what: String) -> StoreError {
        StoreError(
            code: .contradiction, message: "\(what).",
            remedy: "Nothing was changed. Look at the record again before repeating the step.")
    }
}
