/// What a request carries.
public enum RequestBody: Sendable {
    /// Bytes held in memory.
    case bytes([UInt8])

    /// A regular file, read while it is sent, so that memory does not grow with it; its size when sending starts is
    /// the size declared.
    case file(path: String)
}
