import CaseTransfer
import Foundation
import SecureXML
import Synchronization

/// The work that no gateway of this design can do without, alone: no XML, no TLS, no law, no queries.
///
/// For a round trip each side hashes the message once and writes it to a file of its own that is on the disk before the next
/// step; both sign once and verify once; three commits are on the disk, two at the sending side and one at the receiving, one
/// at a time on each side as in its store.
struct Floor {
    let messageBytes: Int
    let parallel: Int
    let folder: String

    /// What a commit of the store writes: so many pages of its write-ahead log.
    private static let commitBytes = 12 * 4096
    /// What is signed: a manifest of usual size.
    private static let signedBytes = 4096

    /// Round trips a second; for 0 seconds, of one round trip.
    ///
    /// Its files stay: ext4 looks for a free inode past every one that was given back within the last minutes, so that
    /// removing some hundred files here would be paid for by every file that the gateways make afterwards.
    func perSecond(for seconds: Double) throws -> Double {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let sides = try [FloorSide("sending", in: folder), FloorSide("receiving", in: folder)]
        let block = Noise.bytes(min(messageBytes, 1 << 20))
        let done = Mutex(0)
        let failure = Mutex<(any Error)?>(nil)
        let began = ContinuousClock.now
        let end = began.advanced(by: .seconds(seconds))
        let group = DispatchGroup()
        for worker in 0..<parallel {
            group.enter()
            Thread.detachNewThread {
                defer { group.leave() }
                var turn = 0
                do {
                    repeat {
                        turn += 1
                        try Self.roundTrip("\(worker)-\(turn)", block, messageBytes, sides[0], sides[1])
                        done.withLock { $0 += 1 }
                    } while ContinuousClock.now < end
                } catch {
                    failure.withLock { $0 = error }
                }
            }
        }
        group.wait()
        if let error = failure.withLock({ $0 }) { throw error }
        return Double(done.withLock { $0 }) / ((ContinuousClock.now - began) / .seconds(1))
    }

    private static func roundTrip(
        _ name: String, _ block: [UInt8], _ size: Int, _ sending: FloorSide, _ receiving: FloorSide
    ) throws {
        let manifest = Array(block.prefix(signedBytes))
        let message = try sending.store(name, block, size)
        let seal = try sending.key.sign(manifest + message.bytes)
        try sending.commit(commitBytes)
        let received = try receiving.store(name, block, size)
        guard sending.certificate.verifies(signature: seal, over: manifest + received.bytes) else {
            throw BenchFault("a signature of the floor does not verify")
        }
        let receipt = try receiving.key.sign(manifest)
        try receiving.commit(commitBytes)
        guard receiving.certificate.verifies(signature: receipt, over: manifest) else {
            throw BenchFault("a signature of the floor does not verify")
        }
        try sending.commit(commitBytes)
    }
}

/// One side of the floor: a key, a folder and a log.
final class FloorSide: Sendable {
    let key: SigningKey
    let certificate: Certificate
    private let folder: String
    private let log: Mutex<FileHandle>

    init(_ name: String, in parent: String) throws {
        folder = parent + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/log"
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFault("\(path) cannot be written") }
        log = Mutex(file)
        key = try SigningKey.generateP256()
        certificate = try Certificate.selfSigned(
            profile: .seal, key: key, commonName: name, organisation: "Bench", hostnames: [],
            validFrom: Int64(time(nil)) - 300, days: 2, serial: SecureRandom.bytes(16))
    }

    /// Hashes a message while it is written to a file, whose bytes and name are on the disk when this returns.
    func store(_ name: String, _ block: [UInt8], _ size: Int) throws -> SHA256Digest {
        let path = folder + "/" + name
        let descriptor = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BenchFault("\(path) cannot be written") }
        defer { close(descriptor) }
        let hasher = SHA256Hasher()
        var left = size
        while left > 0 {
            let count = min(left, block.count)
            let written = block.withUnsafeBytes { bytes -> Int in
                let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
                hasher.update(piece)
                return write(descriptor, piece.baseAddress, piece.count)
            }
            guard written == count else { throw BenchFault("\(path) cannot be written") }
            left -= count
        }
        guard fsync(descriptor) == 0, rename(path + ".new", path) == 0 else {
            throw BenchFault("\(path) cannot be written")
        }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw BenchFault("\(folder) cannot be written") }
        return hasher.finish()
    }

    /// Appends to the log, one at a time, and waits for the disk.
    func commit(_ bytes: Int) throws {
        try log.withLock { log in
            // A log is used again from its start, as the store's is after a checkpoint.
            if try log.offset() > 4 << 20 { try log.seek(toOffset: 0) }
            try log.write(contentsOf: Data(count: bytes))
            guard fdatasync(log.fileDescriptor) == 0 else { throw BenchFault("the log cannot be written") }
        }
    }
}
