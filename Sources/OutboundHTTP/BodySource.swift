#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Our body while it is sent: owns the open file, and knows how far it has been read.
final class BodySource {
    /// Bytes to send.
    let size: Int64
    private(set) var offset: Int64 = 0
    private let bytes: [UInt8]
    private let descriptor: Int32?

    /// Opens the body; a file has to be a regular one, so that its size is known and reading it cannot block.
    init?(_ body: RequestBody?) {
        switch body {
        case .none:
            (bytes, descriptor, size) = ([], nil, 0)
        case .bytes(let given):
            (bytes, descriptor, size) = (given, nil, Int64(given.count))
        case .file(let path):
            // Without waiting: opening a pipe would otherwise block until somebody writes to it.
            let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard opened >= 0 else { return nil }
            var facts = stat()
            guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                close(opened)
                return nil
            }
            (bytes, descriptor, size) = ([], opened, Int64(facts.st_size))
        }
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    /// Fills the room with the next bytes and says how many, 0 at the end; nil when they cannot be had.
    func read(into room: UnsafeMutableRawBufferPointer) -> Int? {
        let wanted = Int(min(Int64(room.count), size - offset))
        guard wanted > 0 else { return 0 }
        guard let descriptor else {
            bytes.withUnsafeBytes { all in
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[Int(offset)..<(Int(offset) + wanted)]))
            }
            offset += Int64(wanted)
            return wanted
        }
        var count: Int
        repeat {
            count = pread(descriptor, room.baseAddress, wanted, off_t(offset))
        } while count < 0 && errno == EINTR
        // Nothing before the end means that the file became shorter than the length already declared.
        guard count > 0 else { return nil }
        offset += Int64(count)
        return count
    }

    /// Goes to an offset from the start; false when the body has none such.
    func move(to target: Int64) -> Bool {
        guard (0...size).contains(target) else { return false }
        offset = target
        return true
    }
}
