import CaseTransfer
import Foundation
import SecureXML
import TransferStore

/// Files that only the gateway's own account may read.
enum PrivateFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault(path, errno) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress.map { $0 + offset }, raw.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw fault(path, errno)
            }
            offset += written
        }
        guard fsync(descriptor) == 0 else { throw fault(path, errno) }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw GatewayFault(
                .notFound, code: "file-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Check the path and that this account may read it.")
        }
        return Array(data)
    }

    /// SHA-256 of a file, read in pieces.
    static func digest(_ path: String) throws -> MessageDigest {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw fault(path, ENOENT) }
        defer { try? handle.close() }
        let hasher = SHA256Hasher()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            piece.withUnsafeBytes { hasher.update($0) }
        }
        return MessageDigest(hasher.finish())
    }

    /// Bytes in a file, or nil when it is not there. Asks for nothing else: Foundation looks up its owner's name as well.
    static func size(_ path: String) -> Int64? {
        FileFacts(at: path)?.size
    }

    /// Bytes in an ordinary file that this account can read; nil for anything else. Links are not followed.
    static func readableSize(_ path: String) -> Int64? {
        guard access(path, R_OK) == 0, let facts = FileFacts(at: path, followingLinks: false) else { return nil }
        return facts.isOrdinary ? facts.size : nil
    }

    /// A path with every link in it followed, or nil when nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Makes a file's bytes survive a power cut.
    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(path, errno) }
    }

    /// Makes the names in a folder survive a power cut.
    static func syncFolder(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(path, errno) }
    }

    /// Whether something is there, as far as this account can tell: what it may not look at is not taken for missing.
    static func isThere(_ path: String) -> Bool {
        FileFacts(at: path, followingLinks: false) != nil || errno != ENOENT
    }

    /// Whether something is there that this account cannot read; a folder it must be able to enter as well.
    static func isUnusable(_ path: String) -> Bool {
        guard isThere(path) else { return false }
        guard let facts = FileFacts(at: path) else { return true }
        return access(path, facts.isFolder ? R_OK | X_OK : R_OK) != 0
    }

    static func rename(_ from: String, to: String) throws {
        guard Glibc.rename(from, to) == 0 else { throw fault(to, errno) }
    }

    static func remove(_ path: String) {
        unlink(path)
    }

    static func fault(_ path: String, _ code: Int32) -> GatewayFault {
        let reason = String(cString: strerror(code))
        if code == ENOSPC || code == EDQUOT {
            return GatewayFault(
                .cannotWrite, code: "disk-full", message: "There is no room to write \(path).",
                remedy:
                    "Free some space on this disk; nothing that was stored is lost, and queued work goes on by itself.")
        }
        return GatewayFault(
            .cannotWrite, code: "file-not-written", message: "\(path) cannot be written: \(reason).",
            remedy: "Check that the folder exists and belongs to the account that runs the gateway.")
    }
}
