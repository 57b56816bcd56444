import CaseTransfer
import Foundation
import GRDB
import GatewayTesting
import Testing
import WorkingDays

@testable import TransferStore

@Suite("Journal")
struct JournalTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("The digest the tests use is SHA-256")
    func digest() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(DigestFunction.test(Array("abc".utf8)).text == expected)
    }

    @Test("Entries are numbered without gaps and each names the hash before it")
    func chains() throws {
        let store = try folder.begunStore()
        try store.write { (writer) throws in
            #expect(writer.journal?.length == 1)
            try writer.note("first")
            #expect(writer.journal?.length == 2)
            try writer.note("second")
        }
        try store.read { (reader) throws in
            let entries = try reader.entries(after: 0, limit: 10)
            #expect(entries.map(\.entry.number) == [1, 2, 3])
            #expect(entries.map(\.entry.previous) == [nil, entries[0].hash, entries[1].hash])
            #expect(try reader.journal == JournalWitness(length: 3, head: entries[2].hash))
            #expect(try reader.entry(2) == entries[1])
            #expect(try reader.entry(4) == nil)
        }
    }

    @Test("An entry's hash covers its bytes as they are stored, keys in order")
    func canonicalBytes() throws {
        let store = try folder.begunStore()
        let bytes = try store.read { reader in
            try #require(try reader.row("SELECT bytes FROM journal_entry")).bytes(at: 0)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text
                == #"{"actor":{"roles":[]},"event":{"gatewayInitialised":{"authority":"E08000033"}},"number":1,"#
                + #""recordedAt":"2026-12-02T09:00:00Z"}"#)
        #expect(try store.read { try $0.journal?.head } == DigestFunction.test(bytes))
    }

    @Test("Names and reasons lie beside the chain, under a salted digest")
    func payload() throws {
        let store = try folder.begunStore()
        try store.write { try $0.note("Invented Reason") }
        let stored = try #require(try store.read { try $0.entry(2) })
        #expect(
            stored.payload
                == .kept(JournalPayload(rationale: "Invented Reason", details: ["name": "Invented Reason"])))
        #expect(stored.entry.payload != nil)
        try store.write { try $0.note("Invented Reason", salt: 8) }
        #expect(try store.read { try $0.entry(3) }?.entry.payload != stored.entry.payload)
    }

    @Test("A journal begins with the gateway being initialised, once")
    func beginning() throws {
        let store = try folder.store()
        #expect(throws: StoreError.contradiction("")) { try store.write { try $0.note("too early") } }
        try store.write { try $0.begin() }
        #expect(throws: StoreError.contradiction("")) { try store.write { try $0.begin() } }
        #expect(try store.read { try $0.journal?.length } == 1)
    }

    @Test("A write that throws leaves nothing behind")
    func rollsBack() throws {
        struct Interrupted: Error {}
        let store = try folder.begunStore()
        #expect(throws: Interrupted.self) {
            try store.write { (writer) throws in
                try writer.note("lost")
                try writer.seal(1, sequence: 1)
                throw Interrupted()
            }
        }
        try store.read { (reader) throws in
            #expect(try reader.journal?.length == 1)
            #expect(try reader.message(Invented.digest(1)) == nil)
            #expect(try reader.undelivered().isEmpty)
            #expect(try reader.transfers().isEmpty)
        }
    }

    @Test("The file itself refuses to change, remove or skip an entry")
    func appendOnly() throws {
        let store = try folder.begunStore()
        try store.write { try $0.note("kept") }
        for sql in [
            "UPDATE journal_entry SET recorded_at = 0", "DELETE FROM journal_entry", "DELETE FROM journal_payload",
            "INSERT INTO journal_entry VALUES (9, x'00', zeroblob(32), NULL, 0)",
        ] {
            #expect(throws: StoreError.contradiction("")) { try store.write { _ = try $0.run(sql) } }
        }
    }

    @Test("The entries of one transfer are found without the others")
    func byConversation() throws {
        let store = try folder.begunStore()
        try store.write { (writer) throws in
            for (number, conversation) in [(1, 1), (2, 2), (3, 1)] {
                try writer.seal(number, in: conversation, sequence: number)
            }
        }
        #expect(try store.read { try $0.entries(of: Invented.conversation(1)) }.map(\.entry.number) == [2, 4])
    }

    @Test("An erased payload leaves a tombstone and no trace of its words in the files")
    func erasure() throws {
        let store = try folder.begunStore()
        let planted = "Planted-Wording-Of-Nobody"
        try store.write { (writer) throws in
            try writer.note(planted)
            for number in 0..<50 { try writer.note("other \(number)") }
        }
        try store.emptyWriteAheadLog()
        #expect(folder.holds(planted))

        #expect(try store.write { try $0.erasePayload(of: 2, at: nine) })
        #expect(try store.write { try $0.erasePayload(of: 2, at: nine) } == false)
        #expect(try store.write { try $0.erasePayload(of: 1, at: nine) } == false)
        try store.write { writer in
            let erased = JournalDraft(
                actor: Invented.manager, conversation: Invented.conversation(1), event: .payloadsErased(entries: [2]))
            try writer.append(erased, at: nine, salt: [])
        }
        #expect(try store.emptyWriteAheadLog())
        #expect(folder.holds(planted) == false)
        try store.read { (reader) throws in
            #expect(try reader.entry(2)?.payload == .erased(at: nine))
            let verification = try JournalVerification.verify(reader, witnesses: [])
            #expect(verification.faults.isEmpty)
            #expect(verification.erased == 1)
            #expect(verification.findings == [JournalFinding(.erased, 2)])
        }
    }
}
