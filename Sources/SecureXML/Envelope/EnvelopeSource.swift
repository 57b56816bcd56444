import COpenSSL

/// Where the bytes of an envelope come from, piece by piece.
public struct EnvelopeSource {
    /// Gives the next piece of any size; nil at the end. What it throws, the reader throws.
    public let next: () throws -> [UInt8]?

    /// Takes any source of pieces.
    public init(next: @escaping () throws -> [UInt8]?) {
        self.next = next
    }

    /// A file, read in pieces of 256 KiB.
    ///
    /// - Throws: ``UnreadableFile`` when it cannot be opened; the source throws it when reading fails.
    public static func file(_ path: String) throws -> EnvelopeSource {
        let file = try OpenFile(path: path)
        return EnvelopeSource { try file.read() }
    }

    /// Bytes in memory, given in pieces of that many.
    public static func bytes(_ bytes: [UInt8], pieces: Int = 256 << 10) -> EnvelopeSource {
        var index = 0
        return EnvelopeSource {
            guard index < bytes.count else { return nil }
            let end = min(index + max(1, pieces), bytes.count)
            defer { index = end }
            return Array(bytes[index..<end])
        }
    }
}

/// A file that could not be opened or read to its end.
public struct UnreadableFile: Error, Hashable, Sendable {
    /// The file.
    public let path: String
}

/// Owns one open file of OpenSSL's stream kind, so that the room needs no other library for reading.
private final class OpenFile {
    private let path: String
    private let stream: OpaquePointer
    private var buffer = [UInt8](repeating: 0, count: 256 << 10)

    init(path: String) throws {
        guard let stream = BIO_new_file(path, "rb") else {
            ERR_clear_error()
            throw UnreadableFile(path: path)
        }
        self.path = path
        self.stream = stream
    }

    deinit {
        BIO_free(stream)
    }

    func read() throws -> [UInt8]? {
        let count = BIO_read(stream, &buffer, Int32(buffer.count))
        guard count >= 0 else {
            ERR_clear_error()
            throw UnreadableFile(path: path)
        }
        return count == 0 ? nil : Array(buffer[..<Int(count)])
    }
}
