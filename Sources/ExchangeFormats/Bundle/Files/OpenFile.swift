import Glibc

/// One open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
    let descriptor: CInt
    /// What errors call it: a path that we chose, or an attachment's place in the list.
    let name: String

    private init(descriptor: CInt, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit {
        close(descriptor)
    }

    /// Opens an ordinary file to read it from its start.
    ///
    /// - Throws: `fileUnreadable`, or `notAFile` for a folder, a pipe or a device.
    static func reading(_ path: String, named name: String) throws(BundleError) -> OpenFile {
        // Without O_NONBLOCK a named pipe would be waited for before it could be refused.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .reading(name, errno) }
        let file = OpenFile(descriptor: descriptor, name: name)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .reading(name, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw BundleError(.notAFile, "\(name) is not an ordinary file.", remedy: "Name a file.")
        }
        return file
    }

    /// Makes a file that nobody else can read, and refuses to touch one that is there already.
    ///
    /// - Throws: `exists`, `diskFull` or `cannotCreate`.
    static func creating(_ path: String) throws(BundleError) -> OpenFile {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .making(path, errno) }
        return OpenFile(descriptor: descriptor, name: path)
    }

    /// Fills as much of the buffer as the file still has; fewer bytes than it holds mean that the file ends there.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(BundleError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count < 0 {
                if errno == EINTR { continue }
                throw .reading(name, errno)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Writes all the bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(BundleError) {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                throw .writing(name, errno)
            }
            written += count
        }
    }

    /// Writes all the bytes.
    func write(_ bytes: [UInt8]) throws(BundleError) {
        try bytes.span.bytes.withUnsafeBytes { (buffer) throws(BundleError) in try write(buffer) }
    }

    /// Appends what another file holds from an offset on, `count` bytes of it, inside the kernel where that is possible.
    func append(_ source: borrowing OpenFile, from offset: Int64 = 0, count: Int64) throws(BundleError) {
        var position = Int(offset)
        let end = position + Int(count)
        while position < end {
            let moved = sendfile(descriptor, source.descriptor, &position, end - position)
            if moved > 0 { continue }
            if moved == 0 { throw .shortened(source.name) }
            if errno == EINTR { continue }
            // A file system that knows nothing of this leaves the copying to us.
            guard errno == EINVAL || errno == ENOSYS else { throw .writing(name, errno) }
            return try copy(source, from: position, to: end)
        }
    }

    private func copy(_ source: borrowing OpenFile, from start: Int, to end: Int) throws(BundleError) {
        var position = start
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while position < end {
            let count = pread(source.descriptor, buffer.baseAddress, min(buffer.count, end - position), position)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .reading(source.name, errno) }
            if count == 0 { throw .shortened(source.name) }
            try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            position += count
        }
    }

    /// Waits until everything written is on the disk.
    func synchronise() throws(BundleError) {
        while fsync(descriptor) != 0 {
            if errno == EINTR { continue }
            throw .writing(name, errno)
        }
    }

    /// Bytes in the file.
    func size() throws(BundleError) -> Int64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .reading(name, errno) }
        return Int64(status.st_size)
    }
}

extension BundleError {
    static func reading(_ name: String, _ error: CInt) -> BundleError {
        BundleError(
            .fileUnreadable, "\(name) could not be read: \(describe(error)).",
            remedy: "Check that the file is there and that the gateway's account may read it.")
    }

    static func writing(_ name: String, _ error: CInt) -> BundleError {
        switch error {
        case ENOSPC, EDQUOT, EFBIG:
            BundleError(
                .diskFull, "\(name) could not be written: \(describe(error)).", remedy: "Make room on the disk.")
        case EEXIST, ELOOP:
            BundleError(.exists, "\(name) is there already.", remedy: "Choose another place, or move it away.")
        default:
            BundleError(
                .cannotWrite, "\(name) could not be written: \(describe(error)).",
                remedy: "Check that the folder is there and that the gateway's account may write to it.")
        }
    }

    /// A file or folder could not be made; what is made for the first time has another remedy than what is written on.
    static func making(_ name: String, _ error: CInt) -> BundleError {
        let writing = writing(name, error)
        guard writing.code == .cannotWrite else { return writing }
        return BundleError(
            .cannotCreate, "\(name) could not be made: \(describe(error)).",
            remedy: "Name a place in a folder that is there and that this account may write to.")
    }

    static func shortened(_ name: String) -> BundleError {
        BundleError(
            .fileUnreadable, "\(name) became shorter while it was read.", remedy: "Try again when nobody writes to it.")
    }

    private static func describe(_ error: CInt) -> String {
        String(cString: strerror(error))
    }
}
