import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Projections")
struct ProjectionTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// Writes one side's journal of some transfers into a store, their entries mingled.
    private func write(_ sides: [TwoSides], _ side: TransferSide, into store: TransferStore, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var waiting = sides.map { $0[side].entries[...] }
        while let index = waiting.indices.filter({ !waiting[$0].isEmpty }).randomElement(using: &random) {
            let entry = waiting[index].removeFirst()
            try store.write { (writer) throws in
                _ = try writer.append(
                    JournalDraft(
                        occurredOn: entry.occurredOn, actor: entry.actor, conversation: entry.conversation,
                        event: entry.event),
                    at: entry.recordedAt, salt: [])
            }
        }
    }

    private func contents(_ store: TransferStore) throws -> [[String]] {
        try store.pool.read { (db) throws in
            try ["SELECT * FROM transfer ORDER BY conversation"].map { sql in
                try Row.fetchAll(db, sql: sql).map { row in
                    row.map {
                        "\($0)=\(Data.fromDatabaseValue($1).map { String(decoding: $0, as: UTF8.self) } ?? "\($1)")"
                    }
                    .joined(separator: " ")
                }
            }
        }
    }

    @Test(
        "A transfer's state is the fold of its entries, at every stage, on both sides",
        arguments: TwoSides.Stage.allCases)
    func states(_ stage: TwoSides.Stage) throws {
        for side in TransferSide.allCases {
            let folder = try TestFolder()
            let sides = TwoSides.at(stage)
            guard let folded = sides[side].state else { continue }
            let store = try folder.begunStore(folded.us)
            try write([sides], side, into: store, seed: 1)
            try store.read { (reader) throws in
                let state = try #require(try reader.transfer(folded.conversation))
                #expect(state.children == folded.children)
                #expect(state.messages == folded.messages)
                #expect(state.side == side)
                #expect(try reader.transfersAtWork(with: folded.peer) == (folded.isOver ? [] : [state]))
                #expect(try reader.transfersAtWork(with: folded.us).isEmpty)
                #expect(try reader.transfers() == [state])
            }
        }
    }

    @Test("Rebuilding gives exactly what the transactions wrote", arguments: UInt64(1)...8)
    func rebuilt(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let sides = (0..<6).map { index in
            TwoSides.at(
                TwoSides.Stage.allCases.randomElement(using: &random) ?? .drafted, children: 1 + index % 3,
                seed: seed * 100 + UInt64(index))
        }
        let side: TransferSide = Bool.random(using: &random) ? .sending : .receiving
        let store = try folder.begunStore(sides[0][side].us)
        try write(sides, side, into: store, seed: seed)
        let written = try contents(store)
        try store.write { try $0.rebuildProjections() }
        #expect(try contents(store) == written, "seed \(seed)")
        #expect(!written[0].isEmpty || side == .receiving)
    }

    @Test("A transfer is folded alike from memory, from its last written fold, and from its first entry")
    func longTransfer() throws {
        var sides = TwoSides.at(.acknowledged)
        for _ in 0..<12 { sides.say(Invented.meeting(sides.children, .convened(for: sides.residence)), by: .receiving) }
        let store = try folder.begunStore()
        try write([sides], .sending, into: store, seed: 1)
        let inMemory = try store.read { try $0.transfers() }
        #expect(inMemory.map(\.messages) == [sides.sending.state?.messages])

        let opened = try TransferStore.open(at: folder.file(), digest: .test)
        #expect(try opened.read { try $0.transfers() } == inMemory)
        #expect(
            try opened.pool.read { try Int.fetchOne($0, sql: "SELECT last_entry - state_entry FROM transfer") }
                .map { (0..<StoreWriter.entriesBetweenFolds).contains($0) } == true)

        try folder.tamper("UPDATE transfer SET state = CAST('of another release' AS BLOB)")
        #expect(try TransferStore.open(at: folder.file(), digest: .test).read { try $0.transfers() } == inMemory)
    }

    @Test("What a transaction folded is forgotten when it is undone")
    func undone() throws {
        struct Interrupted: Error {}
        let store = try folder.begunStore()
        let entries = TwoSides.at(.delivered).sending.entries
        let conversation = try #require(entries[0].conversation)
        func append(_ entry: JournalEntry, to writer: StoreWriter) throws {
            try writer.append(
                JournalDraft(actor: entry.actor, conversation: conversation, event: entry.event),
                at: entry.recordedAt, salt: [])
        }
        try store.write { try append(entries[0], to: $0) }
        #expect(throws: Interrupted.self) {
            try store.write { writer in
                try append(entries[1], to: writer)
                #expect(try writer.transfer(conversation)?.messages.count == 1)
                throw Interrupted()
            }
        }
        #expect(try store.read { try $0.transfer(conversation) }?.messages.isEmpty == true)
        try store.write { try append(entries[1], to: $0) }
        #expect(try store.read { try $0.transfer(conversation) }?.messages.count == 1)
    }

    @Test("Projections that another release wrote are rebuilt when the store is opened")
    func rebuiltOnOpening() throws {
        let store = try folder.begunStore()
        try write([TwoSides.at(.acknowledged)], .sending, into: store, seed: 1)
        let written = try contents(store)
        try store.close()
        try folder.tamper(
            "UPDATE transfer SET state = CAST('{}' AS BLOB)",
            "UPDATE counter SET value = 0 WHERE name = 'projection-version'")
        #expect(try contents(TransferStore.open(at: folder.file(), digest: .test)) == written)
    }

    @Test("A transfer is found by the beginning of its id, and by nothing that only looks like one")
    func prefix() throws {
        let store = try folder.begunStore()
        try write((1...4).map { TwoSides.at(.queued, seed: $0) }, .sending, into: store, seed: 1)
        let all = try store.read { try $0.transfers() }.map(\.conversation.text).sorted()
        #expect(all.count == 4)
        try store.read { (reader) throws in
            for id in all {
                #expect(try reader.transfers(idPrefix: String(id.prefix(9))).map(\.conversation.text) == [id])
            }
            #expect(try reader.transfers(idPrefix: "").map(\.conversation.text) == all)
            #expect(try reader.transfers(idPrefix: "", limit: 2).count == 2)
            #expect(try reader.transfers(idPrefix: "%").isEmpty)
            #expect(try reader.transfers(idPrefix: "_").isEmpty)
            #expect(try reader.transfer(Invented.conversation(77)) == nil)
        }
    }

    @Test("The hash of a transfer's last entry is read from its row: its history is not read for it")
    func lastHash() throws {
        let store = try folder.begunStore()
        try store.write { try $0.seal(1, sequence: 1) }
        let conversation = Invented.conversation(1)
        let hash = try store.read { try $0.lastHash(of: conversation) }
        #expect(hash != nil)
        let written = try store.write { (writer) throws -> MessageDigest? in
            try writer.seal(2, sequence: 2)
            return try writer.lastHash(of: conversation)
        }
        #expect(written != hash)
        let last = try store.read { try $0.lastHash(of: conversation) }
        try store.pool.writeWithoutTransaction { db in
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try db.execute(sql: "UPDATE transfer SET state = NULL")
            try db.execute(sql: "UPDATE journal_entry SET bytes = x'00' WHERE conversation IS NOT NULL")
        }
        try store.close()
        let again = try TransferStore.open(at: folder.file(), digest: .test)
        #expect(last == written)
        #expect(try again.read { try $0.lastHash(of: conversation) } == last)
        #expect(throws: (any Error).self) { try again.read { try $0.transfer(conversation) } }
        #expect(try again.read { try $0.lastHash(of: Invented.conversation(9)) } == nil)
    }
}
