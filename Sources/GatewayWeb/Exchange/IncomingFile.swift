#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif
import NIOCore

/// The file one upload is written to: created on the first write, mode 0600, under a name that owes nothing to the peer.
///
/// Bytes are gathered and written a quarter of a megabyte at a time, so that a small message costs one visit to the
/// writer threads and a large one never stands in memory. Nothing is forced to the disk here: whoever takes the file
/// does that once. End it with `close`, `empty` or `remove`.
struct IncomingFile: ~Copyable {
    /// The operating system would not create, write or close the file.
    struct DiskRefusal: Error, Equatable {
        /// What the operating system said, an errno value.
        let number: CInt
    }

    /// Where the file stands, or will.
    let path: String
    private let threads: WriterThreads
    private var gathered: [ByteBuffer] = []
    private var gatheredBytes = 0
    private var descriptor: CInt?

    private static let batch = 256 * 1024

    /// A new name in the folder; nothing is created yet.
    init(in folder: String, using threads: WriterThreads, random: inout some RandomNumberGenerator) {
        self.path = folder + "/" + IncomingName(random: &random).text
        self.threads = threads
    }

    deinit {
        if let descriptor { Self.release(descriptor) }
    }

    /// Takes bytes, writing when enough have gathered; throws `DiskRefusal`.
    mutating func append(_ chunk: ByteBuffer) async throws {
        gathered.append(chunk)
        gatheredBytes += chunk.readableBytes
        if gatheredBytes >= Self.batch { try await writeGathered(thenClose: false) }
    }

    /// Writes what is left and closes; the file stays. Throws `DiskRefusal`.
    mutating func close() async throws {
        try await writeGathered(thenClose: true)
    }

    /// Closes, and leaves a file that holds nothing, or none if the disk will not even have that.
    mutating func empty() async {
        let path = path
        await closeThen {
            let emptied = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if emptied >= 0 { Self.release(emptied) }
        }
    }

    /// Closes, and leaves no file.
    mutating func remove() async {
        let path = path
        await closeThen { unlink(path) }
    }

    private mutating func closeThen(_ finish: @escaping @Sendable () -> Void) async {
        gathered = []
        gatheredBytes = 0
        let open = descriptor
        descriptor = nil
        await threads.run {
            if let open { Self.release(open) }
            finish()
        }
    }

    private mutating func writeGathered(thenClose closing: Bool) async throws {
        let (path, batch, open) = (path, gathered, descriptor)
        gathered.removeAll(keepingCapacity: true)
        gatheredBytes = 0
        // The threads own the descriptor until they hand it back.
        descriptor = nil
        let outcome = await threads.run { Self.write(batch, to: open, at: path, thenClose: closing) }
        descriptor = try outcome.get()
    }

    private static func write(
        _ batch: [ByteBuffer], to existing: CInt?, at path: String, thenClose closing: Bool
    ) -> Result<CInt?, DiskRefusal> {
        let descriptor = existing ?? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return .failure(DiskRefusal(number: errno)) }
        for buffer in batch {
            if let refusal = write(buffer, to: descriptor) {
                release(descriptor)
                return .failure(refusal)
            }
        }
        guard closing else { return .success(descriptor) }
        // Some file systems report a full disk only here.
        return release(descriptor) == 0 ? .success(nil) : .failure(DiskRefusal(number: errno))
    }

    private static func write(_ buffer: ByteBuffer, to descriptor: CInt) -> DiskRefusal? {
        buffer.withUnsafeReadableBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = posixWrite(descriptor, rest)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    return DiskRefusal(number: errno)
                }
            }
            return nil
        }
    }

    private static func posixWrite(_ descriptor: CInt, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        let bytes = UnsafeRawBufferPointer(rebasing: bytes)
        #if canImport(Glibc)
            return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            return Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    @discardableResult
    private static func release(_ descriptor: CInt) -> CInt {
        #if canImport(Glibc)
            return Glibc.close(descriptor)
        #else
            return Darwin.close(descriptor)
        #endif
    }
}
