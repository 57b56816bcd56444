import Foundation

/// What the system says of a file, asked for once and without looking up whose names stand behind its numbers.
///
/// It stands in one room: to which module the compiler counts the header's structure depends on what else a room imports.
package struct FileFacts: Hashable, Sendable {
    /// How many bytes it has.
    package let size: Int64
    /// Its permission bits.
    package let mode: UInt32
    /// The number of the account that owns it.
    package let owner: UInt32
    /// Whether it is a file with bytes of its own, and no folder, link or device.
    package let isOrdinary: Bool
    /// Whether it is a folder.
    package let isFolder: Bool

    /// What stands under a path; nil when there is nothing, or this account may not know.
    ///
    /// - Parameter followingLinks: whether a link stands for what it leads to.
    package init?(at path: String, followingLinks: Bool = true) {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    /// What an open file is.
    package init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        size = Int64(status.st_size)
        mode = UInt32(status.st_mode) & 0o7777
        owner = UInt32(status.st_uid)
        isOrdinary = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }
}
