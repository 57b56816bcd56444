public import CaseTransfer
import TransferStore

/// How far a message of ours has come.
public enum DeliveryProgress: Hashable, Sendable {
    /// On its way; the last fault, if an attempt failed.
    case underWay(fault: String?)
    /// The peer's signed receipt is stored.
    case delivered
    /// The peer's signed, final rejection is stored.
    case rejected(RejectionCode?)
    /// Given up: a person must look.
    case needsAttention(fault: String)
    /// A person hands it over: the other authority has no gateway.
    case byHand

    /// Whether waiting longer changes nothing.
    public var isSettled: Bool {
        switch self {
        case .underWay: false
        case .delivered, .rejected, .needsAttention, .byHand: true
        }
    }
}

extension Gateway {
    /// Queues a harmless message of kind `test`, which goes through the whole pipeline and means nothing.
    ///
    /// - Throws: `GatewayFault`: `peer-unknown`, `peer-by-hand` or `not-permitted`.
    public func sendTest(to peer: AuthorityCode, by acting: ActingPerson) async throws -> QueuedMessage {
        try require(.runChecks, of: acting)
        if try store.read({ try $0.peer(peer) })?.isByHand ?? false {
            throw GatewayFault(
                .no, code: "peer-by-hand", message: "\(name(of: peer)) has no gateway to test: it is a peer by hand.",
                remedy: "Ring them. Once they have a gateway, exchange cards and run `handover peer add`.")
        }
        return try await sealAndQueue(
            OutgoingMessage(
                conversation: ConversationID(random: try surroundings.random(16)), recipient: peer, statement: .test,
                actor: acting.actor))
    }

    /// How far a message has come.
    ///
    /// - Throws: `GatewayFault` with code `message-unknown`, or the store's fault.
    public func progress(of message: MessageDigest) throws -> DeliveryProgress {
        guard let item = try store.read({ try $0.outboxItem(message) }) else {
            if let stored = try store.read({ try $0.message(message) }), stored.direction == .out { return .byHand }
            throw GatewayFault(
                .notFound, code: "message-unknown", message: "That message was never queued here.",
                remedy: "See `handover show` for the messages of a transfer.")
        }
        switch item.state {
        case .waiting: return .underWay(fault: item.fault)
        case .delivered: return .delivered
        case .rejected: return .rejected(item.fault.flatMap(RejectionCode.init(rawValue:)))
        case .needsAttention, .stranded: return .needsAttention(fault: item.fault ?? "stranded")
        }
    }

    /// Waits until a message is settled or the time is up; somebody's `serve`, or `exchanging`, has to be at work.
    public func follow(_ message: MessageDigest, for limit: Duration) async throws -> DeliveryProgress {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: limit)
        let wait = settlements.begin(message)
        defer { settlements.end(wait) }
        // A dispatcher in this process wakes us; only one in another has to be looked after, and ever less often.
        var pause = Duration.milliseconds(100)
        // Beside our own dispatcher the store knows nothing yet that we would not be told.
        var looks = !settlements.dispatchesHere || limit <= pause
        while true {
            if let settled = settlements.settlement(wait) { return settled }
            if looks {
                let progress = try progress(of: message)
                if progress.isSettled || clock.now >= end { return progress }
            }
            looks = true
            await wait.turn(atMost: min(pause, end - clock.now))
            try Task.checkCancellation()
            pause = min(pause * 3 / 2, .milliseconds(300))
        }
    }

    /// Does something while the outbox is being emptied: by the `serve` of this home if one runs, else by this process.
    public func exchanging<Value: Sendable>(
        through transport: PeerTransport, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let lock = try? HomeLock(path: layout.serveLock) else { return try await body() }
        defer { withExtendedLifetime(lock) {} }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                await Dispatcher(gateway: self, transport: transport).run()
                return nil
            }
            group.addTask { [self] in
                // Retries fall due without anybody writing.
                while !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(500))
                    outboxBell.ring()
                }
                return nil
            }
            group.addTask { try await body() }
            defer { group.cancelAll() }
            while let finished = try await group.next() {
                if let value = finished { return value }
            }
            throw CancellationError()
        }
    }
}
