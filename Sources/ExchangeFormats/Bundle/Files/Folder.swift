import Glibc

/// What is done to a folder's entries.
enum Folder {
    /// Waits until the folder's entries are on the disk, without which a new file may be gone after a power cut.
    static func synchronise(_ path: String) throws(BundleError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .writing(path, errno) }
        defer { close(descriptor) }
        while fsync(descriptor) != 0 {
            if errno == EINTR { continue }
            throw .writing(path, errno)
        }
    }

    /// Makes a folder that nobody else can read; one that is there already is used as it is.
    ///
    /// - Returns: whether it was not there before.
    static func make(_ path: String) throws(BundleError) -> Bool {
        if mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw .making(path, errno) }
        return false
    }

    /// Removes a folder that is empty; any other stays.
    static func removeIfEmpty(_ path: String) {
        rmdir(path)
    }

    /// Removes a file that is not wanted after all; that it is not there is no fault.
    static func remove(_ path: String) {
        unlink(path)
    }

    /// The folder that a path lies in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path inside a folder.
    static func path(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
