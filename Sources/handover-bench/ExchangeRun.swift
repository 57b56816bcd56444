import Foundation

/// One size of message, exchanged for a while by conversations side by side.
struct ExchangeRun {
    let size: MessageSize
    let conversations: Int
    let folder: String

    /// Measures the floor, the exchange, and the floor again.
    func measure() async throws -> ExchangeFigures {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pair = try BenchPair(in: folder)
        let source = try await pair.writeCases(
            "case", bytes: size.bytes, isEnclosure: size.isAttachment)
        let fileBytes = size.isAttachment ? size.bytes / 3 * 4 : size.bytes
        let floorSeconds = max(1, size.seconds / 10)
        func floor(_ name: String) throws -> Double {
            try Floor(messageBytes: fileBytes, parallel: conversations, folder: "\(folder)/floor-\(name)")
                .perSecond(for: floorSeconds)
        }
        let before = try floor("before")
        let ran = try pair.run(
            SendingPlan(
                folder: source.pack, supplementFolder: source.supplement, warmUpFolder: source.pack,
                conversations: conversations, messagesEach: 10,
                warmUpSeconds: max(1, size.seconds / 20), seconds: size.seconds))
        let after = try floor("after")
        let count = Double(ran.sent.milliseconds.count)
        let processorSeconds = ran.sending.processorSeconds + ran.receiving.processorSeconds
        let processors = Double(ProcessInfo.processInfo.activeProcessorCount)
        return ExchangeFigures(
            conversations: conversations, messageBytes: ran.sent.messageBytes, roundTrips: Int(count),
            seconds: ran.sent.seconds.rounded(to: 2), perSecond: (count / ran.sent.seconds).rounded(to: 1),
            target: size.target, p50Milliseconds: ran.sent.milliseconds.percentile(0.50),
            p99Milliseconds: ran.sent.milliseconds.percentile(0.99),
            packs: ran.sent.packMilliseconds.count,
            packP50Milliseconds: ran.sent.packMilliseconds.percentile(0.50),
            packP99Milliseconds: ran.sent.packMilliseconds.percentile(0.99),
            sendingProcessorMilliseconds: (ran.sending.processorSeconds * 1000 / count).rounded(to: 2),
            receivingProcessorMilliseconds: (ran.receiving.processorSeconds * 1000 / count).rounded(to: 2),
            processorsAllowPerSecond: (processors * count / processorSeconds).rounded(to: 1),
            floorPerSecond: ((before + after) / 2).rounded(to: 1),
            ofFloor: (count / ran.sent.seconds / ((before + after) / 2)).rounded(to: 3),
            othersShareOfMachine: ran.othersShare.rounded(to: 3))
    }
}

extension [Double] {
    /// Of times in ascending order, the one within which so large a share was over.
    func percentile(_ share: Double) -> Double {
        guard !isEmpty else { return 0 }
        let index = Int((Double(count) * share).rounded(.up)) - 1
        return self[Swift.min(Swift.max(index, 0), count - 1)].rounded(to: 1)
    }
}

extension Double {
    func rounded(to places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
