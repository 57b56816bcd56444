import CaseTransfer
import Foundation
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
    /// How long a message rests whose failed attempt could not be noted.
    var unnotedPause = Duration.seconds(60)

    /// Rows looked at in one go; more that are due are found by looking again.
    static let batch = 64

    /// What this process is sending now; nothing in it is taken a second time.
    ///
    /// Only here and not in the store: whoever serves holds the home's lock, so nobody else takes a message, and what dies with
    /// the process is simply sent again, because receipts are idempotent. A claim on disk would cost every message one more wait. Whoever
    /// withdraws a message asks for its ``FlightLock``, which is held here while the message is under way.
    private final class UnderWay: Sendable {
        private let peers = Mutex<[MessageDigest: AuthorityCode]>([:])
        var messages: Set<MessageDigest> { peers.withLock { Set($0.keys) } }
        var counts: [AuthorityCode: Int] { peers.withLock { $0.values.reduce(into: [:]) { $0[$1, default: 0] += 1 } } }
        func begin(_ job: OutboxItem) { peers.withLock { $0[job.message] = job.peer } }
        func end(_ job: OutboxItem) { peers.withLock { _ = $0.removeValue(forKey: job.message) } }
        /// Whether an attempt failed and that could not be noted.
        var hasUnnoted: Bool { unnoted.withLock { !$0.messages.isEmpty } }
        /// Whether an attempt at this message failed and that could not be noted: it may have left.
        func isUnnoted(_ message: MessageDigest) -> Bool { unnoted.withLock { $0.messages.contains(message) } }
        /// Keeps the message's lock until its next attempt: nobody withdraws what may have left unnoted.
        func leaveUnnoted(_ message: MessageDigest, _ lock: FlightLock?) {
            unnoted.withLock { unnoted in
                unnoted.messages.insert(message)
                unnoted.locks[message] = lock
            }
        }
        /// The lock kept since an attempt that could not be noted.
        func keptLock(of message: MessageDigest) -> FlightLock? {
            unnoted.withLock { $0.locks.removeValue(forKey: message) }
        }
        private let unnoted = Mutex<(messages: Set<MessageDigest>, locks: [MessageDigest: FlightLock])>(([], [:]))
        /// Whether the last look may have passed something over for want of a lane.
        var leftBehind: Bool {
            get { passedOver.withLock { $0 } }
            set { passedOver.withLock { $0 = newValue } }
        }
        private let passedOver = Mutex(false)
    }

    /// Runs on the threads that may block: an attempt is looked up, carried and noted without a change of thread for each.
    func run() async { await withTaskExecutorPreference(BlockingWork.executor) { await empty() } }

    private func empty() async {
        let underWay = UnderWay()
        var isNoted = false
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                // Should this process die, it tells that what was due may have left; see `Gateway.withdraw`.
                if !isNoted {
                    let now = gateway.now
                    isNoted = (try? await gateway.store.write { try $0.beginSending(at: now) }) != nil
                    if isNoted { gateway.settlements.beginDispatching() }
                }
                guard isNoted else {
                    await gateway.outboxBell.wait()
                    continue
                }
                let (jobs, mayBeMore) = await claim(underWay)
                for (job, peer) in jobs {
                    underWay.begin(job)
                    group.addTask {
                        let (progress, mayBeMore) = await fly(job, to: peer, underWay)
                        gateway.settlements.note(job.message, progress)
                        underWay.end(job)
                        if mayBeMore || underWay.leftBehind { gateway.outboxBell.ring() }
                    }
                }
                // One peer's long queue may have filled the batch: its lanes are full now, and the next look passes it over.
                if jobs.isEmpty || !mayBeMore { await gateway.outboxBell.wait() }
            }
        }
        if isNoted { gateway.settlements.endDispatching() }
        // Every attempt has ended; one whose failure could not be noted leaves the note as it is, as a process that dies does.
        if isNoted, !underWay.hasUnnoted { try? await gateway.store.write { try $0.endSending() } }
    }

    /// What is to be sent now and to whom, and whether more may be due than was looked at.
    private func claim(_ underWay: UnderWay) async -> (jobs: [(OutboxItem, PeerRecord?)], mayBeMore: Bool) {
        let now = gateway.now
        // Before it is known who is busy: an attempt that ends after this has us look again.
        underWay.leftBehind = true
        let (messages, counts) = (underWay.messages, underWay.counts)
        let busy = Set(counts.filter { $0.value >= Self.parallelPerPeer }.keys)
        do {
            let (jobs, due) = try await BlockingWork.run { [gateway] () throws -> ([(OutboxItem, PeerRecord?)], Int) in
                let (due, peers) = try gateway.store.read { reader in
                    let due = try reader.dueInOutbox(at: now, limit: Self.batch, passingOver: busy, and: messages)
                    // A peer whose entry cannot be read stops its own messages and nobody else's.
                    let peers = Set(due.map(\.peer)).compactMap { try? reader.peer($0) }
                    return (due, Dictionary(uniqueKeysWithValues: peers.map { ($0.code, $0) }))
                }
                guard !due.isEmpty else { return ([], 0) }
                var room = counts.mapValues { Self.parallelPerPeer - $0 }
                let jobs = due.filter { item in
                    let left = room[item.peer] ?? Self.parallelPerPeer
                    room[item.peer] = left - 1
                    return left > 0
                }
                return (jobs.map { ($0, peers[$0.peer]) }, due.count)
            }
            underWay.leftBehind = !busy.isEmpty || jobs.count < due || due == Self.batch
            return (jobs, due == Self.batch)
        } catch {
            gateway.log.error("The outbox could not be read", metadata: ["reason": "\(gateway.codeOf(error))"])
            return ([], false)
        }
    }

    /// Makes one attempt, unless somebody is just withdrawing the message, or has.
    ///
    /// - Returns: how it settled the message, nil when the message stays to be sent or is given up; and whether more of its transfer
    ///   may be due now.
    private func fly(
        _ job: OutboxItem, to peer: PeerRecord?, _ underWay: UnderWay
    ) async -> (progress: DeliveryProgress?, mayBeMore: Bool) {
        let attempt =
            underWay.keptLock(of: job.message).map(FlightLock.Attempt.taken)
            ?? FlightLock.attempt(path: gateway.layout.message(job.message.text))
        if case .busy = attempt {
            try? await Task.sleep(for: .milliseconds(50))
            return (nil, true)
        }
        // Where there is no lock to be had, the file is not there or cannot be read: the attempt says what is wrong with it.
        let lock = attempt.lock
        do {
            // What was withdrawn between the look into the outbox and the lock is there no more.
            let item = try await BlockingWork.run { [gateway] in
                try gateway.store.read { try $0.outboxItem(job.message) }
            }
            guard item?.state == .waiting else { return (nil, true) }
        } catch {
            gateway.log.error("The outbox could not be read", metadata: ["reason": "\(gateway.codeOf(error))"])
            if underWay.isUnnoted(job.message) { underWay.leaveUnnoted(job.message, lock) }
            try? await Task.sleep(for: .seconds(1))
            return (nil, true)
        }
        return await deliver(job, to: peer, underWay, lock)
    }

    private func deliver(
        _ job: OutboxItem, to peer: PeerRecord?, _ underWay: UnderWay, _ lock: FlightLock?
    ) async -> (progress: DeliveryProgress?, mayBeMore: Bool) {
        defer { withExtendedLifetime(lock) {} }
        let began = gateway.now
        guard let destination = peer.flatMap(gateway.destination) else {
            await failed(job, underWay, lock, began: began, fault: "peer-unknown", nothingLeft: true)
            return (nil, true)
        }
        let outcome = await transport.post(gateway.layout.message(job.message.text), destination)
        FaultPoint.answerArrived.reached()
        switch outcome {
        case .failed(let fault):
            await failed(job, underWay, lock, began: began, fault: fault.code.name, nothingLeft: fault.code.leftNothing)
        case .answered(let status, _, let body):
            let read = try? await BlockingWork.run { [gateway] in
                let read = try gateway.takeAnswer(body, to: job, askedAt: began)
                switch read {
                case .delivered, .rejected: FaultPoint.answerCommitted.reached()
                case .known, .retry, .unsigned: break
                }
                return read
            }
            switch read {
            case .delivered(let mayBeMore): return (.delivered, mayBeMore)
            case .rejected(let code): return (.rejected(code), true)
            case .known: return (nil, true)
            case .retry(let code): await failed(job, underWay, lock, began: began, fault: code)
            case .unsigned, nil: await failed(job, underWay, lock, began: began, fault: "unsigned-answer-\(status)")
            }
        }
        return (nil, true)
    }

    private func failed(
        _ job: OutboxItem, _ underWay: UnderWay, _ lock: FlightLock?, began: Moment, fault: String,
        nothingLeft: Bool = false
    ) async {
        // Of an attempt before it nobody knows whether it left.
        let nothingLeft = nothingLeft && !underWay.isUnnoted(job.message)
        do {
            let jitter = try gateway.surroundings.random(1).first ?? 0
            let salt = try gateway.surroundings.random(32)
            let now = gateway.now
            let plan = RetryPlan(giveUpAfter: gateway.settings.giveUpAfterSeconds)
            try await BlockingWork.run { [gateway] in
                try gateway.store.write { writer in
                    guard let item = try writer.outboxItem(job.message) else { return }
                    if let next = plan.next(
                        after: item.attempts + 1, since: item.triedSince(attemptAt: began), now: now, jitter: jitter)
                    {
                        try writer.retry(
                            job.message, at: next, began: began, fault: fault, nothingLeft: nothingLeft)
                    } else if try writer.giveUp(job.message, fault: fault, nothingLeft: nothingLeft) {
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
            underWay.leaveUnnoted(job.message, lock)
            // Its row says that it is due at once: on a full disk the peer would be called without a pause.
            try? await Task.sleep(for: unnotedPause)
        }
    }
}
