import Synchronization

/// Gives each request a lane: a free one of its peer's, a new one while there are fewer than allowed, or the next that
/// becomes free.
final class LanePool: Sendable {
    /// A request and whom to tell.
    struct Job: Sendable {
        let transfer: Transfer
        let done: @Sendable (HTTPSExchange) -> Void
    }

    private struct IdleLane {
        let lane: Lane
        let since: ContinuousClock.Instant
    }

    private struct Lanes {
        var idle: [IdleLane] = []
        var busy = 0
        var waiting: [Job] = []
        var isUnused: Bool { idle.isEmpty && busy == 0 && waiting.isEmpty }
    }

    private struct State {
        var lanes: [LaneKey: Lanes] = [:]
        /// The key last asked for at each place; lanes of any other there are closed, not kept.
        var current: [PeerPlace: LaneKey] = [:]
    }

    private let state = Mutex(State())
    private let parallelism: Int
    private let idleLimit: Duration

    /// - Parameters:
    ///   - parallelism: the most requests to one peer at a time, at least 1.
    ///   - idleLimit: how long a lane without work keeps its connection.
    init(parallelism: Int, idleLimit: Duration) {
        self.parallelism = max(1, parallelism)
        self.idleLimit = idleLimit
    }

    /// Runs a job now or when its turn comes.
    func submit(_ job: Job) {
        let key = LaneKey(job.transfer.request, place: job.transfer.place)
        let (lane, retired, cancelled) = state.withLock { state -> (Lane?, [Lane], Bool) in
            let retired = retireStale(in: &state, besides: key)
            // Under the lock: a cancellation either shows here or finds the job waiting.
            guard !job.transfer.isCancelled else { return (nil, retired, true) }
            state.current[key.place] = key
            var lanes = state.lanes[key, default: Lanes()]
            defer { state.lanes[key] = lanes }
            // The lane used last has the connection most likely to be alive.
            if let warm = lanes.idle.popLast() {
                lanes.busy += 1
                return (warm.lane, retired, false)
            }
            if lanes.busy < parallelism {
                lanes.busy += 1
                return (Lane(), retired, false)
            }
            lanes.waiting.append(job)
            return (nil, retired, false)
        }
        for lane in retired { lane.retire() }
        if cancelled { job.done(Self.cancelled(job.transfer)) }
        if let lane { start(job, on: lane, key) }
    }

    /// Stops a transfer wherever it is: before it waits, while it waits, or on its lane.
    func cancel(_ transfer: Transfer) {
        transfer.cancel()
        let key = LaneKey(transfer.request, place: transfer.place)
        let waiting = state.withLock { state -> Job? in
            guard let index = state.lanes[key]?.waiting.firstIndex(where: { $0.transfer === transfer }) else {
                return nil
            }
            return state.lanes[key]?.waiting.remove(at: index)
        }
        waiting?.done(Self.cancelled(transfer))
    }

    private func start(_ job: Job, on lane: Lane, _ key: LaneKey) {
        lane.run { lane in
            let exchange = lane.carry(job.transfer)
            // Free before the caller knows, so that its next request finds this connection.
            self.finished(lane, key)
            job.done(exchange)
        }
    }

    private func finished(_ lane: Lane, _ key: LaneKey) {
        let now = ContinuousClock.now
        let (next, retires) = state.withLock { state -> (Job?, Bool) in
            var lanes = state.lanes[key, default: Lanes()]
            defer { state.lanes[key] = lanes.isUnused ? nil : lanes }
            if !lanes.waiting.isEmpty { return (lanes.waiting.removeFirst(), false) }
            lanes.busy -= 1
            guard state.current[key.place] == key else { return (nil, true) }
            lanes.idle.append(IdleLane(lane: lane, since: now))
            return (nil, false)
        }
        if let next { start(next, on: lane, key) }
        if retires { lane.retire() }
    }

    /// Takes out lanes idle for too long, and those of the same place with another trust, identity or proxy.
    private func retireStale(in state: inout State, besides key: LaneKey) -> [Lane] {
        let now = ContinuousClock.now
        var retired: [Lane] = []
        for (other, lanes) in state.lanes {
            let superseded = other.place == key.place && other != key
            let (stale, kept) = lanes.idle.reduce(into: ([Lane](), [IdleLane]())) { parts, idle in
                if superseded || now - idle.since >= idleLimit {
                    parts.0.append(idle.lane)
                } else {
                    parts.1.append(idle)
                }
            }
            guard !stale.isEmpty else { continue }
            retired += stale
            var rest = lanes
            rest.idle = kept
            state.lanes[other] = rest.isUnused ? nil : rest
        }
        return retired
    }

    private static func cancelled(_ transfer: Transfer) -> HTTPSExchange {
        HTTPSExchange(
            outcome: .failed(TransportFault(.cancelled, at: transfer.place.text)), timings: HTTPSTimings())
    }
}
