import Foundation
import TransferStore

/// The verified bytes of one file of a document, open for reading; nothing of them lies on the disk under any name.
public final class OpenedFile: Sendable {
    /// Under which name of ours a browser saves it; it names nobody.
    public let name: String
    /// Whether it says that it is a PDF and begins as one.
    public let isPDF: Bool
    /// Its size in bytes.
    public let size: Int64
    private let descriptor: Int32

    /// Opens a file whose bytes were verified, and takes its name away.
    ///
    /// - Throws: `GatewayFault` with code `file-not-written`.
    init(_ path: String, name: String, isPDF: Bool, keepingPath: Bool = false) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw PrivateFile.fault(path, errno) }
        if !keepingPath { PrivateFile.remove(path) }
        self.descriptor = descriptor
        self.name = name
        self.isPDF = isPDF
        size = FileFacts(of: descriptor)?.size ?? 0
    }

    deinit { close(descriptor) }

    /// Its bytes from a place on, no more than asked for; none at the end.
    ///
    /// - Throws: `GatewayFault` with code `document-not-read`.
    public func bytes(from offset: Int64, most: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: most)
        while true {
            let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, most, off_t(offset)) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw GatewayFault(
                    .cannotWrite, code: "document-not-read", message: "The file could not be read to its end.",
                    remedy: "Open it again.")
            }
            return Array(bytes.prefix(count))
        }
    }
}
