import CaseTransfer
import Dispatch
import Foundation
import GRDB
import GatewayTesting
import WorkingDays

@testable import TransferStore

/// A folder of its own for one test, removed when the test lets go of it.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "store.sqlite") -> String { path + "/" + name }

    /// A new store in this folder.
    func store() throws -> TransferStore { try TransferStore.create(at: file(), digest: .test) }

    /// A new store whose journal has begun.
    func begunStore(_ authority: AuthorityCode = Invented.calderdale) throws -> TransferStore {
        let store = try store()
        try store.write { try $0.begin(authority) }
        return store
    }

    /// Edits the file as somebody would who has a database tool and the will.
    func tamper(_ sql: String...) throws {
        let queue = try DatabaseQueue(path: file())
        try queue.writeWithoutTransaction { (db) throws in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            for statement in sql { try db.execute(sql: statement) }
        }
        try queue.close()
    }

    /// Whether any file of the store holds some text, used or left over.
    func holds(_ text: String) -> Bool {
        ["", "-wal", "-shm"].contains { suffix in
            FileManager.default.contents(atPath: file() + suffix)?.range(of: Data(text.utf8)) != nil
        }
    }

    /// Copies the files as they lie, as a power cut would leave them.
    func copy(to other: TestFolder, suffixes: [String] = ["", "-wal"]) throws {
        for suffix in suffixes where FileManager.default.fileExists(atPath: file() + suffix) {
            try FileManager.default.copyItem(atPath: file() + suffix, toPath: other.file() + suffix)
        }
    }
}

/// Runs the same work on so many threads at once and waits for all of them.
///
/// Dispatch would take no more threads than the machine has cores.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for thread in 0..<count {
        group.enter()
        Thread.detachNewThread {
            work(thread)
            group.leave()
        }
    }
    group.wait()
}

/// The same without waiting: says when all of them are done.
func onThreadsThen(_ count: Int, _ work: @escaping @Sendable (Int) -> Void, finally: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
        onThreads(count, work)
        finally()
    }
}

let nine = Invented.moment("2026-12-02T09:00:00Z")

extension StoreWriter {
    func begin(_ authority: AuthorityCode = Invented.calderdale) throws {
        try append(JournalDraft(actor: .gateway, event: .gatewayInitialised(authority: authority)), at: nine, salt: [])
    }

    /// An entry with a payload that says `words`.
    @discardableResult
    func note(_ words: String, salt: UInt8 = 7) throws -> JournalEntry {
        try append(
            JournalDraft(
                actor: Invented.manager, event: .peerWithdrawn(peer: Invented.derby, fingerprints: []),
                payload: JournalPayload(rationale: words, details: ["name": words])),
            at: nine, salt: [UInt8](repeating: salt, count: 32))
    }

    /// Appends, keeps and queues a message of ours, as sealing does.
    @discardableResult
    func seal(
        _ number: Int, in conversation: Int = 1, sequence: Int, to peer: AuthorityCode = Invented.derby,
        at moment: Moment = nine
    ) throws -> MessageDigest {
        let record = record(number, sequence: sequence, from: Invented.calderdale, to: peer)
        let conversation = Invented.conversation(conversation)
        try append(
            JournalDraft(actor: .gateway, conversation: conversation, event: .messageSealed(record)), at: moment,
            salt: [])
        try storeMessage(
            record, in: conversation, direction: .out, file: "\(record.digest).xml", size: 50_000, at: moment)
        try enqueue(record.digest, conversation: conversation, peer: peer, sequence: sequence, at: moment)
        return record.digest
    }

    /// Appends, keeps and answers a message of a peer, as receiving does.
    func receive(_ number: Int, in conversation: Int = 1, sequence: Int, answer: [UInt8]) throws {
        let record = record(number, sequence: sequence)
        try keep(record, in: Invented.conversation(conversation))
        try storeAnswer(answer, kind: .receipt, digest: Invented.digest(1_000_000 + number), for: record.digest)
    }

    /// Appends and keeps a message of a peer.
    func keep(_ record: MessageRecord, in conversation: ConversationID) throws {
        try append(
            JournalDraft(actor: .gateway, conversation: conversation, event: .messageReceived(record)), at: nine,
            salt: [])
        try storeMessage(
            record, in: conversation, direction: .in, file: "\(record.digest).xml", size: 50_000,
            receivedFrom: Invented.digest(99), at: nine)
    }
}

func record(
    _ number: Int, sequence: Int, from sender: AuthorityCode = Invented.calderdale,
    to recipient: AuthorityCode = Invented.derby, statement: CaseTransfer.Statement = .test
) -> MessageRecord {
    MessageRecord(
        id: Invented.messageID(number), digest: Invented.digest(number), sender: sender, recipient: recipient,
        createdAt: nine, order: MessageOrder(sequence: sequence, previous: nil, seen: nil),
        journal: Invented.witness(1), statement: statement)
}
