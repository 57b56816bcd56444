import CaseTransfer
import Foundation
import GatewayService
import TransferStore
import Synchronization

/// What the sending side does.
struct SendingPlan: Codable {
    /// The folder of the case that is prepared and sent again and again.
    var folder: String
    /// The folder from which its conversations are supplemented.
    var supplementFolder: String
    /// The folder of the case that warms both sides up; the same as `folder` unless one message is measured alone.
    var warmUpFolder: String
    var conversations: Int
    /// Messages in one conversation: the pack and its supplements.
    var messagesEach: Int
    var warmUpSeconds: Double
    /// How long it is measured; 0 sends one message, its preparation included.
    var seconds: Double
}

/// What the sending side measured.
struct SendingResult: Codable {
    var seconds: Double
    var messageBytes: Int
    /// From the beginning of sealing to the stored receipt, in milliseconds, in ascending order.
    var milliseconds: [Double]
    /// Those of the packs alone, which cost more than the supplements that follow them.
    var packMilliseconds: [Double]
}

/// Conversations that go on side by side, each a pack and supplements, each message after the receipt of the one before it.
///
/// A case is read and its documents are laid out beforehand; sealing, sending, the peer's work and taking its receipt are measured.
final class Sending: Sendable {
    private let plan: SendingPlan
    private let gateway: Gateway
    private let worker: ActingPerson
    private let prepared = Mutex<[Prepared]>([])
    private let serial = Mutex(0)

    init(_ plan: SendingPlan, gateway: Gateway) throws {
        self.plan = plan
        self.gateway = gateway
        worker = try BenchSide.worker(in: gateway)
    }

    /// Warms up and prepares as many cases as the measurement will send at that pace, because preparing is no part of it.
    func prepare() async throws {
        let warm = plan.conversations * 2
        try add(warm, of: plan.warmUpFolder)
        let pace = try await exchange(plan.warmUpFolder, for: plan.warmUpSeconds)
        guard plan.seconds > 0 else { return prepared.withLock { $0 = [] } }
        let expected = Double(pace.count) / max(plan.warmUpSeconds, 0.1) * plan.seconds
        try add(Int(expected * 1.3) / plan.messagesEach + plan.conversations, of: plan.folder)
    }

    /// Exchanges for the planned time, or one message.
    func measure() async throws -> SendingResult {
        let began = ContinuousClock.now
        if plan.seconds == 0 { try add(1, of: plan.folder) }
        let taken = try await exchange(plan.folder, for: plan.seconds)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let sizes = try gateway.store.read { reader in
            try taken.prefix(100).compactMap { try reader.message($0.message)?.size }
        }
        let mean = sizes.isEmpty ? 0 : sizes.reduce(0, +) / Int64(sizes.count)
        return SendingResult(
            seconds: seconds, messageBytes: Int(mean), milliseconds: taken.map(\.milliseconds).sorted(),
            packMilliseconds: taken.filter(\.isPack).map(\.milliseconds).sorted())
    }

    /// A case that is ready to be sealed, and what will be added to it again and again.
    private struct Prepared {
        let transfer: TransferState
        let supplement: @Sendable (MessageDigest) -> OutgoingMessage
    }

    private struct RoundTrip {
        let message: MessageDigest
        let isPack: Bool
        let milliseconds: Double
    }

    private func exchange(_ folder: String, for seconds: Double) async throws -> [RoundTrip] {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        return try await withThrowingTaskGroup(of: [RoundTrip].self) { group in
            for _ in 0..<plan.conversations {
                group.addTask { [self] in try await converse(folder, until: end) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// One conversation after another until the time is up; the last goes on when no other is prepared.
    private func converse(_ folder: String, until end: ContinuousClock.Instant) async throws -> [RoundTrip] {
        var taken: [RoundTrip] = []
        var current: Prepared?
        var supplement: OutgoingMessage?
        var sent = 0
        repeat {
            if sent % plan.messagesEach == 0, let next = prepared.withLock({ $0.popLast() }) {
                current = next
                supplement = nil
                sent = 0
            }
            guard let current else { break }
            let began = ContinuousClock.now
            let queued =
                if let supplement { try await gateway.sealAndQueue(supplement) } else {
                    try await gateway.send(current.transfer, by: worker)
                }
            let progress = try await gateway.follow(queued.digest, for: .seconds(120))
            guard progress == .delivered else { throw BenchFault("a message was not receipted: \(progress)") }
            taken.append(
                RoundTrip(
                    message: queued.digest, isPack: queued.kind == .pack,
                    milliseconds: (ContinuousClock.now - began) / .milliseconds(1)))
            sent += 1
            if sent == 1 { supplement = current.supplement(queued.digest) }
        } while ContinuousClock.now < end
        return taken
    }

    private func add(_ count: Int, of folder: String) throws {
        let fresh = try (0..<count).map { _ in
            try BenchCase.renew(
                folder,
                serial: serial.withLock { serial in
                    serial += 1; return serial
                })
            let conversation = try gateway.prepare(folder, recipient: nil, sentence: "A measurement.", by: worker)
                .conversation
            let transfer = try gateway.transfer(conversation.text)
            return Prepared(
                transfer: transfer,
                supplement: try gateway.supplementMessage(
                    transfer, from: plan.supplementFolder, note: "One more page.", by: worker))
        }
        prepared.withLock { $0 += fresh }
    }
}
