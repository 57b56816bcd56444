import CaseTransfer
import Logging
import OutboundHTTP
import Synchronization
import TransferStore

/// Empties the outbox: several conversations at once, one message of each at a time, until its task is cancelled.
struct Dispatcher: Sendable {
    /// Messages under way to one peer at once.
    static let parallelPerPeer = 8

    let gateway: Gateway
    let transport: PeerTransport

    private final class UnderWay: Sendable {
        private let counts = Mutex<[AuthorityCode: Int]>([:])
        func add(_ peer: AuthorityCode, _ step: Int) { counts.withLock { $0[peer, default: 0] += step } }
        func count(_ peer: AuthorityCode) -> Int { counts.withLock { $0[peer] ?? 0 } }
    }

    func run() async {
        let underWay = UnderWay()
        // A message that was on its way when an earlier process died is simply sent again: receipts are idempotent.
        try? await gateway.store.write { writer in try writer.releaseOutbox() }
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                for job in await claim(underWay) {
                    underWay.add(job.peer, 1)
                    group.addTask {
                        await deliver(job)
                        gateway.settlements.note(job.message)
                        underWay.add(job.peer, -1)
                        gateway.outboxBell.ring()
                    }
                }
                await gateway.outboxBell.wait()
            }
        }
    }

    private func claim(_ underWay: UnderWay) async -> [OutboxItem] {
        let now = gateway.now
        do {
            let due = try await BlockingWork.run { [gateway] in
                try gateway.store.read { try $0.dueInOutbox(at: now, limit: 64) }
            }
            guard !due.isEmpty else { return [] }
            var room: [AuthorityCode: Int] = [:]
            let jobs = due.filter { item in
                let left = room[item.peer] ?? (Self.parallelPerPeer - underWay.count(item.peer))
                room[item.peer] = left - 1
                return left > 0
            }
            guard !jobs.isEmpty else { return [] }
            return try await BlockingWork.run { [gateway] in
                try gateway.store.write { writer in
                    try jobs.filter { try writer.markSending($0.message, at: now) }
                }
            }
        } catch {
            gateway.log.error("The outbox could not be read", metadata: ["reason": "\(gateway.codeOf(error))"])
            return []
        }
    }

    private func deliver(_ job: OutboxItem) async {
        let destination = try? await BlockingWork.run { [gateway] in try gateway.destination(of: job.peer) }
        guard let destination else {
            return await failed(job, fault: "peer-unknown")
        }
        let outcome = await transport.post(gateway.layout.message(job.message.text), destination)
        FaultPoint.answerArrived.reached()
        switch outcome {
        case .failed(let fault):
            await failed(job, fault: fault.code.name)
        case .answered(let status, _, let body):
            let read = try? await BlockingWork.run { [gateway] in try gateway.takeAnswer(body, to: job) }
            switch read {
            case .settled:
                FaultPoint.answerCommitted.reached()
            case .retry(let code):
                await failed(job, fault: code)
            case .unsigned, nil:
                await failed(job, fault: "unsigned-answer-\(status)")
            }
        }
    }

    private func failed(_ job: OutboxItem, fault: String) async {
        do {
            let jitter = try gateway.surroundings.random(1).first ?? 0
            let salt = try gateway.surroundings.random(32)
            let now = gateway.now
            let plan = RetryPlan(giveUpAfter: gateway.settings.giveUpAfterSeconds)
            try await BlockingWork.run { [gateway] in
                try gateway.store.write { writer in
                    if let next = plan.next(
                        after: job.attempts + 1, queuedAt: job.queuedAt, now: now, jitter: jitter)
                    {
                        try writer.retry(job.message, at: next, fault: fault)
                    } else if try writer.giveUp(job.message, fault: fault) {
                        try writer.append(
                            JournalDraft(
                                actor: .gateway, conversation: job.conversation,
                                event: .deliveryGivenUp(message: job.message, fault: fault)),
                            at: now, salt: salt)
                    }
                }
            }
            gateway.log.info(
                "A message was not delivered",
                metadata: ["peer": "\(job.peer)", "attempt": "\(job.attempts + 1)", "fault": "\(fault)"])
        } catch {
            gateway.log.error("A failed delivery could not be noted", metadata: ["reason": "\(gateway.codeOf(error))"])
        }
    }
}
