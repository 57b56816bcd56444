import Dispatch
import Foundation
import GRDB
import Synchronization

/// Lets writes that wait for the same disk share one commit.
///
/// Whoever gets the writing connection asks for the store's lock, takes what is waiting by then, up to ``largestBatch``, runs each piece
/// in a savepoint of one immediate transaction, and commits once. A piece that throws is undone alone; a commit that fails fails them all.
///
/// While another process keeps the lock, only a few callers wait for it: the others are told that the store is busy, so that their
/// threads are there for whoever only reads.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [PendingWrite] = []
        /// Whether a caller is on its way to the writing connection, or there, and will pass its place on.
        var isLed = false
        /// Since when the connection asks for the store's lock; nil when it has it, or does not ask.
        var asksSince: ContinuousClock.Instant?
        /// The thread that runs a piece.
        var writing: pthread_t?

        /// Whether another process has kept the lock for longer than two processes get in each other's way.
        var isHeldUp: Bool { asksSince.map { ContinuousClock.now - $0 > WriteQueue.patience } ?? false }

        /// How many callers' threads are held up behind the one that goes for the connection.
        var blocked: Int { waiting.count { $0.turn != nil } }
    }

    private let state = Mutex(State())
    /// How many pieces may share a commit, so that the first does not wait long for the last.
    private static let largestBatch = 32
    /// How many callers' threads may wait while another process keeps the lock.
    private static let mostHeldUp = 8
    private static let patience = Duration.milliseconds(500)

    /// Adds a piece that its caller will settle.
    func add(_ write: PendingWrite) {
        state.withLock { $0.waiting.append(write) }
    }

    /// Refuses what would wait for itself: the caller's thread runs a piece of this queue.
    ///
    /// - Throws: `StoreError.Code.nestedWrite`.
    func requireNotWriting() throws {
        let isWriting = state.withLock { state in
            state.writing.map { pthread_equal($0, pthread_self()) != 0 } ?? false
        }
        if isWriting { throw StoreError.nestedWrite }
    }

    /// Adds a piece and blocks until it is settled, here or by whoever is on the writing connection.
    ///
    /// Of the callers that block, one at a time goes for the connection. The others wait for their own piece: lined up before the
    /// connection, each that is settled would have to be woken there, one after the other, before the next could begin.
    ///
    /// - Parameter lead: settles the piece, and what waits with it, on the writing connection.
    func settle(_ write: PendingWrite, leading lead: () -> Void) {
        let turn = DispatchSemaphore(value: 0)
        let leads = state.withLock { state -> Bool? in
            guard !state.isHeldUp || state.blocked < Self.mostHeldUp else { return nil }
            state.waiting.append(write)
            defer { state.isLed = true }
            if state.isLed { write.turn = turn }
            return !state.isLed
        }
        guard let leads else { return write.settle(StoreError.heldUp) }
        if !leads {
            while turn.wait(timeout: .now() + .milliseconds(250)) == .timedOut {
                if giveUp(write) { return write.settle(StoreError.heldUp) }
            }
        }
        guard leads || state.withLock({ _ in write.isLeader }) else { return }
        lead()
        let next = state.withLock { state -> PendingWrite? in
            // A piece without a turn has a caller of its own on the way to the connection.
            let next = state.waiting.first { $0.turn != nil }
            next?.isLeader = true
            state.isLed = next != nil
            return next
        }
        next?.turn?.signal()
    }

    /// Takes a piece out that waits behind too many others while another process keeps the lock; false when it stays.
    private func giveUp(_ write: PendingWrite) -> Bool {
        state.withLock { state in
            guard state.isHeldUp, !write.isLeader, let place = state.waiting.firstIndex(where: { $0 === write }),
                state.waiting[..<place].count(where: { $0.turn != nil }) >= Self.mostHeldUp
            else { return false }
            state.waiting.remove(at: place)
            return true
        }
    }

    /// Sees to it that a piece of work is settled; to be called on the writing connection, outside a transaction.
    func settle(_ write: PendingWrite, on db: Database, _ writer: () throws -> StoreWriter) {
        while !write.isSettled {
            var batch: [PendingWrite] = []
            do {
                try begin(db)
                batch = takeBatch()
                var folders: Set<String> = []
                if batch.count == 1 {
                    folders = try run(batch[0], writer)
                } else {
                    for piece in batch { try folders.formUnion(runAlone(piece, on: db, writer)) }
                }
                for folder in folders { try StoreFile.synchronise(folder: folder) }
                try db.run("COMMIT")
                for piece in batch where !piece.isSettled { piece.settle(nil) }
            } catch {
                if db.isInsideTransaction { try? db.run("ROLLBACK") }
                // Without the lock whoever waits together fails together.
                if batch.isEmpty { batch = takeBatch() }
                for piece in batch where !piece.isSettled { piece.settle(error) }
            }
        }
    }

    /// Asks for the store's lock, and lets those who wait know since when.
    private func begin(_ db: Database) throws {
        state.withLock { $0.asksSince = .now }
        defer { state.withLock { $0.asksSince = nil } }
        try db.run("BEGIN IMMEDIATE")
    }

    private func takeBatch() -> [PendingWrite] {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.largestBatch))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    /// Runs a piece and gives the folders it wants on the disk.
    private func run(_ piece: PendingWrite, _ writer: () throws -> StoreWriter) throws -> Set<String> {
        let writer = try writer()
        let thread = pthread_self()
        state.withLock { $0.writing = thread }
        defer { state.withLock { $0.writing = nil } }
        try piece.run(writer)
        return writer.foldersToSynchronise
    }

    private func runAlone(
        _ piece: PendingWrite, on db: Database, _ writer: () throws -> StoreWriter
    ) throws -> Set<String> {
        try db.run("SAVEPOINT piece")
        do {
            let folders = try run(piece, writer)
            try db.run("RELEASE piece")
            return folders
        } catch {
            piece.settle(error)
            // A full disk undoes the whole transaction, with everything that ran before.
            guard db.isInsideTransaction else { throw error }
            try db.run("ROLLBACK TO piece")
            try db.run("RELEASE piece")
            return []
        }
    }
}

extension Database {
    /// Runs a word of transaction control, prepared once for each connection.
    func run(_ word: String) throws {
        try cachedStatement(sql: word).execute()
    }
}

/// One piece of work on its way through the queue.
///
/// Its caller is held up until it is settled, and until then only the one thread on the writing connection touches it.
// @unchecked: the queue's lock hands it over, and the writing connection's serial queue orders every use.
class PendingWrite: @unchecked Sendable {
    private(set) var isSettled = false
    private(set) var failure: (any Error)?
    /// What its caller waits for; nil when it goes for the connection itself. Written and read under the queue's lock.
    fileprivate var turn: DispatchSemaphore?
    /// Whether its caller is to go for the connection. Written and read under the queue's lock.
    fileprivate var isLeader = false

    func run(_: StoreWriter) throws {}

    func settle(_ failure: (any Error)?) {
        self.failure = failure
        isSettled = true
        turn?.signal()
    }
}

/// A piece of work that gives a value.
// @unchecked: as its parent.
final class ValueWrite<Value>: PendingWrite, @unchecked Sendable {
    /// Let go as soon as it is settled, because it may not outlive its caller's call.
    private var body: ((StoreWriter) throws -> Value)?
    private var value: Value?

    init(_ body: @escaping (StoreWriter) throws -> Value) { self.body = body }

    override func run(_ writer: StoreWriter) throws { value = try body?(writer) }

    override func settle(_ failure: (any Error)?) {
        body = nil
        super.settle(failure)
    }

    /// What it gave once it is settled.
    func result() throws -> Value {
        if let failure { throw failure }
        guard let value else { preconditionFailure("a settled write has a value or a failure") }
        return value
    }
}
