import CaseTransfer
import Dispatch
import Logging
import Synchronization
import TransferStore
import WorkingDays

/// A gateway that exchanges: it watches its store for others' writes, keeps the admitted peers current and empties the outbox.
public struct ServingGateway: Sendable {
    /// The gateway.
    public let gateway: Gateway
    /// What the exchange listener serves.
    public let inlet: ExchangeInlet

    private let snapshot: PeerSnapshot
    private let transport: PeerTransport

    /// Prepares to serve; whoever calls holds the home's ``TransferStore/HomeLock``.
    ///
    /// - Throws: the store's fault when the register cannot be read.
    public init(_ gateway: Gateway, transport: PeerTransport) throws {
        self.gateway = gateway
        self.transport = transport
        snapshot = PeerSnapshot()
        snapshot.refresh(from: try gateway.store.read { try $0.peers() })
        inlet = gateway.inlet(snapshot)
    }

    /// Runs until its task is cancelled.
    public func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await Dispatcher(gateway: gateway, transport: transport).run() }
            group.addTask { await watch() }
            group.addTask { await sweepRegularly() }
            group.addTask { await tellRegularly() }
            group.addTask { await takeUpForSearchRegularly() }
        }
    }

    /// Once at the start, after whatever stopped the last process, and every hour for what other processes leave.
    private func sweepRegularly() async {
        let stop = StopSign()
        while !Task.isCancelled {
            do {
                try await withTaskCancellationHandler {
                    try await BlockingWork.run { [gateway] in
                        try gateway.markEarlierPlaces()
                        _ = try gateway.sweep()
                        // In a large home that is older than the marks it takes minutes, and a server that is told to stop does not wait.
                        try gateway.noteSameChildrenLeftOut(unless: { stop.isSet })
                        try gateway.retrySearch(unless: { stop.isSet })
                        try gateway.forgetPurgedNames(unless: { stop.isSet })
                    }
                } onCancel: {
                    stop.set()
                }
            } catch {
                gateway.log.error("What was left behind stays", metadata: ["reason": "\(gateway.codeOf(error))"])
            }
            try? await Task.sleep(for: .seconds(Gateway.sweepAge))
        }
    }

    /// Once at the start and every minute: what has come due since, and what somebody has done about it.
    ///
    /// Everything a clock rests on stands in the journal or is the day, so where neither has moved there is nothing to look for.
    private func tellRegularly() async {
        var seen: TellingPlace?
        while !Task.isCancelled {
            do {
                // Read first: what is written meanwhile is looked for the next time.
                let place = try await BlockingWork.run { [gateway] in try TellingPlace(gateway) }
                if place != seen { try await inPieces { try $0.raiseSomeAlerts() } }
                seen = place
            } catch {
                gateway.log.error("What falls due could not be told", metadata: ["reason": "\(gateway.codeOf(error))"])
            }
            try? await Task.sleep(for: .seconds(60))
        }
    }

    /// So that whoever searches first in the morning does not wait for what came in the night.
    ///
    /// After a release that had no tokens, or a lost key, every pack is read once: beside what falls due, and in pieces, so that a server
    /// which is told to stop waits for no more than one of them.
    private func takeUpForSearchRegularly() async {
        while !Task.isCancelled {
            do {
                try await inPieces { try $0.bringSearchUpToDate(atMost: Self.takenUpAtOnce) }
            } catch {
                gateway.log.error(
                    "Transfers could not be taken up for the search", metadata: ["reason": "\(gateway.codeOf(error))"])
            }
            try? await Task.sleep(for: .seconds(60))
        }
    }

    /// Does what can wait a piece at a time, each followed by a rest of three times its length: what came in the last minute would otherwise
    /// take a processor for seconds, and every message that arrives in them would wait.
    ///
    /// - Parameter piece: does some of it, and says whether nothing is left.
    private func inPieces(_ piece: @escaping @Sendable (Gateway) throws -> Bool) async throws {
        while !Task.isCancelled {
            let began = ContinuousClock.now
            if try await BlockingWork.run({ [gateway] in try piece(gateway) }) { return }
            try? await Task.sleep(for: (ContinuousClock.now - began) * 3)
        }
    }

    /// How many transfers are taken up in one piece.
    private static let takenUpAtOnce = 5

    /// A day, and how long the journal was on it.
    private struct TellingPlace: Equatable, Sendable {
        let day: CivilDate
        let length: Int

        init(_ gateway: Gateway) throws {
            day = gateway.today
            length = try gateway.store.read { try $0.journal?.length ?? 0 }
        }
    }

    /// Commands write the same home from other processes; `PRAGMA data_version` says when, and costs microseconds to ask.
    private func watch() async {
        var seen = -1
        var ticks = 0
        while !Task.isCancelled {
            let version = (try? await BlockingWork.run { [gateway] in try gateway.store.dataVersion() }) ?? seen
            ticks += 1
            if version != seen {
                seen = version
                let peers = try? await BlockingWork.run { [gateway] in try gateway.store.read { try $0.peers() } }
                if let peers { snapshot.refresh(from: peers) }
                gateway.outboxBell.ring()
            } else if ticks.isMultiple(of: 5) {
                // Retries fall due without anybody writing.
                gateway.outboxBell.ring()
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}

/// Tells work on a thread of its own that its task was cancelled.
private final class StopSign: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }

    func set() { state.withLock { $0 = true } }
}
