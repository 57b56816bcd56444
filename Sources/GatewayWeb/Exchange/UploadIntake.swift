import GatewayService
import HummingbirdCore
import Logging
import NIOCore

/// Streams one upload to disk within the limits, and says what became of it.
struct UploadIntake: Sendable {
    /// The sender went away, fell silent or drew the upload out; no file is left.
    struct CutShort: Error, Equatable {}

    /// The largest message taken, in bytes.
    let largest: Int64
    /// The folder written to.
    let folder: String
    /// How slow an upload may be.
    let limits: ListenerLimits
    /// Where the writing is done.
    let threads: WriterThreads
    /// Told when the disk refuses.
    let logger: Logger

    /// Takes a whole upload; throws when the sender did not send all of it.
    func take(_ body: inout RequestBody.AsyncIterator, declared: Int64?) async throws -> UploadedMessage {
        var random = SystemRandomNumberGenerator()
        var file = IncomingFile(in: folder, using: threads, random: &random)
        var received: Int64 = 0
        do {
            let arrival = try await stream(&body, declared: declared, into: &file, counting: &received)
            if arrival == .tooLarge { await file.empty() }
            return UploadedMessage(path: file.path, size: received, arrival: arrival)
        } catch let refusal as IncomingFile.DiskRefusal {
            logger.error("an upload could not be stored", metadata: ["errno": "\(refusal.number)"])
            await file.empty()
            return UploadedMessage(path: file.path, size: received, arrival: .notStored)
        } catch {
            await file.remove()
            throw error
        }
    }

    private func stream(
        _ body: inout RequestBody.AsyncIterator, declared: Int64?, into file: inout IncomingFile,
        counting received: inout Int64
    ) async throws -> UploadedMessage.Arrival {
        if let declared, declared > largest { return .tooLarge }
        let began = ContinuousClock.now
        while let chunk = try await body.next() {
            received += Int64(chunk.readableBytes)
            if received > largest { return .tooLarge }
            if limits.isDrawnOut(received: received, after: .now - began) { throw CutShort() }
            try await file.append(chunk)
        }
        // A connection that ends too early throws (the HTTP decoder sees to it, and a test to the decoder); but a stream
        // also ends when its task is cancelled, which must not pass for the end of the message.
        if Task.isCancelled || declared.map({ $0 != received }) == true { throw CutShort() }
        try await file.close()
        return .whole
    }
}
