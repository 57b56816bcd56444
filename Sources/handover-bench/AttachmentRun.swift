import Foundation

/// One large attachment: how long it takes, and by how much the peak of each side's memory grows.
enum AttachmentRun {
    /// Prepares, seals, sends and receives one message with an attachment of so many bytes.
    static func measure(_ bytes: Int, in folder: String) async throws -> AttachmentFigures {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pair = try BenchPair(in: folder)
        let small = try await pair.writeCases("small", bytes: 50_000, isEnclosure: false)
        let large = try await pair.writeCases("large", bytes: bytes, isEnclosure: true)
        func floor(_ name: String) throws -> Double {
            try Floor(messageBytes: bytes / 3 * 4, parallel: 1, folder: "\(folder)/floor-\(name)").perSecond(for: 0)
        }
        let before = try floor("before")
        // Warmed up, so that what is loaded once for any message is not counted as the attachment's.
        let ran = try pair.run(
            SendingPlan(
                folder: large.pack, supplementFolder: small.supplement, warmUpFolder: small.pack, conversations: 1,
                messagesEach: 10, warmUpSeconds: 1, seconds: 0))
        let after = try floor("after")
        let floorSeconds = 2 / (before + after)
        return AttachmentFigures(
            attachmentBytes: bytes, seconds: ran.sent.seconds.rounded(to: 2),
            sendingGrowthMegabytes: (Double(ran.sending.peakGrowthBytes) / 1_048_576).rounded(to: 1),
            receivingGrowthMegabytes: (Double(ran.receiving.peakGrowthBytes) / 1_048_576).rounded(to: 1),
            targetMegabytes: 64, floorSeconds: floorSeconds.rounded(to: 2),
            timesFloor: (ran.sent.seconds / floorSeconds).rounded(to: 2),
            othersShareOfMachine: ran.othersShare.rounded(to: 3))
    }
}
